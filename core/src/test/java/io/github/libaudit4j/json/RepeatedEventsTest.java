// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.testing.Events;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which events are taken for one that was there before. */
class RepeatedEventsTest {
    private static final String CALL =
            "type=SYSCALL msg=audit(1795389377.447:%d): arch=c000003e syscall=257 success=yes"
                    + " exit=%d a0=ffffff9c a1=0 a2=0 a3=0 items=1 ppid=1 pid=2 auid=1000 uid=0"
                    + " comm=\"cat\" exe=\"/usr/bin/cat\" key=(null)\n"
                    + "type=CWD msg=audit(1795389377.447:%1$d): cwd=\"/root\"\n"
                    + "type=PROCTITLE msg=audit(1795389377.447:%1$d): proctitle=\"cat\"\n";
    private static final String LOGIN =
            "type=USER_LOGIN msg=audit(1795389377.447:%d): pid=%d uid=0 msg='op=login res=success'\n";

    private final RepeatedEvents<String> told = new RepeatedEvents<>();
    private final Coalescer coalescer = new Coalescer();

    @Test
    void isKeptTheSecondTime() {
        List<AuditEvent> events = events(CALL, 3, 3, 3);
        assertThat(ask(events.get(0))).isNull();
        assertThat(told.isSecond()).isFalse();
        assertThat(ask(events.get(1))).isNull();
        assertThat(told.isSecond()).isTrue();
        told.keep(events.get(1), "made");
        assertThat(ask(events.get(2))).isEqualTo("made");
    }

    @Test
    void whatNoLogRepeatsIsNotKept() {
        AuditEvent event = Events.of("type=USER_LOGIN msg=audit(1.002:3): pid=1 uid=0");
        for (int i = 0; i < 3; i++) {
            assertThat(ask(event)).isNull();
            assertThat(told.isSecond()).isFalse();
        }
    }

    @Test
    void whatTheCallBeginsWithIsPartOfIt() {
        List<AuditEvent> events = events(CALL, 3, 3, 3, 4, 3);
        keep(events.get(2));
        assertThat(ask(events.get(3))).isNull();
        assertThat(ask(events.get(4))).isEqualTo("made");
    }

    @Test
    void anotherBodyIsAnotherEvent() {
        List<AuditEvent> events = events(LOGIN, 7, 7, 7, 8, 8, 8, 7);
        keep(events.get(2));
        assertThat(ask(events.get(5))).isNull();
        assertThat(ask(events.get(6))).isEqualTo("made");
    }

    @Test
    void aRecordLessIsAnotherEvent() {
        String log = log(CALL, 3, 3, 3, 3);
        int last = log.lastIndexOf("type=CWD");
        log = log.substring(0, last) + log.substring(log.indexOf('\n', last) + 1);
        List<AuditEvent> events = Events.read(log);
        keep(events.get(2));
        assertThat(ask(events.get(3))).isNull();
    }

    @Test
    void anotherNodeIsAnotherEvent() {
        String log = log(LOGIN, 7, 7, 7) + "node=web1 " + LOGIN.formatted(9999, 7);
        List<AuditEvent> events = Events.read(log);
        keep(events.get(2));
        assertThat(events.get(3).node()).isEqualTo("web1");
        assertThat(ask(events.get(3))).isNull();
    }

    @Test
    void anotherTableForgetsAll() throws IOException {
        List<AuditEvent> events = events(LOGIN, 7, 7, 7, 7);
        keep(events.get(2));
        Normalizations other = Normalizations.builtIn().with(new StringReader(""), "empty");
        Summary summary = new Coalescer(other, IdNames.none()).coalesce(events.get(3));
        assertThat(told.of(summary)).isNull();
        assertThat(ask(events.get(3))).isNull();
    }

    @Test
    void isNotKeptWhereNamesAreLookedUp() {
        List<AuditEvent> events = events(LOGIN, 7, 7, 7, 7);
        Coalescer named = new Coalescer(Normalizations.builtIn(), new EveryoneIsRoot());
        for (AuditEvent event : events) {
            assertThat(told.of(named.coalesce(event))).isNull();
            assertThat(told.isSecond()).isFalse();
        }
    }

    private record EveryoneIsRoot() implements IdNames {
        @Override
        public String user(long id) {
            return "root";
        }

        @Override
        public String group(long id) {
            return "root";
        }
    }

    private void keep(AuditEvent event) {
        ask(event);
        told.keep(event, "made");
    }

    private String ask(AuditEvent event) {
        return told.of(coalescer.coalesce(event));
    }

    /** An event for each number, under serials of their own. */
    private static List<AuditEvent> events(String event, int... numbers) {
        return Events.read(log(event, numbers));
    }

    private static String log(String event, int... numbers) {
        StringBuilder log = new StringBuilder();
        for (int number : numbers) {
            log.append(event.formatted(log.length() + 1, number));
        }
        return log.toString();
    }
}
