// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.rule.Comparison;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.Permissions;
import io.github.libaudit4j.rule.Quoting;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleField.Kind;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.TextCondition;
import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.List;

/** The parts of an explanation: which calls, and what must hold. */
final class ConditionWords {
    private static final int UNSET = -1;

    private final RulePrinter printer;
    private final IdNames names;

    ConditionWords(RuleTarget target, IdNames names) {
        this.printer = new RulePrinter(target, Quoting.SHELL, IdNames.none());
        this.names = names;
    }

    /** {@code openat and truncate of 64-bit programs (x86_64)}. */
    String calls(FilterRule rule) {
        String calls = rule.list() == FilterList.URING_EXIT ? "io_uring " : "";
        if (!rule.syscalls().isAll()) {
            List<String> words = printer.words(rule);
            String named = words.get(words.indexOf("-S") + 1);
            calls += Words.join(List.of(named.split(",")));
        } else {
            calls += rule.list() == FilterList.URING_EXIT ? "operations" : "every system call";
        }
        return calls + access(rule) + programs(rule);
    }

    private static String access(FilterRule rule) {
        Condition condition = rule.condition(RuleField.PERM);
        if (!isAccessOf(condition)) {
            return "";
        }
        List<String> words = new ArrayList<>();
        int bits = ((NumberCondition) condition).value();
        for (char letter : new Permissions(bits & Permissions.ALL.bits()).letters().toCharArray()) {
            words.add(
                    switch (letter) {
                        case 'r' -> "reads";
                        case 'w' -> "writes";
                        case 'x' -> "executes";
                        default -> "changes attributes";
                    });
        }
        return words.isEmpty() ? "" : " that " + String.join(" or ", words);
    }

    /** Whether {@link #calls} says what a condition does. */
    boolean isAccess(Condition condition) {
        return isAccessOf(condition);
    }

    private static boolean isAccessOf(Condition condition) {
        return condition != null
                && condition.field().number() == RuleField.PERM
                && condition.operator() == Operator.EQUAL;
    }

    /** Whether {@link #calls} says what a condition on the arch does. */
    boolean isSaid(Condition arch) {
        return arch.operator() == Operator.EQUAL;
    }

    private static String programs(FilterRule rule) {
        Condition condition = rule.condition(RuleField.ARCH);
        if (!(condition instanceof NumberCondition arch) || arch.operator() != Operator.EQUAL) {
            return "";
        }
        String bits = Arches.is64Bit(arch.value()) ? "64-bit" : "32-bit";
        return " of " + bits + " programs (" + Arches.name(arch.value()) + ")";
    }

    /** {@code the login user (auid) is 1000 or more}. */
    String of(Condition condition) {
        String field = RuleExplanation.TEXTS.get(condition.field().name());
        if (condition instanceof Comparison two) {
            return RuleExplanation.TEXTS.get(two.left().name())
                    + (isEqual(two) ? " is " : " is not ")
                    + RuleExplanation.TEXTS.get(two.right().name());
        }
        if (condition instanceof TextCondition text) {
            return ofText(text, field);
        }
        NumberCondition number = (NumberCondition) condition;
        return switch (number.field().kind()) {
            case SUCCESS -> ofSuccess(number);
            case USER, SESSION ->
                    number.value() == UNSET && isEquality(number)
                            ? field + (isEqual(number) ? " is not set" : " is set")
                            : field + ofNumber(number, value(number));
            default -> field + ofNumber(number, value(number));
        };
    }

    private static String ofText(TextCondition text, String field) {
        if (text.field().number() == RuleField.DIR) {
            return "the file is "
                    + (isEqual(text) ? "" : "not ")
                    + "below the directory "
                    + text.value();
        }
        return field + (isEqual(text) ? " is " : " is not ") + text.value();
    }

    private static String ofSuccess(NumberCondition number) {
        if (!isEquality(number)) {
            return "success" + ofNumber(number, Integer.toString(number.value()));
        }
        return (number.value() != 0) == isEqual(number) ? "the call succeeds" : "the call fails";
    }

    private static boolean isEqual(Condition condition) {
        return condition.operator() == Operator.EQUAL;
    }

    private static boolean isEquality(Condition condition) {
        return isEqual(condition) || condition.operator() == Operator.NOT_EQUAL;
    }

    private static String ofNumber(NumberCondition number, String value) {
        return switch (number.operator()) {
            case EQUAL -> " is " + value;
            case NOT_EQUAL -> " is not " + value;
            case LESS -> " is less than " + value;
            case LESS_OR_EQUAL -> " is " + value + " or less";
            case GREATER -> " is more than " + value;
            case GREATER_OR_EQUAL -> " is " + value + " or more";
            case BIT_MASK -> " has a bit of " + value;
            case BIT_TEST -> " has all bits of " + value;
        };
    }

    /** The value as a rule has it, and what a user or group is called; in an order its number. */
    private String value(NumberCondition number) {
        Kind kind = number.field().kind();
        if (!isEquality(number) && kind == Kind.RECORD_TYPE) {
            return Integer.toString(number.value());
        }
        String sign = number.operator().sign();
        String text = printer.print(number);
        String value = text.substring(text.indexOf(sign) + sign.length());
        String name =
                isEquality(number) ? name(kind, Integer.toUnsignedLong(number.value())) : null;
        return name == null ? value : name + " (" + value + ")";
    }

    private String name(Kind kind, long id) {
        return switch (kind) {
            case USER -> names.user(id);
            case GROUP -> names.group(id);
            default -> null;
        };
    }
}
