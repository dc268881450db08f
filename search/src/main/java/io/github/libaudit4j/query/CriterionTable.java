// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What ausearch reads of records, by their type: {@code ausearch-fields.tsv}. It is read where one
 * thing is asked for, and of that one alone: all of it takes 15 ms of a start.
 */
final class CriterionTable {
    private static final List<String> ROWS = TableRows.of("ausearch-fields.tsv");
    private static final Map<String, CriterionFields> FIELDS = new ConcurrentHashMap<>();

    private CriterionTable() {}

    /** Where one thing stands, such as {@code file}. */
    static CriterionFields fields(String what) {
        return FIELDS.computeIfAbsent(what, CriterionTable::load);
    }

    private static CriterionFields load(String what) {
        CriterionFields fields = null;
        for (String row : ROWS) {
            String[] columns = row.split("\t");
            for (String word : columns[1].split(" ")) {
                int equals = word.indexOf('=');
                if (what.equals(equals < 0 ? word : word.substring(0, equals))) {
                    fields = fields == null ? new CriterionFields() : fields;
                    add(fields, columns[0], word.substring(equals + 1).split("\\|"));
                }
            }
        }
        return fields;
    }

    private static void add(CriterionFields fields, String types, String[] names) {
        for (int type : types(types)) {
            fields.add(type, names);
        }
    }

    /** The numbers of {@code SYSCALL,1200-1203}. */
    static List<Integer> types(String list) {
        TreeSet<Integer> types = new TreeSet<>();
        for (String word : list.split(",")) {
            int dash = word.indexOf('-');
            if (!Character.isDigit(word.charAt(0))) {
                types.add(RecordTypes.number(word));
                continue;
            }
            int from = Integer.parseInt(dash < 0 ? word : word.substring(0, dash));
            int to = Integer.parseInt(word.substring(dash + 1));
            for (int type = from; type <= to; type++) {
                types.add(type);
            }
        }
        return List.copyOf(types);
    }
}
