// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.testing.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not in the cases: how events are printed, and what makes none. */
class GoEventTest {
    private static final String CWD = "type=CWD msg=audit(1.002:3): ";
    private static final String SYSCALL =
            "type=SYSCALL msg=audit(1492037291.036:59): arch=c000003e syscall=59 success=yes exit=0"
                    + " pid=7 auid=1000 uid=0 comm=\"grep\" exe=\"/usr/bin/grep\""
                    + " key=65786563013634626974";
    private static final String PATH =
            "type=PATH msg=audit(1492037291.036:59): item=0 name=\"/usr/bin/grep\" nametype=NORMAL";

    private static GoEvent event(String... lines) {
        return GoCoalescer.coalesce(GoLines.messages(List.of(lines)));
    }

    @Test
    void jsonKeepsObjectsThatAreEmpty() {
        assertThat(event(CWD).toMap())
                .isEqualTo(
                        Json.parse(
                                """
                                {"@timestamp": "1970-01-01T00:00:01.002Z", "sequence": 3,
                                 "category": "audit-rule", "record_type": "cwd",
                                 "result": "unknown", "session": "",
                                 "summary": {"actor": {}, "object": {}},
                                 "user": {}, "process": {},
                                 "ecs": {"event": {},
                                         "user": {"effective": {}, "target": {}, "changes": {}},
                                         "group": {}}}\
                                """));
    }

    @Test
    void yamlDropsTwoOfThem() {
        assertThat(event(CWD).toYamlMap())
                .isEqualTo(
                        Json.parse(
                                """
                                {"timestamp": "1970-01-01T00:00:01.002Z", "sequence": 3,
                                 "category": "audit-rule", "record_type": "cwd",
                                 "result": "unknown", "session": "",
                                 "summary": {"actor": {}},
                                 "user": {},
                                 "ecs": {"event": {},
                                         "user": {"effective": {}, "target": {}, "changes": {}},
                                         "group": {}}}\
                                """));
    }

    @Test
    void membersAreInTheOrderOfTheStruct() {
        Map<String, Object> map = event(SYSCALL, PATH).toMap();
        assertThat(map.keySet())
                .containsExactly(
                        "@timestamp",
                        "sequence",
                        "category",
                        "record_type",
                        "result",
                        "session",
                        "tags",
                        "summary",
                        "user",
                        "process",
                        "file",
                        "data",
                        "paths",
                        "ecs");
    }

    @Test
    void textIsOneLine() {
        assertThat(event(SYSCALL, PATH).toText())
                .isEqualTo(
                        "time=\"2017-04-12 22:48:11.036 +0000 UTC\" sequence=59"
                                + " category=audit-rule type=SYSCALL actor=1000/0 action=executed"
                                + " thing=/usr/bin/grep/ how=/usr/bin/grep tags=[exec 64bit]");
        assertThat(event(CWD).toText())
                .isEqualTo(
                        "time=\"1970-01-01 00:00:01.002 +0000 UTC\" sequence=3"
                                + " category=audit-rule type=CWD actor=/ action= thing=/ how="
                                + " tags=[]");
    }

    @ParameterizedTest
    @CsvSource({
        "1492037291, true",
        "-62167219200, true", // 0000-01-01T00:00:00Z
        "-62167219201, false",
        "253402300799, true", // 9999-12-31T23:59:59Z
        "253402300800, false",
    })
    void someYearsHaveNoJson(long seconds, boolean has) {
        assertThat(event("type=CWD msg=audit(" + seconds + ".0:3): ").hasJson()).isEqualTo(has);
    }

    @Test
    void aSecondTimeGivesTheSame() {
        List<GoLibauditMessage> messages = GoLines.messages(List.of(SYSCALL, PATH));
        GoEvent first = GoCoalescer.coalesce(messages);
        assertThat(GoCoalescer.coalesce(messages).toMap()).isEqualTo(first.toMap());
        assertThat(first.toMap()).containsEntry("result", "success");
    }

    @Test
    void severalRecordsNeedASyscall() {
        assertThatThrownBy(() -> event(PATH, PATH))
                .isInstanceOf(AuditFormatException.class)
                .hasMessage("missing syscall message in compound event");
    }

    @Test
    void anEoeAloneIsNoEvent() {
        assertThatThrownBy(() -> event("type=EOE msg=audit(1.002:3): "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("messages is empty");
        assertThatThrownBy(() -> event()).isInstanceOf(IllegalArgumentException.class);
    }

    /** Only one at the end is dropped. */
    @Test
    void anEoeAmongOthersIsARecord() {
        GoEvent event = event(SYSCALL, "type=EOE msg=audit(1492037291.036:59)", PATH);
        assertThat(event.warnings())
                .containsExactly("failed to parse message: message has no data content");
    }
}
