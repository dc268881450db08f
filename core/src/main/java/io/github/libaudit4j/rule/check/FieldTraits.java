// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the checks know of a field: a row of {@code fields.tsv}.
 *
 * @param values whether two conditions on it can be seen together
 * @param lists where the kernel looks at it
 * @param narrows which conditions on it leave few events
 */
record FieldTraits(Values values, Set<FilterList> lists, Narrowing narrows) {
    /** How many values an event has for a field. */
    enum Values {
        /** One number. */
        ONE,
        /** Several, but {@code =} and {@code !=} never hold both. */
        OPPOSITE,
        /** Several, each of which may make a condition hold. */
        ANY
    }

    /** When a condition leaves few events of many. */
    enum Narrowing {
        NO,
        EQUAL,
        ALWAYS,
        ID,
        ERROR,
        FAILURE,
        ACCESS
    }

    private static final Map<Integer, FieldTraits> TABLE = load();

    static FieldTraits of(RuleField field) {
        return TABLE.get(field.number());
    }

    boolean isOne() {
        return values == Values.ONE;
    }

    private static Map<Integer, FieldTraits> load() {
        Map<Integer, FieldTraits> table = new HashMap<>();
        for (String[] column : TsvRows.of(FieldTraits.class, "fields.tsv")) {
            Values values = Values.valueOf(column[1].toUpperCase(Locale.ROOT));
            Narrowing narrows = Narrowing.valueOf(column[3].toUpperCase(Locale.ROOT));
            table.put(
                    RuleField.named(column[0]).number(),
                    new FieldTraits(values, lists(column[2]), narrows));
        }
        return table;
    }

    private static Set<FilterList> lists(String column) {
        List<String> words = List.of(column.split(","));
        Set<FilterList> lists = EnumSet.noneOf(FilterList.class);
        for (FilterList list : FilterList.values()) {
            if (words.contains(list.word())) {
                lists.add(list);
            }
        }
        return lists;
    }
}
