// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a table, most frequent first; those equally frequent in the order they came. */
final class CountRows {
    /** The most frequent first; no lambda, which costs a start more than the sorting. */
    private static final class ByCount implements Comparator<Integer> {
        private final CountTable table;

        ByCount(CountTable table) {
            this.table = table;
        }

        @Override
        public int compare(Integer one, Integer other) {
            return Long.compare(table.count(other), table.count(one));
        }
    }

    private CountRows() {}

    /** Those of a piece of time stand together where the first dimension is that. */
    static List<CountRow> of(CountTable table, int dimensions, boolean isPerTime, int top) {
        Integer[] order = new Integer[table.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, new ByCount(table)); // stable
        if (isPerTime) {
            return perTime(table, order, dimensions, top);
        }
        List<CountRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(top, order.length); i++) {
            rows.add(row(table, order[i], dimensions));
        }
        addOthers(table, rows);
        return rows;
    }

    private static List<CountRow> perTime(
            CountTable table, Integer[] order, int dimensions, int top) {
        List<CountRow> rows = new ArrayList<>();
        for (Integer entry : order) {
            rows.add(row(table, entry, dimensions));
        }
        Map<String, Instant> starts = new HashMap<>();
        rows.forEach(row -> starts.computeIfAbsent(row.values().get(0), CountRows::instant));
        rows.sort(Comparator.comparing(row -> starts.get(row.values().get(0))));
        List<CountRow> shown = new ArrayList<>();
        String piece = null;
        int count = 0;
        for (CountRow row : rows) {
            boolean isSame = row.values().get(0).equals(piece);
            count = isSame ? count + 1 : 1;
            piece = row.values().get(0);
            if (count <= top) {
                shown.add(row);
            }
        }
        addOthers(table, shown);
        return shown;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static void addOthers(CountTable table, List<CountRow> rows) {
        if (table.others() > 0) {
            rows.add(new CountRow(List.of(), table.others(), true));
        }
    }

    private static CountRow row(CountTable table, int entry, int dimensions) {
        byte[] key = table.value(entry);
        List<String> values = new ArrayList<>(dimensions);
        int at = 0;
        for (int i = 0; i < dimensions; i++) {
            int length = Bytes.getInt(key, at);
            at += Integer.BYTES;
            if (length == Counting.NOTHING) {
                values.add(null);
            } else {
                values.add(new String(key, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return new CountRow(Collections.unmodifiableList(values), table.count(entry), false);
    }
}
