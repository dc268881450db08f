// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lines of 2 MB that would take minutes, or all of the stack, if reading were not linear. */
class HostileLinesTest {
    private static final int LENGTH = 2_000_000;
    private static final List<String> LINES =
            List.of(
                    "type=USER msg=audit(1.002:3): |msg=",
                    "type=USER msg=audit(1.002:3): |msg='msg=\"",
                    "type=USER msg=audit(1.002:3): |msg=\\'",
                    "type=USER msg=audit(1.002:3): |a='\\'",
                    "type=USER msg=audit(1.002:3): |a=' b=\" ",
                    "type=USER msg=audit(1.002:3): a='|b=\"\\\"",
                    "type=USER msg=audit(1.002:3): |msg='a=\"' ",
                    "type=USER msg=audit(1.002:3): |a",
                    "type=USER msg=audit(1.002:3): |=",
                    "type=USER msg=audit(1.002:3): |a==",
                    "type=USER msg=audit(1.002:3): | ",
                    "type=USER msg=audit(1.002:3): |a=1 ",
                    "type=AVC msg=audit(1.002:3): |avc: denied { ",
                    "type=AVC msg=audit(1.002:3): |avc: denied { } for",
                    "type=AVC msg=audit(1.002:3): |avc: denied { \n }",
                    "type=AVC msg=audit(1.002:3): avc: denied {|} for\n",
                    "type=AVC msg=audit(1.002:3): |avc: ",
                    "type=LOGIN msg=audit(1.002:3): |old ",
                    "type=USER_END msg=audit(1.002:3): |)'",
                    "type=EXECVE msg=audit(1.002:3): argc=4294967295 |a0=1 ",
                    "type=SYSCALL msg=audit(1.002:3): arch=|9",
                    "type=SOCKADDR msg=audit(1.002:3): saddr=0100|2F",
                    "type=USER msg=audit(1.002:3): key=|01",
                    "type=USER msg=audit(1.002:3): subj=|:",
                    "type=USER msg=|audit(",
                    "type=USER msg=audit(1.002:3)|x",
                    "type=USER msg=|\u00e2\u0080\u0080",
                    "type=|[",
                    "|msg");

    @TestFactory
    Stream<DynamicTest> theyAreReadInTime() {
        return LINES.stream().map(line -> dynamicTest(line, () -> read(line)));
    }

    /** What follows the bar is repeated. */
    private static void read(String line) {
        int bar = line.indexOf('|');
        String repeated = line.substring(bar + 1);
        byte[] bytes =
                (line.substring(0, bar) + repeated.repeat(LENGTH / repeated.length()))
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(bytes));
    }

    private static void parse(byte[] bytes) {
        try {
            GoLibauditMessage.parseLogLine(bytes, 0, bytes.length).toMap();
        } catch (AuditFormatException e) {
            return; // as it may be
        }
    }
}
