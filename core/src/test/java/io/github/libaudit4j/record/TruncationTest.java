// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line of every fixture, cut at every byte, from both ends. */
class TruncationTest {
    @Test
    void aLineCutAtItsEndIsARecordOrAFormatError() {
        for (byte[] line : RandomLog.lines()) {
            for (int end = 0; end <= line.length; end++) {
                check(line, 0, end);
            }
        }
    }

    @Test
    void aLineCutAtItsStartIsARecordOrAFormatError() {
        for (byte[] line : RandomLog.lines()) {
            for (int start = 0; start <= line.length; start++) {
                check(line, start, line.length);
            }
        }
    }

    @Test
    void bytesOutsideTheRangeAreNotRead() {
        for (byte[] line : RandomLog.lines()) {
            for (int end = 0; end <= line.length; end++) {
                String alone = outcome(Arrays.copyOf(line, end), 0, end);
                assertThat(outcome(line, 0, end)).isEqualTo(alone);
            }
        }
    }

    @Test
    void fieldsBeforeTheCutStayTheSame() {
        for (byte[] line : Arrays.asList(bytes(Form.BARE), bytes(Form.QUOTED))) {
            List<Field> all = RecordParser.parse(line, 0, line.length).fields();
            for (int end = 60; end < line.length; end++) {
                List<Field> fields = RecordParser.parse(line, 0, end).fields();
                int whole = Math.max(0, fields.size() - 1);
                assertThat(fields.subList(0, whole)).isEqualTo(all.subList(0, whole));
            }
        }
    }

    private static byte[] bytes(Form form) {
        String value = form == Form.QUOTED ? "\"/bin/o'neil\"" : "c000003e";
        String line = "type=SYSCALL msg=audit(1795389786.635:51): a=" + value + " uid=0 b=" + value;
        return Bytes.ascii(line + " key=(null)\u001dUID=\"root\" ARCH=x86_64");
    }

    private static void check(byte[] line, int from, int to) {
        try {
            Sound.check(RecordParser.parse(line, from, to));
        } catch (AuditFormatException e) {
            assertThat(e.offset()).isBetween(0L, (long) to - from);
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static String outcome(byte[] line, int from, int to) {
        try {
            return Dump.of(RecordParser.parse(line, from, to));
        } catch (AuditFormatException e) {
            return e.offset() + e.getMessage();
        }
    }
}
