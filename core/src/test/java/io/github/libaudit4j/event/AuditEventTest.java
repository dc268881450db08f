// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEventTest {
    private static final String CONFIG =
            "node=vm type=CONFIG_CHANGE msg=audit(1795389377.447:5164062): op=add_rule res=1";
    private static final String SYSCALL =
            "node=vm type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44";

    @Test
    void isOfTheRecordsGiven() {
        AuditEvent event =
                AuditEvent.of(List.of(RecordParser.parse(CONFIG), RecordParser.parse(SYSCALL)));

        assertThat(event.node()).isEqualTo("vm");
        assertThat(event.millis()).isEqualTo(1795389377447L);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T23:16:17.447Z"));
        assertThat(event.serial()).isEqualTo(5164062);
        assertThat(event.count()).isEqualTo(2);
        assertThat(event.record(1).typeName()).isEqualTo("SYSCALL");
        assertThat(event.records()).containsExactly(event.record(0), event.record(1));
        assertThat(event.complete()).isTrue();
        assertThat(event.cut()).isFalse();
        assertThat(event.droppedRecords()).isZero();
        assertThat(event).hasToString(CONFIG + "\n" + SYSCALL);
    }

    @Test
    void ownsItsBytes() {
        byte[] bytes = SYSCALL.getBytes(StandardCharsets.UTF_8);
        AuditEvent event = AuditEvent.of(List.of(RecordParser.parse(bytes, 0, bytes.length)));

        Arrays.fill(bytes, (byte) 'x');

        assertThat(event).hasToString(SYSCALL);
    }

    @ParameterizedTest
    @CsvSource({
        "type=CWD msg=audit(1795389377.447:5164062): a=1",
        "node=vn type=CWD msg=audit(1795389377.447:5164062): a=1",
        "node=vm type=CWD msg=audit(1795389377.448:5164062): a=1",
        "node=vm type=CWD msg=audit(1795389377.447:5164063): a=1",
    })
    void isOfOneId(String other) {
        List<AuditRecord> records = List.of(RecordParser.parse(SYSCALL), RecordParser.parse(other));

        assertThatThrownBy(() -> AuditEvent.of(records))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(other);
    }

    @Test
    void hasARecord() {
        assertThatThrownBy(() -> AuditEvent.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<AuditRecord> records = AuditEvent.of(List.of(RecordParser.parse(SYSCALL))).records();
        assertThatThrownBy(records::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
