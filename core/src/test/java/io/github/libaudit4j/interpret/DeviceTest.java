// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource({
        "fd:00, 253:0",
        "08:01, 8:1",
        "00:1c, 0:28",
        "103:10, 259:16",
        "fd:fffff, 253:1048575"
    })
    void inDecimal(String value, String text) {
        assertThat(Interpreter.text(path(value), "dev")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00",
                "?",
                "fd",
                "fd:",
                ":00",
                ":",
                "",
                "xy:00",
                "fd:0:0",
                "\"fd:00\"",
                "fd:0000000000000000000"
            })
    void none(String value) {
        AuditRecord record = path(value);

        assertThat(Interpreter.meaning(record, record.find("dev"))).isEqualTo(Meaning.NONE);
        assertThat(Interpreter.text(record, "dev")).isEqualTo(value.replace("\"", ""));
    }

    private static AuditRecord path(String dev) {
        return RecordParser.parse(
                "type=PATH msg=audit(1795389786.635:53): item=0 dev=" + dev + " ouid=0");
    }
}
