// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcessTailsTest {
    private static final String HEAD =
            "arch=c000003e syscall=257 success=no exit=-2 a0=ffffff9c a1=7ffc a2=0 a3=0 items=1 ";
    private static final String TAIL =
            "ppid=5 pid=7 auid=1000 uid=0 tty=pts0 ses=3 comm=\"make\" exe=\"/usr/bin/make\" key=";

    private final ProcessTails tails = new ProcessTails();

    private static AuditRecord head(String type, String body) {
        String line = "type=" + type + " msg=audit(1700000000.100:1): " + body;
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return RecordParser.head(bytes, 0, bytes.length);
    }

    private static AuditEvent event(AuditRecord... records) {
        return AuditEvent.of(List.of(records));
    }

    private EventView view(AuditEvent event) {
        EventView view = new EventView(tails, new KnownEvents());
        view.start(event);
        return view;
    }

    private static List<String> values(EventView view) {
        List<String> values = new ArrayList<>();
        for (Column column : Column.values()) {
            boolean isThere = view.first(column);
            String text = isThere ? new String(view.bytes, view.from, view.to - view.from) : "-";
            values.add(column + "=" + text);
        }
        return values;
    }

    private static AuditEvent call(String body) {
        return event(head("SYSCALL", body), head("CWD", "cwd=\"/\""), head("PROCTITLE", "x=1"));
    }

    private static AuditEvent split(AuditEvent event) {
        event.records().forEach(AuditRecord::count);
        return event;
    }

    @Test
    void isFoundOnce() {
        ProcessTail first = view(call(HEAD + TAIL + "\"k\"")).tail();
        assertThat(first).isNotNull();
        assertThat(view(call(HEAD.replace("257", "2") + TAIL + "\"k\"")).tail()).isSameAs(first);
        assertThat(view(call(HEAD + TAIL + "\"other\"")).tail()).isNotNull().isNotSameAs(first);
        assertThat(view(call(HEAD + TAIL + "\"k\"")).tail()).isSameAs(first);
    }

    /** More than there is room for, of which many have the same place. */
    @Test
    void thoseThatWereForgottenSayTheSame() {
        for (int turn = 0; turn < 2; turn++) {
            for (int pid = 0; pid < 10_000; pid++) {
                String body = HEAD + TAIL.replace("pid=7", "pid=" + pid) + "\"k\"";
                EventView view = view(call(body));
                assertThat(view.first(Column.PID)).isTrue();
                assertThat(new String(view.bytes, view.from, view.to - view.from))
                        .isEqualTo(Integer.toString(pid));
                assertThat(view.tail()).isNotNull();
            }
        }
    }

    @Test
    void saysWhatTheFieldsSay() {
        for (String key : List.of("\"k\"", "(null)", "6B01616263", "\"k\"\u001dAUID=\"alice\"")) {
            List<String> split = values(view(split(call(HEAD + TAIL + key))));
            assertThat(values(view(call(HEAD + TAIL + key)))).isEqualTo(split);
            assertThat(values(view(call(HEAD + TAIL + key)))).isEqualTo(split);
            assertThat(split).contains("EXE=/usr/bin/make", "SYSCALL=257", "SUCCESS=no", "PID=7");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arch=c000003e syscall=2 pid=9 ",
                "arch=c000003e syscall=2 success=yes exit=\"0\" a0=0 a1=0 a2=0 a3=0 items=0 ",
                "arch=c000003e syscall=2 success=yes exit=0=1 a0=0 a1=0 a2=0 a3=0 items=0 ",
                "arch=c000003e syscall=2  success=yes exit=0 a0=0 a1=0 a2=0 a3=0 items=0 ",
                "arch=c000003e syscall=2 success=yes exit={0 a0=0 a1=0 a2=0 a3=0 items=0 ",
                "arch=c000003e syscall=2 success=yes exit='0 a0=0 a1=0 a2=0 a3=0 items=0 ",
                "arch=c000003e per=8 syscall=2 success=yes exit=0 a0=0 a1=0 a2=0 a3=0 items=0 "
            })
    void aCallThatIsNotAsTheKernelWritesItIsSplit(String odd) {
        List<String> split = values(view(split(call(odd + TAIL + "\"k\""))));
        assertThat(view(call(odd + TAIL + "\"k\"")).tail()).isNull();
        assertThat(values(view(call(odd + TAIL + "\"k\"")))).isEqualTo(split);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"k\" msg='pid=1'",
                "\"k",
                "\"k\" hostname=h",
                "\"k\"x=1",
                "\"k\"  x=1",
                "{ k",
                "k=k"
            })
    void anOddTailIsNeverKnown(String key) {
        for (int i = 0; i < 3; i++) {
            assertThat(view(call(HEAD + TAIL + key)).tail()).isNull();
        }
    }

    @Test
    void otherRecordsHaveTheirWord() {
        AuditRecord call = head("SYSCALL", HEAD + TAIL + "(null)");
        AuditRecord config = head("CONFIG_CHANGE", "op=add_rule key=\"net\" list=4 res=1");
        for (int i = 0; i < 3; i++) {
            view(event(call));
            assertThat(view(event(call, config)).tail()).isNull();
            assertThat(view(event(config, call)).tail()).isNull();
        }
        assertThat(values(view(event(call, config)))).contains("KEY=net");
    }

    @Test
    void theShortestRecordsAreNoCall() {
        for (int i = 0; i <= HEAD.length(); i++) {
            String cut = HEAD.substring(0, i);
            assertThat(processFrom(head("SYSCALL", cut + "x"))).isEqualTo(-1);
        }
        AuditRecord whole = head("SYSCALL", HEAD + "ppid=305");
        assertThat(processFrom(whole)).isEqualTo(whole.bodyStart() + HEAD.length());
    }

    private static int processFrom(AuditRecord record) {
        return new CallHead().read(record.bytes(), record.bodyStart(), record.bodyEnd());
    }
}
