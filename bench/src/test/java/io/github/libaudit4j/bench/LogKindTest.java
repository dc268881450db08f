// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogKindTest {
    private static final String EVENT =
            """
            type=SYSCALL msg=audit(1.000:1): syscall=59 auid=4294967295 uid=0 gid=1000 key="x"\u001dUID="root"
            type=EXECVE msg=audit(1.000:1): argc=1 a0="ls"
            type=PROCTITLE msg=audit(1.000:1): proctitle="ls"
            type=EOE msg=audit(1.000:1):\s
            type=CWD msg=audit(1.000:2): cwd="/"
            """;

    private static String log(LogKind kind, String text, int size, long step) throws IOException {
        return log(
                kind, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), size, step);
    }

    private static String log(LogKind kind, InputStream in, int size, long step)
            throws IOException {
        Samples samples = new Samples();
        samples.add(in, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RepeatedLog(kind.of(samples.events()), RepeatedLog.IN_ORDER, step).write(out, size);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void enrichedHasWholeEventsAndNoOther() throws IOException {
        assertThat(log(LogKind.ENRICHED, EVENT, 1000, 7000))
                .contains("\u001dUID=", "PROCTITLE")
                .doesNotContain("type=CWD");
    }

    @Test
    void withoutProctitleNothingEndsAnEvent() throws IOException {
        assertThat(log(LogKind.NO_PROCTITLE, EVENT, 1000, 7000))
                .contains("type=SYSCALL", "type=EXECVE", "type=CWD")
                .doesNotContain("PROCTITLE", "EOE");
    }

    @Test
    void foreignHasOtherIdsAndNoNames() throws IOException {
        assertThat(log(LogKind.FOREIGN, EVENT, 110, 7000))
                .isEqualTo(
                        "type=SYSCALL msg=audit(1767225600.000:1): syscall=59 auid=4294967295"
                                + " uid=70000000 gid=70001000 key=\"x\"\n");
    }

    @Test
    void longArgumentsAreOneCommandLine() throws IOException {
        String log = log(LogKind.LONG_ARGV, EVENT, 50_000, 7000);

        assertThat(log.lines()).allMatch(line -> line.length() < LongArguments.LONGEST + 100);
        assertThat(log.lines().filter(line -> line.contains("EXECVE msg=audit(1767225600.000:1)")))
                .hasSizeGreaterThan(1);
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        try (EventReader reader =
                new EventReader(new RecordReader(new ByteArrayInputStream(bytes)))) {
            assertThat(reader.next()).isTrue();
            AuditEvent event = reader.event();
            List<String> words = new Coalescer().coalesce(event).process().args();
            assertThat(words).hasSize(LongArguments.COUNT).startsWith("/usr/bin/cc");
            assertThat(words).anyMatch(word -> word.startsWith("-DNAME=value "));
        }
    }

    @Test
    void stepIsTheTimeBetweenEvents() throws IOException {
        assertThat(log(LogKind.PLAIN, "type=CWD msg=audit(1.0:1): cwd=\"/\"\n", 46 * 6, 400))
                .contains(
                        "(1767225600.000:1)",
                        "(1767225600.000:3)",
                        "(1767225600.001:4)",
                        "(1767225600.002:6)");
    }

    /** Each kind can be made of this module's own samples, and is not another kind's. */
    @ParameterizedTest
    @EnumSource
    void everyKindHasEvents(LogKind kind) throws IOException {
        String log = log(kind, Slice.class.getResourceAsStream("enriched.log"), 300_000, 7000);

        assertThat(log).hasSizeGreaterThan(290_000);
        assertThat(LogKind.named(kind.toString())).isEqualTo(kind);
    }

    @Test
    void otherNamesAreRefused() {
        assertThatThrownBy(() -> LogKind.named("PLAIN"))
                .hasMessage(
                        "--kind 'PLAIN' is none of plain, enriched, no-proctitle, foreign, long-argv");
    }
}
