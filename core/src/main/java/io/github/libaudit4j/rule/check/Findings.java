// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Quoting;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the checks found. */
final class Findings {
    private final List<RuleProblem> problems = new ArrayList<>();
    private final RulePrinter printer;

    Findings(RuleTarget target) {
        IdNames names = target.ids() instanceof AssumedIds ids ? ids : IdNames.none();
        printer = new RulePrinter(target, Quoting.FILE, names);
    }

    /**
     * Adds a finding.
     *
     * @param line where it is
     * @param part what of the line it is about
     * @param code one word that names the check
     * @param message the reason
     * @param fix the rewrite; null where there is none
     */
    void add(
            Severity severity,
            RuleLine line,
            String part,
            String code,
            String message,
            String fix) {
        int at = Math.max(0, line.text().indexOf(part));
        problems.add(
                new RuleProblem(line.file(), line.line(), at + 1, severity, code, message, fix));
    }

    /** Adds a finding about a whole rule. */
    void add(Severity severity, CheckedRule rule, String code, String message, String fix) {
        add(severity, rule.line(), rule.line().text().strip(), code, message, fix);
    }

    List<RuleProblem> problems() {
        return problems;
    }

    /** A rule as a line; where it has {@code perm=}, all system calls go without saying. */
    String text(FilterRule rule) {
        String text = printer.print(rule);
        boolean isOfFiles = rule.condition(RuleField.PERM) != null && rule.syscalls().isAll();
        return isOfFiles ? text.replaceFirst(" -S all( |$)", "$1") : text;
    }

    /** A condition as a rule has it, such as {@code exit=-EACCES}. */
    String text(Condition condition) {
        return printer.print(condition);
    }

    /** {@code a, b and c}. */
    String list(Collection<Condition> conditions) {
        List<String> words = new ArrayList<>();
        for (Condition condition : conditions) {
            words.add(text(condition));
        }
        return Words.join(words);
    }

    /** How a line names another: {@code line 3}, or {@code b.rules:3} of another file. */
    static String place(RuleLine other, RuleLine from) {
        return other.file().equals(from.file())
                ? "line " + other.line()
                : other.file() + ":" + other.line();
    }
}
