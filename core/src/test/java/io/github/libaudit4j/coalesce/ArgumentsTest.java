// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static Arguments of(String... bodies) {
        return Arguments.of(Events.ofBodies(bodies));
    }

    /** The bodies of EXECVE records, with / between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    argc=1 a0="ls"                            | [ls]
                    argc=2 a0="ls" a1=""                      | [ls, ]
                    argc=2 a0="ls" a1=612062                  | [ls, a b]
                    argc=2 a0="6162" a1="(null)"              | [6162, (null)]
                    argc=2 a1="b" a0="a"                      | [a, b]
                    argc=2 a0="a" / a1="b"                    | [a, b]
                    a1="b" / argc=2 a0="a"                    | [a, b]
                    argc=1 a0_len=4 a0[0]="ab" a0[1]="cd"     | [abcd]
                    argc=1 a0_len=8 a0[0]=6162 / a0[1]=6364   | [abcd]
                    a0[1]=6364 / argc=1 a0_len=8 a0[0]=6162   | [abcd]
                    argc=1 a0_len=4 a0[0]=6162 a0[1]=         | [ab]
                    argc=1 a0=ls                              | [ls]
                    argc=1 a0=e9                              | [\ufffd]
                    """)
    void whole(String bodies, String texts) {
        Arguments arguments = of(records(bodies));
        assertThat(arguments.texts()).hasToString(texts);
        assertThat(arguments.cut()).isFalse();
        assertThat(arguments.expected()).isEqualTo(arguments.count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    argc=3 a0="a" a1="b"                      | 3  | [a, b]
                    argc=3 a0="a" a2="c"                      | 3  | [a, c]
                    argc=1                                    | 1  | []
                    a0="a"                                    | -1 | [a]
                    argc=x a0="a"                             | -1 | [a]
                    argc=2 a1="b"                             | 2  | [b]
                    argc=1 a0_len=5 a0[0]="ab" a0[1]="cd"     | 1  | [abcd]
                    argc=1 a0_len=8 a0[0]="ab" a0[1]="cd"     | 1  | [abcd]
                    argc=1 a0_len=2 a0[0]=6162                | 1  | [ab]
                    argc=1 a0_len=x a0[0]=6162                | 1  | [ab]
                    argc=1 a0_len=6 a0[0]="ab" a0[2]="ef"     | 1  | [ab, ef]
                    argc=1 a0_len=4 a0[1]="cd"                | 1  | [cd]
                    argc=2 a0="a" a1_len=4                    | 2  | [a]
                    argc=1 a0="a" a0="b"                      | 1  | [a, b]
                    argc=1 a0="a                              | 1  | [a]
                    argc=1 a0=61626                           | 1  | [ab]
                    argc=1 a0=6                               | 1  | []
                    """)
    void cut(String bodies, long expected, String texts) {
        Arguments arguments = of(records(bodies));
        assertThat(arguments.texts()).hasToString(texts);
        assertThat(arguments.cut()).isTrue();
        assertThat(arguments.expected()).isEqualTo(expected);
    }

    private static String[] records(String bodies) {
        return List.of(bodies.split(" / ")).stream()
                .map(body -> "EXECVE " + body)
                .toArray(String[]::new);
    }

    @Test
    void withoutExecve() {
        Arguments none = of("SYSCALL a0=1 a1=2 argc=3");
        assertThat(none.count()).isZero();
        assertThat(none.cut()).isFalse();
        assertThat(none.expected()).isZero();
    }

    /** Nothing is missing. */
    @Test
    void moreThanThereShouldBe() {
        assertThat(of("EXECVE argc=1 a0=\"a\" a1=\"b\"").texts()).containsExactly("a", "b");
        assertThat(of("EXECVE argc=1 a0=\"a\" a1=\"b\"").cut()).isFalse();
        assertThat(of("EXECVE argc=0").cut()).isFalse();
    }

    /** What a program says is not what it was started with. */
    @Test
    void onlyWhatTheKernelSays() {
        assertThat(of("EXECVE argc=1 a0=\"a\" msg='a1=\"b\" argc=2'").texts()).containsExactly("a");
    }

    /** The last argument ends where the reader cut the line. */
    @Test
    void aRecordThatTheReaderCut() throws IOException {
        String line = "type=EXECVE msg=audit(1.2:3): argc=2 a0=\"a\" a1=" + "61".repeat(100);
        byte[] log = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        List<AuditRecord> records = Corpus.records(new ByteArrayInputStream(log), 150);
        assertThat(records.get(0).cut()).isTrue();
        Arguments arguments = Arguments.of(AuditEvent.of(records));
        assertThat(arguments.texts()).containsExactly("a", "a".repeat((150 - 48) / 2));
        assertThat(arguments.cut()).isTrue();
    }

    @Test
    void theBytesAreCopies() {
        Arguments arguments = of("EXECVE argc=1 a0=FF00");
        arguments.bytes(0)[0] = 0;
        arguments.texts().clear();
        assertThat(arguments.bytes(0)).containsExactly(0xFF, 0x00);
        assertThat(arguments.texts()).containsExactly("\ufffd\0");
    }
}
