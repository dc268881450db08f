// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathHeadTest {
    private static AuditRecord head(String body) {
        byte[] line =
                ("type=PATH msg=audit(1.000:1): " + body).getBytes(StandardCharsets.ISO_8859_1);
        return RecordParser.head(line, 0, line.length);
    }

    private static boolean read(PathHead head, AuditRecord record) {
        return head.read(record.bytes(), record.bodyStart(), record.bodyEnd());
    }

    private static String file(AuditRecord record) {
        EventView view = new EventView(new ProcessTails(), new KnownEvents());
        view.start(AuditEvent.of(List.of(record)));
        return view.first(Column.FILE)
                ? new String(
                        view.bytes, view.from, view.to - view.from, StandardCharsets.ISO_8859_1)
                : null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item=0 name=\"/etc/x\" inode=1",
                "item=10 name=\"/a/longer/name/than/a/word\" inode=1",
                "item=0 name=\"/etc/x\"",
                "item=0 name=\"\" inode=1",
                "item=0 name=\"/etc/x\"\u001dOUID=\"root\"",
                "item=0 name=\"/etc/\u00e4\" inode=1"
            })
    void readsANameAsTheKernelWritesIt(String body) {
        PathHead head = new PathHead();
        assertThat(read(head, head(body))).isTrue();
        AuditRecord split = head(body);
        int name = split.find("name");
        assertThat(new int[] {head.from, head.to})
                .containsExactly(split.valueStart(name), split.valueEnd(name));
        assertThat(file(head(body))).isEqualTo(file(split));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item=0 name=2F6120 inode=1",
                "item=0 name=(null) inode=1",
                "item=0 name=\"/etc/x",
                "item=0 name=\"/etc/x\"inode=1",
                "item=0 name=\"/etc/x\"  inode=1",
                "item=0 name=\"/etc/x\" ",
                "item=0  name=\"/etc/x\" inode=1",
                "item=0x name=\"/etc/x\" inode=1",
                "name=\"/etc/x\" inode=1",
                "item=0",
                "item="
            })
    void leavesOthersToBeSplit(String body) {
        assertThat(read(new PathHead(), head(body))).isFalse();
        AuditRecord split = head(body);
        split.count();
        assertThat(file(head(body))).isEqualTo(file(split));
    }
}
