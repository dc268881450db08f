// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordParserTest {
    private static final String CWD =
            "node=vm type=CWD msg=audit(1795389786.747:51): cwd=\"/root\"";

    @Test
    void readsALine() {
        AuditRecord record = RecordParser.parse(CWD);

        assertThat(record.type()).isEqualTo(1307);
        assertThat(record.typeName()).isEqualTo("CWD");
        assertThat(record.node()).isEqualTo("vm");
        assertThat(record.time()).isEqualTo(Instant.parse("2026-11-22T23:23:06.747Z"));
        assertThat(record.serial()).isEqualTo(51);
        assertThat(record.fields())
                .containsExactly(new Field("cwd", "/root", Form.QUOTED, Section.BODY));
        assertThat(record.toString()).isEqualTo(CWD);
    }

    @Test
    void readsARangeOfALargerArray() {
        byte[] bytes = ("noise " + CWD + " noise\"").getBytes(StandardCharsets.UTF_8);

        AuditRecord record = RecordParser.parse(bytes, 6, 6 + CWD.length());

        assertThat(record.bytes()).isSameAs(bytes);
        assertThat(record.start()).isEqualTo(6);
        assertThat(record.get("cwd")).isEqualTo("/root");
        assertThat(record.toString()).isEqualTo(CWD);
        Sound.check(record);
    }

    @Test
    void newlineAtTheEndDoesNoHarm() {
        for (String end : new String[] {"\n", "\r\n", " ", "\0", " \0\r\n"}) {
            assertThat(RecordParser.parse(CWD + end).fields())
                    .isEqualTo(RecordParser.parse(CWD).fields());
            String open = CWD.substring(0, CWD.length() - 1);
            assertThat(RecordParser.parse(open + end).get("cwd")).isEqualTo("/root");
        }
    }

    @Test
    void usesARecordAgain() {
        AuditRecord record = RecordParser.parse(CWD);
        byte[] other = "type=1300 audit(2.5:7): a=1".getBytes(StandardCharsets.UTF_8);

        RecordParser.parse(other, 0, other.length, record);

        assertThat(record.node()).isNull();
        assertThat(record.millis()).isEqualTo(2500);
        assertThat(record.fields()).containsExactly(new Field("a", "1", Form.BARE, Section.BODY));
    }

    @Test
    void aFailureLeavesNothingOfTheRecordBefore() {
        AuditRecord record = RecordParser.parse(CWD);
        byte[] noise = "noise".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(AuditFormatException.class)
                .isThrownBy(() -> RecordParser.parse(noise, 0, noise.length, record));

        assertThat(record.type()).isEqualTo(-1);
        assertThat(record.node()).isNull();
        assertThat(record.count()).isZero();
    }

    @Test
    void offsetCountsFromTheStartOfTheRange() {
        byte[] bytes = "12345678type=CWD msg=audit(1.2".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(AuditFormatException.class)
                .isThrownBy(() -> RecordParser.parse(bytes, 8, bytes.length))
                .withMessage("the id audit(SECONDS.MILLIS:SERIAL) is cut short")
                .satisfies(e -> assertThat(e.offset()).isEqualTo(13))
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void readsAPayload() {
        byte[] payload =
                "xxaudit(1795389786.747:51): cwd=\"/root\"\0".getBytes(StandardCharsets.UTF_8);

        AuditRecord record = RecordParser.parse(1307, payload, 2, payload.length);

        assertThat(record.typeName()).isEqualTo("CWD");
        assertThat(record.node()).isNull();
        assertThat(record.millis()).isEqualTo(1795389786747L);
        assertThat(record.fields())
                .containsExactly(new Field("cwd", "/root", Form.QUOTED, Section.BODY));
        Sound.check(record);
    }

    @Test
    void readsAPayloadWithoutFields() {
        byte[] payload = "audit(1795389786.747:51): ".getBytes(StandardCharsets.UTF_8);

        AuditRecord record = RecordParser.parse(1320, payload, 0, payload.length);

        assertThat(record.typeName()).isEqualTo("EOE");
        assertThat(record.count()).isZero();
    }

    @Test
    void aPayloadWithoutAnIdIsAnError() {
        byte[] payload = "type=CWD msg=audit(1.2:3): a=1".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(AuditFormatException.class)
                .isThrownBy(() -> RecordParser.parse(1307, payload, 0, payload.length))
                .withMessage("expected audit(SECONDS.MILLIS:SERIAL)")
                .satisfies(e -> assertThat(e.offset()).isZero());
    }

    @Test
    void theFirstOfTwoRecordsOnALineEndsWhereTheNextStarts() {
        String line = CWD + " " + CWD;

        AuditRecord first = RecordParser.parse(line);
        byte[] bytes = first.bytes();
        AuditRecord second = RecordParser.parse(bytes, first.end(), bytes.length);

        assertThat(first.end()).isEqualTo(CWD.length() + 1);
        assertThat(first.fields()).isEqualTo(second.fields());
    }

    @Test
    void aRecordLongerThanAuditdWritesIsWhole() {
        String argument = "61".repeat(10_000); // ausearch cuts it at 8,970 bytes
        String line =
                "type=EXECVE msg=audit(1795389786.747:51): argc=1 a0=" + argument + " a1=\"x\"";

        AuditRecord record = RecordParser.parse(line);

        assertThat(record.get("a0")).isEqualTo(argument);
        assertThat(record.get("a1")).isEqualTo("x");
        assertThat(record.cut()).isFalse();
    }
}
