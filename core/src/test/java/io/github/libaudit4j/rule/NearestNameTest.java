// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource({
        "opneat, openat",
        "openaat, openat",
        "opnat, openat",
        "OPENAT, openat",
        "opeant2, openat2",
        "exceve, execve",
        "setimeofday, settimeofday",
        "chmodd, chmod",
        "getpidd, getpid",
        "xyzzyxyzzy, ",
        "o, "
    })
    void ofSystemCalls(String name, String nearest) {
        assertThat(NearestName.of(name, Syscalls.names(Arches.X86_64))).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0",
        "abc, acb, 1",
        "abc, ab, 1",
        "abc, xbc, 1",
        "abcd, badc, 2",
        "a, '', 1"
    })
    void changes(String a, String b, int changes) {
        assertThat(NearestName.changes(a, b, 9)).isEqualTo(changes);
        assertThat(NearestName.changes(b, a, 9)).isEqualTo(changes);
    }

    @Test
    void ofSeveralTheFirst() {
        assertThat(NearestName.of("eit", List.of("wxit", "exit", "edit"))).isEqualTo("exit");
        assertThat(NearestName.question("exti", List.of("exit"))).isEqualTo("; did you mean exit?");
        assertThat(NearestName.question("exti", List.of())).isEmpty();
    }

    /** A short name is not guessed at: of two letters both could be wrong. */
    @Test
    void shortNames() {
        assertThat(NearestName.of("a4", List.of("a0", "b64"))).isNull();
        assertThat(NearestName.of("b46", List.of("b64"))).isEqualTo("b64");
        assertThat(NearestName.of("x".repeat(5000), List.of("x".repeat(5000)))).isNull();
    }
}
