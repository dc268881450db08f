// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.StringJoiner;

/** Which conditions the kernel and auditctl take on a list. */
final class ConditionLimits {
    private static final int PATH_MAX = 4096; // linux/limits.h, with the NUL behind a path
    private static final int NAME_MAX = 255; // linux/limits.h
    private static final int KEY_MAX = 256; // linux/audit.h: AUDIT_MAX_KEY_LEN
    private static final int AF_MAX = 46; // linux/socket.h of Linux 5.16 and later
    private static final int UNSET = -1;

    private ConditionLimits() {}

    /** Why a condition is not taken; null if it is. */
    static String refusal(Condition condition, FilterList list) {
        RuleField field = condition.field();
        if (!field.lists().contains(list)) {
            return ofList(field, list);
        }
        if (!field.operators().contains(condition.operator())) {
            return field + " takes " + signs(field) + ", not " + condition.operator().sign();
        }
        if (condition instanceof TextCondition text) {
            return ofText(text);
        }
        return condition instanceof NumberCondition number ? ofNumber(number) : null;
    }

    private static String ofList(RuleField field, FilterList list) {
        if (field.lists().isEmpty()) {
            return "auditctl has no word for " + field + "; write auid=unset or auid!=unset";
        }
        return field + " is not for the list " + list.word() + " but for " + lists(field);
    }

    private static String lists(RuleField field) {
        StringJoiner words = new StringJoiner(", ");
        for (FilterList list : FilterList.values()) {
            if (field.lists().contains(list)) {
                words.add(list.word());
            }
        }
        return words.toString();
    }

    private static String signs(RuleField field) {
        StringJoiner signs = new StringJoiner(" ");
        for (Operator operator : Operator.values()) {
            if (field.operators().contains(operator)) {
                signs.add(operator.sign());
            }
        }
        return signs.toString();
    }

    private static String ofNumber(NumberCondition condition) {
        RuleField field = condition.field();
        int value = condition.value();
        return switch (field.kind()) {
            case USER, GROUP -> value == UNSET ? ofUnset(condition) : null;
            case PERMISSIONS ->
                    value == 0 || (value & ~Permissions.ALL.bits()) != 0
                            ? field + " is one or more of r, w, x and a"
                            : null;
            case FILE_TYPE ->
                    ValueWords.FILE_TYPES.word(value) == null
                            ? field + " is one of " + String.join(", ", ValueWords.FILE_TYPES.all())
                            : null;
            case ADDRESS_FAMILY ->
                    value < 0 || value >= AF_MAX
                            ? field + " is below " + AF_MAX + ", such as 2 for inet, 10 for inet6"
                            : null;
            case FILESYSTEM -> value == UNSET ? "no file system has the number -1" : null;
            default -> null;
        };
    }

    private static String ofUnset(NumberCondition condition) {
        RuleField field = condition.field();
        boolean equality =
                condition.operator() == Operator.EQUAL
                        || condition.operator() == Operator.NOT_EQUAL;
        if (field.number() != RuleField.AUID) {
            return field + " is never unset; only auid and sessionid are";
        }
        return equality
                ? null
                : "auid takes = and != with unset, not " + condition.operator().sign();
    }

    private static String ofText(TextCondition condition) {
        RuleField field = condition.field();
        String value = condition.value();
        int length = RuleText.encode(value).length;
        if (length == 0) {
            return "no value of " + field;
        }
        if (value.indexOf('\0') >= 0) {
            return field + " ends for the kernel at the NUL inside it";
        }
        return switch (field.number()) {
            case RuleField.KEY -> ofKeys(condition, length);
            case RuleField.PATH, RuleField.DIR, RuleField.EXE -> ofPath(field, value, length);
            default -> ofOther(condition, length);
        };
    }

    private static String ofKeys(TextCondition condition, int length) {
        if (length > KEY_MAX) {
            return "the keys of a rule have at most "
                    + KEY_MAX
                    + " bytes together, with one between two of them, not "
                    + length;
        }
        if (FilterRule.keys(condition).contains("")) {
            return "one of the keys is empty";
        }
        boolean said = OperatorSign.isReadBack(Operator.EQUAL, condition.value());
        return said ? null : inside(condition.field());
    }

    private static String ofPath(RuleField field, String path, int length) {
        if (path.charAt(0) != '/') {
            return field + " begins with /";
        }
        if (path.endsWith("/") && field.number() != RuleField.DIR) {
            return field
                    + " does not end with /"
                    + (field.number() == RuleField.EXE || path.equals("/")
                            ? ""
                            : "; use dir for all below it");
        }
        boolean dots = path.endsWith("/.") || path.endsWith("/..");
        if (dots && field.number() != RuleField.DIR) {
            return field + " ends with a name, not with . or ..";
        }
        if (length >= PATH_MAX) {
            return field + " has at most " + (PATH_MAX - 1) + " bytes, not " + length;
        }
        for (String name : path.split("/")) {
            if (RuleText.encode(name).length > NAME_MAX) {
                return "a name in a path has at most " + NAME_MAX + " bytes";
            }
        }
        return OperatorSign.isReadBack(Operator.EQUAL, path) ? null : inside(field);
    }

    private static String ofOther(TextCondition condition, int length) {
        if (length > PATH_MAX) {
            return condition.field() + " has at most " + PATH_MAX + " bytes, not " + length;
        }
        boolean said = OperatorSign.isReadBack(condition.operator(), condition.value());
        return said ? null : inside(condition.field());
    }

    private static String inside(RuleField field) {
        return "auditctl takes an operator inside the value of " + field + " for the condition's";
    }
}
