// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records whose fields are split when they are asked for: nothing else differs. */
class HeadTest {
    private static final byte[] LINE =
            "type=CWD msg=audit(1795389786.747:5171182): cwd=\"/root\" a=1 b=2"
                    .getBytes(ISO_8859_1);

    private static AuditRecord head(byte[] line) {
        return RecordParser.head(line, 0, line.length);
    }

    /** The whole lines of the fixtures that hold one record, as auditd writes it. */
    private static List<byte[]> plainLines() {
        List<byte[]> plain = new ArrayList<>();
        for (byte[] line : RandomLog.lines()) {
            int end = Bytes.trimEnd(line, 0, line.length);
            byte[] bytes = Arrays.copyOf(line, end);
            String text = new String(bytes, ISO_8859_1);
            boolean isOne = text.indexOf("audit(") == text.lastIndexOf("audit(");
            if (isOne && text.indexOf('\n') < 0 && head(bytes) != null) {
                plain.add(bytes);
            }
        }
        assertThat(plain).hasSizeGreaterThan(50);
        return plain;
    }

    private static void assertSame(AuditRecord record, AuditRecord expected) {
        assertThat(record.fields()).isEqualTo(expected.fields());
        assertThat(record.typeName()).isEqualTo(expected.typeName());
        assertThat(record.node()).isEqualTo(expected.node());
        assertThat(record.millis()).isEqualTo(expected.millis());
        assertThat(record.serial()).isEqualTo(expected.serial());
        assertThat(record.message()).isEqualTo(expected.message());
        assertThat(record.toMap()).isEqualTo(expected.toMap());
        assertThat(record).hasToString(expected.toString());
    }

    @Test
    void hasTheSameFields() {
        for (byte[] line : plainLines()) {
            assertSame(head(line), RecordParser.parse(line, 0, line.length));
            assertSame(head(line).copy(), RecordParser.parse(line, 0, line.length));
        }
    }

    @Test
    void oneFieldAfterTheOtherIsTheSame() {
        for (byte[] line : plainLines()) {
            AuditRecord expected = RecordParser.parse(line, 0, line.length);
            AuditRecord record = head(line);
            for (int i = 0; record.has(i); i++) {
                assertThat(i).isLessThan(expected.count());
                Field field =
                        new Field(
                                record.name(i), record.value(i), record.form(i), record.section(i));
                assertThat(field).isEqualTo(expected.fields().get(i));
            }
            assertSame(record, expected);
        }
    }

    @Test
    void isSplitNoFurtherThanNeeded() {
        AuditRecord record = head(LINE);
        assertThat(record.isSplit()).isFalse();
        assertThat(record.get("cwd")).isEqualTo("/root");
        assertThat(record.isSplit()).isFalse();
        assertThat(record.get("none")).isNull();
        assertThat(record.isSplit()).isTrue();
        assertThat(record.count()).isEqualTo(3);
    }

    @Test
    void theHeadOfALineOfTheSameEvent() {
        byte[] lines =
                ("node=vm type=SYSCALL msg=audit(1.002:3): arch=c000003e uid=0\n"
                                + "node=vm type=CWD msg=audit(1.002:3): cwd=\"/\"")
                        .getBytes(ISO_8859_1);
        int second = Bytes.indexOf(lines, (byte) '\n', 0, lines.length) + 1;
        AuditRecord first = RecordParser.head(lines, 0, second - 1);
        int body = new String(lines, ISO_8859_1).indexOf("cwd=");
        AuditRecord other = RecordParser.head(first, second, lines.length, 1307, body);
        assertSame(other, RecordParser.parse(lines, second, lines.length));
    }

    @Test
    void anotherLineHasNone() {
        assertThat(head("<13>Nov 22 14:03:13 web1 type=CWD".getBytes(ISO_8859_1))).isNull();
        assertThat(head("type=CWD msg=audit(1.2:)".getBytes(ISO_8859_1))).isNull();
        assertThat(head(new byte[0])).isNull();
    }
}
