// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFieldsTest {
    @Test
    void theTableIsSortedAndWhole() {
        List<String> names = new ArrayList<>();
        for (EventField field : EventFields.all()) {
            names.add(field.name());
            assertThat(field.meaning()).endsWith(".");
            assertThat(field.sources()).isNotEmpty();
            assertThat(EventFields.of(field.name())).isSameAs(field);
            for (FieldSource source : field.from()) {
                assertThat(source.types())
                        .satisfiesAnyOf(
                                types -> assertThat(types).isNull(),
                                types -> assertThat(types).isNotEmpty().doesNotContain(-1));
            }
        }
        assertThat(names).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({"path, file", "loginuid, auid", "session, ses", "terminal, tty", "hostname, host"})
    void otherNames(String other, String name) {
        assertThat(EventFields.of(other)).isSameAs(EventFields.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items",
                "cap_fe",
                "a17",
                "somethingnew",
                "field.acct",
                "msg.exe",
                "new-disk",
                "a1[3]",
                "field.exxe"
            })
    void anyFieldOfARecordByItsOwnName(String name) {
        EventField field = EventFields.of(name);
        assertThat(field.name()).isEqualTo(name);
        assertThat(field.kind()).isEqualTo(FieldKind.MEANING);
        assertThat(field.meaning()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "exxe, exe",
        "auuid, auid",
        "syscal, syscall",
        "adr, addr",
        "sesion, session",
        "cap_ff, cap_fe"
    })
    void aMistakeIsNoField(String mistake, String meant) {
        assertThat(EventFields.of(mistake)).isNull();
        assertThat(EventFields.nearest(mistake)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "field.", "msg.", "a b", "a=b", "é", "a.b", "field.msg.x"})
    void whatCannotBeAName(String name) {
        assertThat(EventFields.of(name)).isNull();
    }
}
