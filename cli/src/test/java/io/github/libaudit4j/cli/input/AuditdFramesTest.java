// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both of auditd's formats for plugins are the same lines. */
class AuditdFramesTest {
    private static final String TEXT = "audit(1795389393.371:5167076): cwd=\"/root\"";
    private static final String LINE = "type=CWD msg=" + TEXT + "\n";

    private static byte[] frame(int version, int type, int size, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + bytes.length)
                .order(ByteOrder.nativeOrder())
                .putInt(version)
                .putInt(16)
                .putInt(type)
                .putInt(size)
                .put(bytes)
                .array();
    }

    private static byte[] frame(int version, String text) {
        return frame(version, 1307, text.length(), text);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String lines(byte[] input) throws IOException {
        InputStream in = AuditdFrames.unwrapped(new ByteArrayInputStream(input), "in");
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\0", "\n\0"})
    void framesBecomeLines(String end) throws IOException {
        byte[] input = join(frame(0, TEXT + end), frame(1, "node=a type=CWD msg=" + TEXT + end));
        assertThat(lines(input)).isEqualTo(LINE + "node=a " + LINE);
    }

    /** As auditd 3.0 sends them: with the rest of its buffer, in which other text may stand. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 15, 16, 17, 8900})
    void theRestOfTheBufferIsSkipped(int rest) throws IOException {
        String text = "audit(1.000:2): " + "x".repeat(8970 - rest - 16);
        byte[] buffer = Arrays.copyOf(frame(0, text), 16 + 8970);
        Arrays.fill(buffer, 16 + text.length(), buffer.length, (byte) 'y');
        assertThat(lines(join(buffer, frame(0, TEXT), buffer)))
                .isEqualTo("type=CWD msg=" + text + "\n" + LINE + "type=CWD msg=" + text + "\n");
    }

    @Test
    void aTextCannotPoseAsAnotherLine() throws IOException {
        assertThat(lines(frame(0, 1103, 35, "audit(1.000:2): msg='a\ntype=CWD b'\n")))
                .isEqualTo("type=CRED_ACQ msg=audit(1.000:2): msg='a type=CWD b'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "type=", LINE, "node=a " + LINE + LINE, "\0\0\0\0", "\1\0\0\0\21"})
    void allElseIsLines(String text) throws IOException {
        assertThat(lines(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void whatIsBeforeAFaultIsRead() throws IOException {
        byte[] whole = join(frame(0, TEXT), frame(0, TEXT));
        int length = whole.length / 2;
        for (int cut = length + 1; cut < whole.length; cut++) {
            byte[] input = Arrays.copyOf(whole, cut);
            InputStream in = AuditdFrames.unwrapped(new ByteArrayInputStream(input), "in");
            assertThat(new String(in.readNBytes(LINE.length()), StandardCharsets.UTF_8))
                    .isEqualTo(LINE);
            assertThatThrownBy(in::read)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("byte " + (length + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1 << 21, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aSizeThatCannotBeIsAFault(int size) {
        assertThatThrownBy(() -> lines(frame(0, 1307, size, TEXT)))
                .hasMessage("in: byte 1: no header of a record");
    }
}
