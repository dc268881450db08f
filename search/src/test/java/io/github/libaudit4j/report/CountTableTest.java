// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CountTableTest {
    private static void add(CountTable table, String value) {
        byte[] bytes = ("x" + value).getBytes(StandardCharsets.UTF_8);
        table.add(bytes, 1, bytes.length, 1);
    }

    private static Map<String, Long> counts(CountTable table) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            counts.put(new String(table.value(i), StandardCharsets.UTF_8), table.count(i));
        }
        return counts;
    }

    @Test
    void countsAsAMapDoesInTheOrderOfFirstCome() {
        Random random = new Random(7);
        CountTable table = Bound.NONE.table();
        Map<String, Long> expected = new LinkedHashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String value = "/usr/bin/" + Math.min(random.nextInt(60_000), random.nextInt(60_000));
            add(table, value);
            expected.merge(value, 1L, Long::sum);
        }
        assertThat(counts(table)).isEqualTo(expected);
        assertThat(counts(table).keySet()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void sumsUpWhatComesAfterTheBound() {
        CountTable table = new Bound(2).table();
        for (String value : "a b c a c d".split(" ")) {
            add(table, value);
        }
        assertThat(counts(table)).isEqualTo(Map.of("a", 2L, "b", 1L));
        assertThat(table.others()).isEqualTo(3);
    }

    @Test
    void isBoundedInBytesToo() {
        CountTable table = new Bound(2).table();
        add(table, "long".repeat(100));
        add(table, "a");
        assertThat(counts(table)).containsExactlyEntriesOf(Map.of("a", 1L));
        assertThat(table.others()).isEqualTo(1);
    }

    @Test
    void partsAppendedAreTheWhole() {
        CountTable whole = new Bound(50).table();
        CountTable joined = new Bound(50).table();
        CountTable part = Bound.NONE.table();
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            String value = Integer.toString(random.nextInt(80));
            add(whole, value);
            add(part, value);
            if (random.nextInt(40) == 0) {
                joined.append(part);
                part.clear();
            }
        }
        joined.append(part);
        assertThat(counts(joined)).isEqualTo(counts(whole));
        assertThat(joined.others()).isEqualTo(whole.others()).isPositive();
    }

    @Test
    void countsOnceAnEvent() {
        CountTable table = Bound.NONE.table();
        byte[] a = {'a'};
        for (int event : new int[] {1, 1, 2, 2, 2, 3}) {
            table.addOnce(a, 0, 1, event);
        }
        assertThat(counts(table)).containsExactlyEntriesOf(Map.of("a", 3L));
    }
}
