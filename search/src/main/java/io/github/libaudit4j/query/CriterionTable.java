// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What ausearch reads of records, by their type: {@code ausearch-fields.tsv}. */
final class CriterionTable {
    private static final Map<String, CriterionFields> FIELDS = load();

    private CriterionTable() {}

    /** Where one thing stands, such as {@code file}. */
    static CriterionFields fields(String what) {
        return FIELDS.get(what);
    }

    static List<String> rows(String resource) {
        try (InputStream in = CriterionTable.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows = new ArrayList<>(List.of(text.split("\n")));
            rows.removeIf(row -> row.startsWith("#"));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Map<String, CriterionFields> load() {
        Map<String, CriterionFields> fields = new HashMap<>();
        for (String row : rows("ausearch-fields.tsv")) {
            String[] columns = row.split("\t");
            for (String word : columns[1].split(" ")) {
                int equals = word.indexOf('=');
                String what = equals < 0 ? word : word.substring(0, equals);
                String[] names = word.substring(equals + 1).split("\\|");
                CriterionFields of = fields.computeIfAbsent(what, w -> new CriterionFields());
                types(columns[0]).forEach(type -> of.add(type, names));
            }
        }
        return fields;
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
