// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;

/** Reads what follows {@code -F} and {@code -C}. */
final class ConditionReader {
    private final ValueReader values;
    private final boolean listed;

    /** {@code listed}: the conditions are those of a kernel, which takes what auditctl does not. */
    ConditionReader(RuleTarget target, boolean listed) {
        values = new ValueReader(target);
        this.listed = listed;
    }

    /** Reads {@code auid>=1000}. */
    Condition read(Word word, FilterList list) {
        Operator operator = OperatorSign.find(word.text());
        if (operator == null) {
            throw word.wrong("no operator in " + Shown.of(word) + "; one of = != < > <= >= & &=");
        }
        int at = word.text().indexOf(operator.sign());
        RuleField field = field(word.part(0, at), word);
        Word value = word.from(at + operator.sign().length());
        if (value.isEmpty()) {
            throw value.wrong("no value follows " + Shown.of(word));
        }
        Condition condition = condition(field, operator, value);
        String refusal = listed ? null : ConditionLimits.refusal(condition, list);
        if (refusal != null) {
            throw culprit(condition, list, word, at, value).wrong(refusal);
        }
        return condition;
    }

    private Condition condition(RuleField field, Operator operator, Word value) {
        if (field.kind() == RuleField.Kind.COMPARISON) {
            throw value.wrong("field_compare has an option of its own; write -C uid!=euid");
        }
        if (isPath(field) && value.charAt(0) != '/') {
            throw value.wrong(Paths.notAbsolute(value));
        }
        return field.isText()
                ? new TextCondition(field, operator, value.text())
                : new NumberCondition(field, operator, values.read(field, value));
    }

    private static boolean isPath(RuleField field) {
        int number = field.number();
        return number == RuleField.PATH || number == RuleField.DIR || number == RuleField.EXE;
    }

    /** The field, the operator or the value, whichever is not taken. */
    private static Word culprit(
            Condition condition, FilterList list, Word word, int operator, Word value) {
        RuleField field = condition.field();
        if (!field.lists().contains(list)) {
            return word;
        }
        boolean taken = field.operators().contains(condition.operator());
        return taken ? value : word.from(operator);
    }

    /** Reads {@code auid!=obj_uid}. */
    Condition readComparison(Word word, FilterList list) {
        boolean unequal = word.text().contains("!=");
        int at = word.text().indexOf(unequal ? "!=" : "=");
        if (at < 0) {
            throw word.wrong("no operator in " + Shown.of(word) + "; one of = !=");
        }
        Word right = word.from(at + (unequal ? 2 : 1));
        RuleField left = field(word.part(0, at), word);
        RuleField other = field(right, right);
        if (!Comparison.isPossible(left, other)) {
            throw right.wrong(
                    "the kernel does not compare " + left + " with " + other + partners(left));
        }
        Operator operator = unequal ? Operator.NOT_EQUAL : Operator.EQUAL;
        Comparison comparison = new Comparison(left, operator, other);
        if (!listed && ConditionLimits.refusal(comparison, list) != null) {
            throw word.wrong("-C is not for the list " + list.word() + " but for exit");
        }
        return comparison;
    }

    private static RuleField field(Word name, Word word) {
        RuleField field = RuleField.named(name.text());
        if (field != null) {
            return field;
        }
        if (name.isEmpty()) {
            throw word.wrong("no field in " + Shown.of(word));
        }
        Operator first = OperatorSign.find(name.text());
        if (first != null) {
            int at = name.text().indexOf(first.sign());
            if (RuleField.named(name.text().substring(0, at)) != null) {
                throw word.wrong(
                        name.length(),
                        "auditctl takes the operator inside the value for the condition's");
            }
        }
        throw word.wrong(
                "unknown field "
                        + Shown.of(name)
                        + NearestName.question(name.text(), RuleField.names()));
    }

    /** What the kernel compares a field with. */
    private static String partners(RuleField field) {
        List<String> names = new ArrayList<>();
        for (String name : RuleField.names()) {
            RuleField other = RuleField.named(name);
            if (other.name().equals(name) && Comparison.isPossible(field, other)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? "" : " but with " + String.join(", ", names);
    }
}
