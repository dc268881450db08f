// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.interpret.IdNames;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes rules in auditctl's language, as {@link RuleParser} reads them.
 *
 * <pre>{@code
 * RulePrinter printer = new RulePrinter(RuleTarget.of(Arches.X86_64));
 * printer.print(rule); // "-a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied"
 * }</pre>
 *
 * <p>What is printed is read as the same rule for the same target, if {@link RuleLimits} take it:
 * the conditions keep their order. Two things cannot be said in the language. A rule has its keys
 * last, and {@code -S} behind its last {@code arch}; a rule of the kernel that has them elsewhere
 * is printed with them there, which matches the same events.
 */
public final class RulePrinter {
    private final RuleTarget target;
    private final Quoting quoting;
    private final NumberText numbers;

    /**
     * A printer of lines for a rule file.
     *
     * @param target the host that the rules are for
     */
    public RulePrinter(RuleTarget target) {
        this(target, Quoting.FILE, IdNames.none());
    }

    /**
     * A printer.
     *
     * @param target the host that the rules are for
     * @param quoting how words with blanks are written
     * @param names what users and groups are called; those without a name are printed as numbers
     * @throws IllegalArgumentException for {@link Quoting#LISTING}, which {@link AuditctlListing}
     *     writes
     */
    public RulePrinter(RuleTarget target, Quoting quoting, IdNames names) {
        if (quoting == Quoting.LISTING) {
            throw new IllegalArgumentException("a listing is written by AuditctlListing");
        }
        this.target = target;
        this.quoting = quoting;
        numbers = new NumberText(target.arch(), names);
    }

    /**
     * A rule as one line.
     *
     * @param rule any rule
     * @return its line, without a newline
     * @throws IllegalArgumentException if the line would not be read as the rule: a value holds the
     *     end of a line, which a rule file cannot say, or an operator that would be taken for the
     *     condition's
     */
    public String print(Rule rule) {
        StringJoiner line = new StringJoiner(" ");
        for (String word : words(rule)) {
            line.add(Quoted.word(word, quoting));
        }
        return line.toString();
    }

    /**
     * A rule as the arguments of auditctl.
     *
     * @param rule any rule
     * @return its words, without quotes
     * @throws IllegalArgumentException if they would not be read as the rule
     */
    public List<String> words(Rule rule) {
        List<String> words = new ArrayList<>();
        if (rule instanceof FilterRule filter) {
            addFilter(filter, filter.prepend() ? "-A" : "-a", words);
        } else if (rule instanceof WatchRule watch) {
            addWatch(watch, "-w", words);
        } else if (rule instanceof DeleteRule delete) {
            addDeleted(delete.rule(), words);
        } else if (rule instanceof DeleteAllRules delete) {
            words.add("-D");
            addKeys(delete.keys(), words);
        } else if (rule instanceof Setting setting) {
            words.addAll(List.of(setting.name().option(), String.valueOf(setting.value())));
        } else if (rule instanceof Command command) {
            words.add(command.name().option());
            words.addAll(command.arguments());
        }
        return words;
    }

    /**
     * A condition as {@code -F} or {@code -C} has it.
     *
     * @param condition any condition
     * @return such as {@code exit=-EACCES}, without quotes
     * @throws IllegalArgumentException if it would not be read as the condition
     */
    public String print(Condition condition) {
        return text(condition);
    }

    private void addDeleted(Rule rule, List<String> words) {
        if (rule instanceof FilterRule filter) {
            addFilter(filter, "-d", words);
        } else if (rule instanceof WatchRule watch) {
            addWatch(watch, "-W", words);
        }
    }

    private static void addWatch(WatchRule watch, String option, List<String> words) {
        words.addAll(List.of(option, watch.path(), "-p", watch.permissions().letters()));
        addKeys(watch.keys(), words);
    }

    private void addFilter(FilterRule rule, String option, List<String> words) {
        words.addAll(List.of(option, rule.action().word() + "," + rule.list().word()));
        int arch = lastArch(rule.conditions());
        addConditions(rule.conditions().subList(0, arch + 1), words);
        if (SyscallText.has(rule.list()) && !rule.syscalls().isEmpty()) {
            words.addAll(List.of("-S", SyscallText.of(rule, target.arch())));
        }
        addConditions(rule.conditions().subList(arch + 1, rule.conditions().size()), words);
        addKeys(rule.keys(), words);
    }

    private static int lastArch(List<Condition> conditions) {
        int last = conditions.size() - 1;
        while (last >= 0 && conditions.get(last).field().number() != RuleField.ARCH) {
            last--;
        }
        return last;
    }

    private void addConditions(List<Condition> conditions, List<String> words) {
        for (Condition condition : conditions) {
            if (condition.field().number() != RuleField.KEY) {
                words.add(condition instanceof Comparison ? "-C" : "-F");
                words.add(text(condition));
            }
        }
    }

    private static void addKeys(List<String> keys, List<String> words) {
        for (String key : keys) {
            words.addAll(List.of("-k", key));
        }
    }

    private String text(Condition condition) {
        String sign = condition.operator().sign();
        if (condition instanceof Comparison pair) {
            return pair.left().name() + sign + pair.right().name();
        }
        String name = condition.field().name();
        if (condition instanceof NumberCondition number) {
            return name + sign + numbers.of(number);
        }
        String value = ((TextCondition) condition).value();
        if (!OperatorSign.isReadBack(condition.operator(), value)) {
            throw new IllegalArgumentException(
                    "an operator inside the value of " + name + " is taken for the condition's");
        }
        return name + sign + value;
    }
}
