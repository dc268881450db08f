// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
    @ParameterizedTest
    @CsvSource({
        "SIGHUP,1",
        "SIGABRT,6",
        "SIGBUS,7",
        "SIGKILL,9",
        "SIGSEGV,11",
        "SIGIO,29",
        "SIGSYS,31"
    })
    void aGenericSignal(String name, int signal) {
        assertThat(Signals.name(signal)).isEqualTo(name);
        assertThat(Signals.number(name)).isEqualTo(signal);
        assertThat(Signals.name(Arches.AARCH64, signal)).isEqualTo(name);
        assertThat(Signals.number(Arches.AARCH64, name)).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({"SIGIOT,6", "SIGPOLL,29", "SIGUNUSED,31"})
    void anotherNameIsUnderstoodAndNotGiven(String name, int signal) {
        assertThat(Signals.number(name)).isEqualTo(signal);
        assertThat(Signals.name(signal)).isNotEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "mips, 10, SIGBUS", "mips64, 6, SIGABRT", "mipsel, 18, SIGCHLD", "sparc, 20, SIGCHLD",
        "sparc64, 29, SIGLOST", "alpha, 7, SIGEMT", "parisc, 7, SIGSTKFLT", "parisc64, 31, SIGSYS",
        "ppc64le, 10, SIGUSR1"
    })
    void aSignalOfAnArchitecture(String archName, int signal, String name) {
        int arch = Arches.number(archName);
        assertThat(Signals.name(arch, signal)).isEqualTo(name);
        assertThat(Signals.number(arch, name)).isEqualTo(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "alpha", "mips", "parisc", "sparc"})
    void everySignalFrom1To31HasANameAndNoOther(String group) {
        NameTable signals = new ArchTables("signals").of(group);
        for (int signal = 1; signal <= 31; signal++) {
            assertThat(signals.name(signal)).startsWith("SIG");
        }
        assertThat(signals.names()).hasSize(31);
    }

    @Test
    void whatIsNotKnown() {
        for (int signal : new int[] {0, -9, 32, 34, 64}) {
            assertThat(Signals.name(signal)).isNull();
        }
        assertThat(Signals.name(0, 7)).isEqualTo("SIGBUS");
        assertThat(Signals.number("KILL")).isEqualTo(Signals.UNKNOWN);
        assertThat(Signals.number("SIGRTMIN")).isEqualTo(Signals.UNKNOWN);
    }
}
