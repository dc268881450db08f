// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Records that no kernel writes: sound objects, nothing lost, in a time that is linear. */
class EventJsonHostileTest {
    private static final String ID = " msg=audit(1795389786.747:51): ";
    private static final double MOST_SECONDS = 4; // quadratic: minutes
    private static final int FEW = 500;
    private static final int MANY = 1_000_000; // just under the reader's limit

    /** Lines in which something is repeated, {@code #} being its number. */
    private static final List<String> SHAPES =
            List.of(
                    "type=SYSCALL" + ID + "x#=1 ",
                    "type=SYSCALL" + ID + "x=# ",
                    "type=SYSCALL" + ID + "pid=# ",
                    "type=SYSCALL" + ID + "text=# free words ",
                    "type=SYSCALL" + ID + "success=yes res=# ",
                    "type=SYSCALL" + ID + "key=6B#0 ",
                    "type=SYSCALL" + ID + "uid=1 x#=1 gid=# ",
                    "type=SYSCALL" + ID + "first-8.#.last-8bytes=1 ",
                    "type=SYSCALL" + ID + "x=1\u001dSYSCALL=# ARCH=# ",
                    "type=SYSCALL" + ID + "uid=1\u001dUID=\"u#\" ",
                    "type=SYSCALL" + ID + "uid=1\u001dAUID=\"u#\" ",
                    "type=SYSCALL" + ID + "syscall=1 arch=#\u001dSYSCALL=write ",
                    "type=USER" + ID + "pid=1 msg='pid=# msg.pid=# ",
                    "type=USER" + ID + "pid=1 msg='exe=\"#\" res=# ",
                    "type=USER" + ID + "pid=1 msg='first-8.#.last-8bytes=1 ",
                    "type=PATH" + ID + "item=0 name=\"#\" x#=1 ",
                    "type=PATH" + ID + "name=\"#\" x=? x=# nametype=# ",
                    "type=PATH" + ID + "ouid=0\u001dOUID=\"u#\" ",
                    "type=EXECVE" + ID + "argc=3 a#=\"x\" ",
                    "type=EXECVE" + ID + "argc=3 a0[#]=4142 a0_len=# ",
                    "type=SOCKADDR" + ID + "saddr=0200#0 ",
                    "type=OTHER" + ID + "\u00ff#=1 \u00fe#=1 ");

    @ParameterizedTest
    @FieldSource("SHAPES")
    void allIsToldOnce(String shape) throws IOException {
        for (AuditEvent event : events(many(shape, FEW))) {
            EventFacts.check(event, WrittenEvents.object(event));
        }
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void timeGrowsWithTheLengthOnly(String shape) throws IOException {
        String log = many(shape, MANY);
        double seconds = seconds(log);
        for (int tries = 1; tries < 3 && seconds > MOST_SECONDS; tries++) {
            seconds = Math.min(seconds, seconds(log));
        }
        assertThat(seconds).isLessThan(MOST_SECONDS);
    }

    private static double seconds(String log) throws IOException {
        long start = System.nanoTime();
        for (AuditEvent event : events(log)) {
            Summary summary = new Coalescer().coalesce(event);
            Written.by(Layout.LINES, json -> new EventJson(json, false).write(summary));
            assertThat(summary.data().size() + summary.files().size() + summary.keys().size())
                    .isNotNegative();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The line up to a length, all behind its first blank after the id repeated. */
    private static String many(String shape, int length) {
        int repeated = shape.lastIndexOf(' ', shape.indexOf('#')) + 1;
        StringBuilder line = new StringBuilder(shape.substring(0, repeated));
        String part = shape.substring(repeated);
        for (int i = 0; line.length() < repeated + length; i++) {
            line.append(part.replace("#", String.format("%05d", i)));
        }
        return line + (shape.contains("'") ? "'\n" : "\n");
    }

    private static List<AuditEvent> events(String log) throws IOException {
        return Events.read(new ByteArrayInputStream(log.getBytes(ISO_8859_1)));
    }
}
