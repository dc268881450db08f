// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoLibauditMessageTest {
    private static final String LINE =
            "type=CWD msg=audit(1490137971.011:50406): cwd=\"/\u00ff\" key=\"k\"";

    @Test
    void readsOnlyItsPartOfTheArray() {
        byte[] bytes = bytes("type=X msg=" + LINE + " cwd=\"/other\"");
        GoLibauditMessage message = GoLibauditMessage.parseLogLine(bytes, 11, 11 + LINE.length());
        assertThat(message.data()).isEqualTo(Map.of("cwd", "/\ufffd"));
        assertThat(message.tags()).containsExactly("k");
    }

    @Test
    void keepsTheBytesOfTheLine() {
        byte[] bytes = bytes(LINE);
        GoLibauditMessage message = GoLibauditMessage.parseLogLine(bytes, 0, bytes.length);
        bytes[20] = 'X';
        assertThat(message.rawBytes()).isEqualTo(bytes(LINE.substring("type=CWD msg=".length())));
        assertThat(message.rawMessage()).contains("\"/\ufffd\"");
    }

    @Test
    void readsThePayloadOfANetlinkMessage() {
        byte[] bytes = bytes("audit(1490137971.011:50406): cwd=2F\n");
        GoLibauditMessage message = GoLibauditMessage.parse(1307, bytes, 0, bytes.length);
        assertThat(message.recordType()).isEqualTo("CWD");
        assertThat(message.millis()).isEqualTo(1490137971011L);
        assertThat(message.rawMessage()).isEqualTo("audit(1490137971.011:50406): cwd=2F");
        assertThat(message.data()).isEqualTo(Map.of("cwd", "/"));
    }

    @Test
    void sortsTheFlatObject() {
        byte[] bytes = bytes(LINE);
        assertThat(GoLibauditMessage.parseLogLine(bytes, 0, bytes.length).toMap().keySet())
                .containsExactly("@timestamp", "cwd", "raw_msg", "record_type", "sequence", "tags");
    }

    @Test
    void doesNotLetItsFieldsBeChanged() {
        byte[] bytes = bytes(LINE);
        GoLibauditMessage message = GoLibauditMessage.parseLogLine(bytes, 0, bytes.length);
        assertThatThrownBy(() -> message.data().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> message.tags().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void saysWhereReadingStopped() {
        assertThatThrownBy(() -> read("type=NONE msg=audit(1.002:3): a=1"))
                .isInstanceOfSatisfying(
                        AuditFormatException.class, e -> assertThat(e.offset()).isEqualTo(5));
        assertThatThrownBy(() -> read("type=CWD msg=x"))
                .isInstanceOfSatisfying(
                        AuditFormatException.class, e -> assertThat(e.offset()).isEqualTo(13));
    }

    private static void read(String line) {
        GoLibauditMessage.parseLogLine(bytes(line), 0, line.length());
    }

    private static byte[] bytes(String carrier) {
        return carrier.getBytes(StandardCharsets.ISO_8859_1);
    }
}
