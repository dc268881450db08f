// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events are told as SERIAL:RECORDS, those of each call in one list. */
class GoReassemblerTest {
    private static final long MAX = 0xffff_ffffL;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private long now;
    private final GoReassembler reassembler = new GoReassembler(5, TIMEOUT, () -> now);

    private List<String> push(String type, long serial) {
        return push(type, serial, "a=1");
    }

    private List<String> push(String type, long serial, String fields) {
        String line = "type=" + type + " msg=audit(1.002:" + serial + "): " + fields;
        return told(reassembler.push(GoLines.message(line)));
    }

    private static List<String> told(List<List<GoLibauditMessage>> events) {
        return events.stream().map(each -> each.get(0).sequence() + ":" + each.size()).toList();
    }

    /** go-libaudit's own logs and what its tests say of them. */
    @ParameterizedTest
    @CsvSource({
        "normal, 58:2 59:5 60:5 61:4 62:1, 0",
        "out_of_order, 58:2 59:5 60:5 61:4 62:1, 0",
        "lost_messages, 49:2 59:5 60:5 61:4 62:1, 9",
        "rollover, 4294967294:1 4294967295:1 0:1 1:1 2:1, 0",
    })
    void joinsGoLibauditsOwnLogs(String log, String events, long lost) throws IOException {
        List<List<GoLibauditMessage>> joined = new ArrayList<>();
        for (String line :
                Files.readAllLines(
                        Corpus.path("reference/go-libaudit/reassembler/" + log + ".log"))) {
            joined.addAll(reassembler.push(GoLines.message(line)));
        }
        joined.addAll(reassembler.close());
        assertThat(String.join(" ", told(joined))).isEqualTo(events);
        assertThat(reassembler.lost()).isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({
        "PROCTITLE",
        "LOGIN",
        "USER_LOGIN",
        "DAEMON_START",
        "UNKNOWN[1299]",
        "ANOM_LOGIN_FAILURES",
    })
    void someTypesEndTheirEvent(String type) {
        assertThat(push(type, 7)).containsExactly("7:1");
    }

    @ParameterizedTest
    @CsvSource({"SYSCALL", "AVC", "CONFIG_CHANGE", "BPF", "KERNEL", "UNKNOWN[2099]"})
    void othersDoNot(String type) {
        assertThat(push(type, 7)).isEmpty();
        assertThat(told(reassembler.close())).containsExactly("7:1");
    }

    @Test
    void anEoeEndsItsEventAndIsNoPartOfIt() {
        push("SYSCALL", 7);
        push("CWD", 7);
        assertThat(push("EOE", 7)).containsExactly("7:2");
        assertThat(push("EOE", 7)).isEmpty();
        assertThat(reassembler.close()).isEmpty();
    }

    @Test
    void recordsAreInTheOrderInWhichTheyCame() {
        List<GoLibauditMessage> messages =
                GoLines.messages(
                        Stream.of("SYSCALL", "CWD", "PATH", "PROCTITLE")
                                .map(type -> "type=" + type + " msg=audit(1.002:7): a=1")
                                .toList());
        List<List<GoLibauditMessage>> events = new ArrayList<>();
        messages.forEach(message -> events.addAll(reassembler.push(message)));
        assertThat(events).containsExactly(messages);
    }

    @Test
    void aWholeEventWaitsForTheOneBeforeIt() {
        push("SYSCALL", 1);
        assertThat(push("USER_LOGIN", 2)).isEmpty();
        assertThat(push("PROCTITLE", 1)).containsExactly("1:2", "2:1");
    }

    @Test
    void theSixthOpenEventPushesOutTheFirst() {
        for (int serial = 11; serial <= 15; serial++) {
            assertThat(push("SYSCALL", serial)).isEmpty();
        }
        assertThat(push("SYSCALL", 16)).containsExactly("11:1");
    }

    /** Only the first is looked at, and with it go those after it that are whole. */
    @Test
    void whatIsOpenTooLongGoesOut() {
        push("SYSCALL", 1);
        now += TIMEOUT.toNanos();
        push("SYSCALL", 3);
        push("USER_LOGIN", 2);
        assertThat(reassembler.maintain()).isEmpty();
        now++;
        assertThat(told(reassembler.maintain())).containsExactly("1:1", "2:1");
        assertThat(told(reassembler.close())).containsExactly("3:1");
    }

    @Test
    void timeIsLookedAtWithEachRecordToo() {
        push("SYSCALL", 1);
        now += TIMEOUT.toNanos() + 1;
        assertThat(push("SYSCALL", 2)).containsExactly("1:1");
    }

    @Test
    void neitherNodesNorTimesKeepEventsApart() {
        push("SYSCALL", 7);
        String later = "type=PROCTITLE msg=audit(99.002:7): proctitle=6C73";
        assertThat(told(reassembler.push(GoLines.message(later)))).containsExactly("7:2");
    }

    /** Sorted as TestSequenceNumSliceSort has it. */
    @Test
    void serialsThatRollOverStayInOrder() {
        GoReassembler wide = new GoReassembler(10, TIMEOUT, () -> now);
        for (long serial : new long[] {MAX - 5, MAX - 4, 0, 1, 2, MAX - 3, MAX - 2, MAX, 3, 4}) {
            wide.push(GoLines.message("type=SYSCALL msg=audit(1.002:" + serial + "): a=1"));
        }
        List<String> expected = new ArrayList<>();
        for (long serial : new long[] {MAX - 5, MAX - 4, MAX - 3, MAX - 2, MAX, 0, 1, 2, 3, 4}) {
            expected.add(serial + ":1");
        }
        assertThat(told(wide.close())).isEqualTo(expected);
        assertThat(wide.lost()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 6, 0",
        "5, 7, 1",
        "5, 5, 4294967295", // a late record of an event that is gone
        "12, 5, 4294967288",
        "4294967295, 2, 2",
        "0, 9, 0", // nothing is counted after a 0
        "16777220, 1, 4278190076",
    })
    void gapsAreCountedWithoutASign(long first, long second, long lost) {
        push("USER_LOGIN", first);
        push("USER_LOGIN", second);
        assertThat(reassembler.lost()).isEqualTo(lost);
    }

    /** Each of these records is 64 KiB and a little, so the 16th is over 1 MiB. */
    @Test
    void whatWouldTakeTooMuchMemoryGoesOutEarly() {
        String long64 = "a=" + "x".repeat(1 << 16);
        for (int i = 1; i < 16; i++) {
            assertThat(push("PATH", 7, long64)).isEmpty();
        }
        assertThat(push("PATH", 7, long64)).containsExactly("7:16");
        assertThat(reassembler.early()).isEqualTo(1);
        assertThat(push("PATH", 7, long64)).isEmpty();
        assertThat(push("PROCTITLE", 7)).containsExactly("7:2");
        assertThat(reassembler.early()).isEqualTo(1);
    }

    @Test
    void aClosedOneSaysSo() {
        reassembler.close();
        assertThatThrownBy(reassembler::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reassembler closed");
        assertThatThrownBy(reassembler::maintain).isInstanceOf(IllegalStateException.class);
    }
}
