// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule while its options are read one after the other: {@code -a -A -d -S -F -C -k -w -W -p}. As
 * with auditctl the order counts: the list before the fields, the arch before the system calls, the
 * key behind what it is the key of.
 */
final class RuleReading {
    private final RuleTarget target;
    private final boolean listed;
    private final ConditionReader reader;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Word> words = new ArrayList<>(); // where each condition stands
    private final SyscallReader syscalls = new SyscallReader();
    private final KeyReader keys = new KeyReader();

    private Option place; // the -a, -A, -d, -w or -W
    private ListAction listAction; // what follows -a; for a watch always,exit
    private boolean watch;
    private int permissions = Permissions.ALL.bits();
    private Word permissionsWord;
    private int arch;
    private boolean mayHaveKey;

    /** {@code listed}: the rule is one that a kernel has, whoever gave it to the kernel. */
    RuleReading(RuleTarget target, boolean listed) {
        this.target = target;
        this.listed = listed;
        mayHaveKey = listed;
        arch = target.arch();
        reader = new ConditionReader(target, listed);
    }

    /** Takes an option of a rule; false if it is another kind of option. */
    boolean take(Option option) {
        switch (option.name()) {
            case "-a", "-A", "-d" -> list(option);
            case "-w", "-W" -> watch(option);
            case "-S" -> syscalls(option);
            case "-F" -> field(option);
            case "-C" -> comparison(option);
            case "-k" -> key(option);
            case "-p" -> permissions(option);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void list(Option option) {
        beOnly(option);
        listAction = ListAction.read(option.argument());
        if (!syscalls.isEmpty()) {
            refuseSyscalls(option.word());
            if (listAction.list() == FilterList.URING_EXIT) {
                throw option.word().wrong(option.name() + " io_uring stands before -S");
            }
        }
    }

    private void watch(Option option) {
        beOnly(option);
        Word path = option.argument();
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw path.wrong(Paths.notAbsolute(path));
        }
        watch = true;
        listAction = new ListAction(FilterList.EXIT, Action.ALWAYS);
        refuseSyscalls(option.word());
        mayHaveKey = true;
    }

    private void beOnly(Option option) {
        if (place != null) {
            throw option.word()
                    .wrong(
                            "one line is one rule: "
                                    + option.name()
                                    + " cannot stand beside "
                                    + place.name());
        }
        place = option;
    }

    private void syscalls(Option option) {
        boolean uring = listAction != null && listAction.list() == FilterList.URING_EXIT;
        syscalls.read(option.argument(), arch, uring);
        if (listAction != null) {
            refuseSyscalls(option.word());
        }
        mayHaveKey = true;
    }

    /** Looks whether the rule may have the system calls that it has. */
    private void refuseSyscalls(Word word) {
        if (watch && !syscalls.set().isAll()) {
            throw word.wrong(place.name() + " is about all system calls and takes no -S");
        }
        if (!SyscallText.has(listAction.list())) {
            throw word.wrong("the list " + listAction.list().word() + " takes no -S");
        }
    }

    private void refuseWithoutList(Option option) {
        if (place == null) {
            throw option.word()
                    .wrong("the list stands before " + option.name() + ": -a always,exit");
        }
    }

    private void field(Option option) {
        refuseWithoutList(option);
        Word word = option.argument();
        if (word.text().startsWith("key=")) {
            keys.read(word.from("key=".length()));
            return;
        }
        Condition condition = reader.read(word, listAction.list());
        switch (condition.field().number()) {
            case RuleField.ARCH -> {
                if (!syscalls.isEmpty() || watch) {
                    throw word.wrong("the arch stands before the system calls: put it before -S");
                }
                arch = ((NumberCondition) condition).value();
            }
            case RuleField.PATH, RuleField.DIR, RuleField.PERM, RuleField.EXE, RuleField.FSTYPE ->
                    mayHaveKey = true;
            default -> {}
        }
        add(condition, word);
    }

    private void comparison(Option option) {
        refuseWithoutList(option);
        Word word = option.argument();
        add(reader.readComparison(word, listAction.list()), word);
    }

    private void add(Condition condition, Word word) {
        if (conditions.size() == FilterRule.MOST_CONDITIONS) {
            throw word.wrong(
                    "auditctl takes at most " + RuleLimits.MOST_CONDITIONS + " conditions");
        }
        conditions.add(condition);
        words.add(word);
    }

    /** {@code -p} of a rule is {@code -F perm=}, and changes what is there. */
    private void permissions(Option option) {
        if (place == null || !watch && conditions.isEmpty()) {
            throw option.word().wrong("-p stands behind -w; a rule has -F perm=");
        }
        permissionsWord = option.argument();
        permissions = ValueReader.permissions(permissionsWord);
        boolean changed = changePermissions();
        if (!watch && !changed) {
            String refusal = ConditionLimits.refusal(perm(), listAction.list());
            if (refusal != null && !listed) {
                throw option.word().wrong(refusal);
            }
            add(perm(), permissionsWord);
            mayHaveKey = true;
        }
    }

    private boolean changePermissions() {
        boolean changed = false;
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).field().number() == RuleField.PERM) {
                conditions.set(i, perm());
                changed = true;
            }
        }
        return changed;
    }

    private Condition perm() {
        return new NumberCondition(RuleField.of(RuleField.PERM), Operator.EQUAL, permissions);
    }

    private void key(Option option) {
        if (place == null || !mayHaveKey) {
            throw option.word()
                    .wrong(
                            "a key stands behind what it is the key of: -w, -S, or -F with path,"
                                    + " dir, perm, exe or fstype");
        }
        keys.read(option.argument());
    }

    /** The rule, when there are no more options; null if no option was one of a rule. */
    Rule rule(Word first) {
        if (place == null) {
            if (syscalls.isEmpty()) {
                return null;
            }
            throw first.wrong("no list is given; write -a always,exit before -S");
        }
        if (keys.last() != null && !mayHaveKey) {
            throw keys.last()
                    .wrong(
                            "a rule with a key has -S, or -F with path, dir, perm, exe or fstype;"
                                    + " write -S all");
        }
        Rule rule = watch ? watchRule() : filterRule();
        boolean delete = place.name().equals("-d") || place.name().equals("-W");
        return delete ? new DeleteRule(rule) : rule;
    }

    private Rule watchRule() {
        Word path = place.argument();
        WatchRule rule = new WatchRule(path.text(), new Permissions(permissions), keys.keys());
        boolean simple = conditions.isEmpty();
        FilterRule filter = rule.toFilterRule(target.isDirectory().test(path.text()));
        conditions.addAll(0, filter.conditions().subList(0, 2));
        words.addAll(0, List.of(path, permissionsWord == null ? path : permissionsWord));
        FilterRule checked = checked(false, SyscallSet.all());
        return simple ? rule : checked;
    }

    private Rule filterRule() {
        boolean none = listAction.list() == FilterList.TASK;
        return checked(place.name().equals("-A"), none ? SyscallSet.none() : syscalls.set());
    }

    /** The rule, if auditctl and the kernel take it. */
    private FilterRule checked(boolean prepend, SyscallSet set) {
        if (keys.last() != null) {
            add(keys.condition(), keys.last());
        }
        FilterRule rule =
                new FilterRule(prepend, listAction.list(), listAction.action(), set, conditions);
        RuleLimits.Refusal refusal = listed ? null : RuleLimits.refusal(rule);
        if (refusal != null) {
            boolean whole = refusal.condition() == RuleLimits.WHOLE_RULE;
            Word word = whole ? place.word() : words.get(refusal.condition());
            throw word.wrong(refusal.reason());
        }
        return rule;
    }
}
