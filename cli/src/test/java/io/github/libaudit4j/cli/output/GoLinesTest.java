// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GoLinesTest {
    private static final String CWD = "type=CWD msg=audit(1.002:3): cwd=";

    private final GoLines lines = new GoLines();
    private final List<String> told = new ArrayList<>();

    private void read(String text, int longest) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes), longest);
        while (reader.next()) {
            lines.add(reader);
            while (lines.next()) {
                tell();
            }
        }
    }

    private void tell() {
        try {
            told.add(lines.message() == null ? "empty" : lines.message().rawMessage());
        } catch (AuditFormatException e) {
            told.add(e.getMessage());
        }
    }

    @Test
    void aLineIsAMessage() throws IOException {
        read(CWD + "a\n\n" + CWD + "b\r\nx\n", 4096);
        assertThat(told)
                .containsExactly(
                        "audit(1.002:3): cwd=a",
                        "empty",
                        "audit(1.002:3): cwd=b",
                        "invalid audit message header");
        assertThat(lines.last()).isFalse();
    }

    /** For the reader these are two records; the first is one line's message to go-libaudit. */
    @Test
    void recordsWithoutANewlineBetweenThemAreOneLine() throws IOException {
        read(CWD + "a " + CWD + "b\n", 4096);
        assertThat(told).containsExactly("audit(1.002:3): cwd=a " + CWD + "b");
    }

    @Test
    void theLastLineNeedsNoNewline() throws IOException {
        read(CWD + "a\n" + CWD + "b", 4096);
        assertThat(told).hasSize(1);
        assertThat(lines.last()).isTrue();
        tell();
        assertThat(told).last().isEqualTo("audit(1.002:3): cwd=b");
        assertThat(lines.last()).isFalse();
    }

    @Test
    void aLineDoesNotGoOnInAnotherFile() throws IOException {
        read(CWD + "a", 4096);
        read(CWD + "b\n", 4096);
        assertThat(told).containsExactly("audit(1.002:3): cwd=a", "audit(1.002:3): cwd=b");
    }

    @Test
    void whatIsBeyondTheLimitIsDropped() throws IOException {
        read(CWD + "x".repeat(100_000) + "\n" + CWD + "b\n", 128);
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).hasSizeLessThan(128).startsWith("audit(1.002:3): cwd=xxx");
        assertThat(told.get(1)).isEqualTo("audit(1.002:3): cwd=b");
    }

    /** Its units come one by one; searching or moving the line with each takes a minute. */
    @Test
    @Timeout(20)
    void aLineOfManyRecordsTakesLinearTime() throws IOException {
        read((CWD + "a ").repeat(100_000) + "\n", 1 << 22);
        assertThat(told).hasSize(1);
    }
}
