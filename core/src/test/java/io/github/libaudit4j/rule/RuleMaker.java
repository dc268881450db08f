// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules by chance, always the same ones for a seed; all of them are rules that are taken. */
final class RuleMaker {
    private static final int[] ARCHES = {
        Arches.X86_64,
        Arches.I386,
        Arches.AARCH64,
        Arches.ARM,
        Arches.PPC64LE,
        Arches.S390X,
        Arches.RISCV64
    };
    private static final FilterList[] LISTS = {
        FilterList.EXIT,
        FilterList.EXIT,
        FilterList.USER,
        FilterList.TASK,
        FilterList.EXCLUDE,
        FilterList.FILESYSTEM,
        FilterList.URING_EXIT
    };
    private static final String[] TEXTS = {
        "a",
        " ",
        "\\",
        "'",
        "\"",
        "\\ ",
        "\\\\",
        "#",
        "\t",
        "=",
        ",",
        "-",
        "é",
        "\uD83D\uDE00",
        "\uDCE9",
        "\uDCFF",
        "$HOME",
        "`",
        ";",
        "b c",
        "~",
        "*",
        "\u0007",
        "<",
        "\u0085",
        "\u2028"
    };

    private final Random random;

    RuleMaker(long seed) {
        random = new Random(seed);
    }

    /** An arch that rules can be for. */
    int arch() {
        return ARCHES[random.nextInt(ARCHES.length)];
    }

    /** A rule that {@link RuleLimits} take, for a host of this arch. */
    FilterRule rule(int host) {
        FilterRule rule = anyRule(host);
        while (RuleLimits.refusal(rule) != null) {
            rule = anyRule(host);
        }
        return rule;
    }

    private FilterRule anyRule(int host) {
        FilterList list = LISTS[random.nextInt(LISTS.length)];
        List<Condition> conditions = new ArrayList<>();
        if (random.nextInt(3) > 0 && RuleField.of(RuleField.ARCH).lists().contains(list)) {
            int arch = random.nextBoolean() ? host : arch();
            conditions.add(number(RuleField.of(RuleField.ARCH), arch));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            conditions.add(condition(list));
        }
        if (random.nextBoolean() && RuleField.of(RuleField.KEY).lists().contains(list)) {
            conditions.add(keys());
        }
        Action action = random.nextBoolean() ? Action.ALWAYS : Action.NEVER;
        return new FilterRule(random.nextInt(8) == 0, list, action, syscalls(list), conditions);
    }

    private SyscallSet syscalls(FilterList list) {
        if (list == FilterList.TASK) {
            return SyscallSet.none();
        }
        if (!SyscallText.has(list) || random.nextInt(4) == 0) {
            return SyscallSet.all();
        }
        int highest = random.nextInt(10) == 0 ? SyscallSet.SIZE - SyscallSet.CLASSES : 460;
        return SyscallSet.of(
                random.ints(1 + random.nextInt(12), 0, highest).distinct().sorted().toArray());
    }

    private Condition condition(FilterList list) {
        List<String> names = RuleField.names();
        while (true) {
            RuleField field = RuleField.named(names.get(random.nextInt(names.size())));
            boolean special = field.number() == RuleField.ARCH || field.number() == RuleField.KEY;
            if (!special && field.lists().contains(list)) {
                return condition(field);
            }
        }
    }

    private Condition condition(RuleField field) {
        if (field.number() == RuleField.FIELD_COMPARE) {
            int number = 1 + random.nextInt(25);
            return new Comparison(
                    Comparisons.left(number), operator(field), Comparisons.right(number));
        }
        return field.isText()
                ? new TextCondition(field, operator(field), text(field))
                : number(field, value(field));
    }

    private NumberCondition number(RuleField field, int value) {
        return new NumberCondition(field, operator(field), value);
    }

    private Operator operator(RuleField field) {
        Operator[] all = Operator.values();
        Operator operator = all[random.nextInt(all.length)];
        while (!field.operators().contains(operator)) {
            operator = all[random.nextInt(all.length)];
        }
        return operator;
    }

    private int value(RuleField field) {
        return switch (field.kind()) {
            case PERMISSIONS -> 1 + random.nextInt(15);
            case FILE_TYPE -> oneOf(ValueWords.FILE_TYPES);
            case FILESYSTEM -> random.nextBoolean() ? oneOf(ValueWords.FILE_SYSTEMS) : any();
            case ADDRESS_FAMILY -> random.nextInt(46);
            case SUCCESS -> random.nextInt(2);
            case EXIT -> random.nextBoolean() ? -random.nextInt(600) : any();
            case RECORD_TYPE -> random.nextBoolean() ? 1000 + random.nextInt(2000) : any();
            default -> any();
        };
    }

    private int oneOf(ValueWords words) {
        List<String> all = words.all();
        return words.number(all.get(random.nextInt(all.size())));
    }

    /** Small, of any size, or one that is written in a way of its own. */
    private int any() {
        int[] edges = {0, 1, -1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 1000, 65536};
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(100);
            case 1 -> edges[random.nextInt(edges.length)];
            default -> random.nextInt();
        };
    }

    private TextCondition keys() {
        String keys = text(1 + random.nextInt(8));
        for (int i = random.nextInt(3); i > 0; i--) {
            keys += FilterRule.KEY_SEPARATOR + text(1 + random.nextInt(8));
        }
        return new TextCondition(RuleField.of(RuleField.KEY), Operator.EQUAL, keys);
    }

    private String text(RuleField field) {
        boolean path =
                field.number() == RuleField.PATH
                        || field.number() == RuleField.DIR
                        || field.number() == RuleField.EXE;
        return (path ? "/" : "") + text(1 + random.nextInt(12));
    }

    private String text(int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            boolean plain = random.nextInt(3) > 0;
            text.append(plain ? letter() : TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }

    private String letter() {
        return String.valueOf((char) ('a' + random.nextInt(26)));
    }
}
