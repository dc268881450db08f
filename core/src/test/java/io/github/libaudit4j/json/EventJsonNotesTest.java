// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an object says of its lines: which are missing, and what no string can hold. */
class EventJsonNotesTest {
    private static final String ID = " msg=audit(1.002:3): ";

    private static AuditEvent read(String log, int longest, Limits limits) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(log.getBytes(ISO_8859_1));
        try (EventReader reader = new EventReader(new RecordReader(in, longest), limits, l -> {})) {
            assertThat(reader.next()).isTrue();
            return reader.event();
        }
    }

    @Test
    void nothingToSay() {
        assertThat(WrittenEvents.object(Events.ofBodies("CWD cwd=\"/\"")))
                .doesNotContainKeys("cut", "dropped_records", "raw", "raw_hex", "node");
    }

    @Test
    void recordsOverTheLimit() throws IOException {
        String log = "type=CWD" + ID + "cwd=\"/\"\n";
        Limits limits = Limits.DEFAULTS.withRecordsPerEvent(1);
        AuditEvent event =
                read(log + log.replace("/", "/a") + log.replace("/", "/b"), 1000, limits);
        assertThat(WrittenEvents.object(event))
                .containsEntry("cut", true)
                .containsEntry("dropped_records", 2L)
                .containsEntry("records", List.of("CWD"));
    }

    @Test
    void aLineOverTheLimit() throws IOException {
        String log = "type=EXECVE" + ID + "argc=1 a0=\"" + "x".repeat(200) + "\"\n";
        Map<String, Object> object = WrittenEvents.object(read(log, 150, Limits.DEFAULTS));
        assertThat(object).containsEntry("cut", true).doesNotContainKey("dropped_records");
        assertThat(object.get("process"))
                .isEqualTo(
                        Map.of(
                                "args",
                                List.of("x".repeat(150 - log.indexOf("xx"))),
                                "args_cut",
                                true,
                                "argc",
                                "1"));
    }

    /** Each byte that is no text, wherever it stands. */
    @Test
    void bytesThatAreNoText() throws IOException {
        List<String> logs =
                List.of(
                        "node=a\u00ff type=CWD" + ID + "cwd=\"/\"",
                        "type=CWD" + ID + "cwd=\"\u00ff\"",
                        "type=CWD" + ID + "\u00ff=1",
                        "type=CWD" + ID + "a=1 words\u00ff",
                        "type=CWD" + ID + "msg='a\u00ff=1'",
                        "type=SYSCALL" + ID + "comm=FF",
                        "type=SYSCALL" + ID + "key=FF",
                        "type=SYSCALL" + ID + "uid=1\u001dUID=\"\u00ff\"",
                        "type=PROCTITLE" + ID + "proctitle=FF00",
                        "type=EXECVE" + ID + "argc=1 a0=FF",
                        "type=SOCKADDR" + ID + "saddr=0100FF00",
                        "type=PATH" + ID + "item=0 name=\"\u00ff\"",
                        "type=PATH" + ID + "item=0 \u00ff=1",
                        "type=PATH" + ID + "item=0 ouid=1\u001dOUID=\"\u00ff\"");
        for (String log : logs) {
            AuditEvent event = read(log + "\n", 1000, Limits.DEFAULTS);
            String hex = Strings.hex(log.getBytes(ISO_8859_1));
            assertThat(WrittenEvents.object(event)).as(log).containsEntry("raw_hex", List.of(hex));
        }
    }

    /** Both where both are wanted. */
    @Test
    void theLinesThemselves() throws IOException {
        AuditEvent event = read("type=CWD" + ID + "cwd=\"/\u00ff\"\n", 1000, Limits.DEFAULTS);
        assertThat(WrittenEvents.byOne(Layout.LINES, true, List.of(event)))
                .contains(
                        "\"raw\":[\"type=CWD"
                                + ID
                                + "cwd=\\\"/\ufffd\\\"\"],\"raw_hex\":[\"74797065");
    }
}
