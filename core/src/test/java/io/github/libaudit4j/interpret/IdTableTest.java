// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTableTest {
    @Test
    void isAsAMapWhereTheFirstNameStays() {
        Map<Long, String> map = new HashMap<>();
        IdTable table = new IdTable();
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            long id = random.nextBoolean() ? random.nextInt(20_000) : random.nextLong(0xFFFFFFFFL);
            map.putIfAbsent(id, "n" + i);
            table.add(id, "n" + i);
        }

        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((id, name) -> assertThat(table.name(id)).isEqualTo(name));
        for (long id = 0; id < 20_000; id++) {
            assertThat(table.name(id)).isEqualTo(map.get(id));
        }
    }

    /** All in one place, if the spread were a remainder. */
    @Test
    void holdsIdsThatEndAlike() {
        IdTable table = new IdTable();
        for (long id = 0; id < 0xFFFF; id++) {
            table.add(id << 16, "n" + id);
        }

        assertThat(table.size()).isEqualTo(0xFFFF);
        assertThat(table.name(0xFFFEL << 16)).isEqualTo("n65534");
        assertThat(table.name(1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0xFFFFFFFFL, 0x100000000L, 0x100000005L, Long.MIN_VALUE + 5})
    void hasNoNamesForWhatIsNoId(long number) {
        IdTable table = new IdTable();
        table.add(0, "root");
        table.add(5, "five");

        assertThat(table.name(number)).isNull();
    }
}
