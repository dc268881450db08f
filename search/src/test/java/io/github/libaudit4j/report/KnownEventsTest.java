// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownEventsTest {
    private static final String LOGIN =
            "pid=1 uid=0 auid=1000 ses=1 msg='op=login acct=\"ann\" exe=\"/sshd\" res=failed'";
    private static final String LABEL = "subj=u:r:t:s0 key=\"some long key of a rule\"";

    private final KnownEvents known = new KnownEvents();
    private int serial;

    private static AuditRecord head(String type, int serial, String body) {
        String line = "type=" + type + " msg=audit(1700000000.100:" + serial + "): " + body;
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return RecordParser.head(bytes, 0, bytes.length);
    }

    private AuditEvent event(String type, String... bodies) {
        serial++;
        List<AuditRecord> records = new ArrayList<>();
        for (String body : bodies) {
            records.add(head(type, serial, body));
        }
        return AuditEvent.of(records);
    }

    private KnownEvent learn(String type, String... bodies) {
        known.of(event(type, bodies));
        return known.of(event(type, bodies));
    }

    @Test
    void isKnownFromTheSecondTimeOn() {
        assertThat(known.of(event("USER_LOGIN", LOGIN))).isNull();
        KnownEvent second = known.of(event("USER_LOGIN", LOGIN));
        assertThat(second).isNotNull();
        assertThat(known.of(event("USER_LOGIN", LOGIN))).isSameAs(second);
    }

    @Test
    void anotherTypeBodyOrNumberOfRecordsIsAnotherEvent() {
        KnownEvent first = learn("USER_LOGIN", LOGIN, LABEL);
        assertThat(first).isNotNull();
        assertThat(learn("USER_AUTH", LOGIN, LABEL)).isNotSameAs(first);
        assertThat(learn("USER_LOGIN", LOGIN)).isNotSameAs(first);
        assertThat(learn("USER_LOGIN", LOGIN, LABEL, LABEL)).isNotSameAs(first);
        assertThat(learn("USER_LOGIN", LABEL, LOGIN)).isNotSameAs(first);
        assertThat(learn("USER_LOGIN", LOGIN + LABEL, "")).isNotSameAs(first);
        for (int i = 0; i < LOGIN.length(); i++) {
            String other = LOGIN.substring(0, i) + '~' + LOGIN.substring(i + 1);
            assertThat(known.of(event("USER_LOGIN", other, LABEL))).isNotSameAs(first);
            assertThat(known.of(event("USER_LOGIN", other, LABEL))).isNotSameAs(first);
        }
    }

    @Test
    void whatIsSplitOrLargeIsNotKnown() {
        for (int turn = 0; turn < 3; turn++) {
            AuditEvent split = event("USER_LOGIN", LOGIN);
            split.record(0).count();
            assertThat(known.of(split)).isNull();
            assertThat(known.of(event("USER_LOGIN", LOGIN.repeat(30)))).isNull();
            assertThat(known.of(event("USER_LOGIN", LOGIN.split("")))).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4096})
    void eventsThatComeAgainCountAsTheFirst(int inPart) throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            for (int user = 0; user < 3000; user++) {
                String body = LOGIN.replace("1000", "" + user).replace("ann", "ann" + user % 7);
                events.add(event("USER_LOGIN", body));
                events.add(event("SYSCALL", "syscall=" + user % 5 + " success=no " + LABEL));
            }
        }
        assertThat(counts(events, inPart)).isEqualTo(counts(split(events), inPart));
    }

    private static List<AuditEvent> split(List<AuditEvent> events) {
        List<AuditEvent> copies = events.stream().map(e -> AuditEvent.of(e.records())).toList();
        copies.forEach(copy -> copy.records().forEach(AuditRecord::count));
        return copies;
    }

    private static List<String> counts(List<AuditEvent> events, int inPart) throws IOException {
        List<ReportKind> kinds = new ArrayList<>(ReportKind.list());
        kinds.removeIf(kind -> !kind.isOfEvents() || kind.key() == null);
        ReportOptions options = Reports.UTC.withSummary();
        ReportPass pass = Reports.pass(kinds, options, events, inPart, (kind, millis, cells) -> {});
        List<String> told = new ArrayList<>();
        pass.counts().forEach(kind -> told.add(kind.kind() + ": " + kind.rows(3000)));
        pass.summary().lines().forEach(line -> told.add(line.toString()));
        assertThat(told).anyMatch(line -> line.contains("ann6"));
        return told;
    }
}
