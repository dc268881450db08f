// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Any text is a condition or an error with its place, and no condition leaves out by its clues what
 * meets it. Every build replays the inputs in {@code ConditionParserFuzzTestInputs}; {@code
 * JAZZER_FUZZ=1} looks for new ones, one method at a time.
 */
class ConditionParserFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Times TIMES =
            new Times(InstantSource.fixed(NOW), ZoneOffset.UTC, () -> NOW);
    private static final ConditionParser PARSER = new ConditionParser(TIMES, IdNames.none());
    private static final List<AuditEvent> EVENTS =
            List.of(
                    Logs.event(
                            "SYSCALL arch=c000003e syscall=257 success=no exit=-13 a0=ffffff9c"
                                    + " ppid=7 pid=8 auid=1000 uid=0 ses=4294967295 tty=(none)"
                                    + " comm=6D79207368 exe=\"/usr/bin/ssh\" key=6101620000"
                                    + "\u001DAUID=\"bob\" UID=\"root\"",
                            "SOCKADDR saddr=020000500A010203",
                            "EXECVE argc=2 a0=\"ssh\" a1=2D76",
                            "PROCTITLE proctitle=737368002D76"),
                    Logs.event(
                            "USER_AVC pid=1 uid=0 msg='avc:  denied  { send_msg } for  exe=\"x\""
                                    + " acct=\"\u00e9\uFFFD\" addr=::1 res=failed'"),
                    Logs.event("LOGIN login pid=1 old auid=4294967295 new auid=0"));

    @FuzzTest(maxDuration = "2m")
    void expression(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Condition condition = PARSER.parse(text);
            Condition opposite = Conditions.not(condition);
            for (AuditEvent event : EVENTS) {
                boolean isMet = condition.test(event);
                assertThat(opposite.test(event)).isEqualTo(!isMet);
                Condition met = isMet ? condition : opposite;
                assertThat(Shown.by(event, met.clues())).isTrue();
            }
        } catch (QueryException e) {
            assertThat(e.column()).isBetween(1, text.length() + 1);
            assertThat(e.reason()).isNotEmpty().hasSizeLessThan(17_000);
            assertThat(e.getMessage().lines().count()).isBetween(2L, 5L);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void time(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            TimeSpan span = TIMES.parse(text);
            assertThat(span.from()).isLessThanOrEqualTo(span.to());
            assertThat(TIMES.start(text)).isEqualTo(span.from());
            assertThat(TIMES.end(text)).isGreaterThanOrEqualTo(Long.MIN_VALUE);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageEndingWith(Times.ACCEPTED).message().hasSizeLessThan(600);
        }
    }
}
