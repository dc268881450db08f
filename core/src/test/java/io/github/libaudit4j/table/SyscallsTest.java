// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SyscallsTest {
    private static final String NEWEST = "rseq_slice_yield"; // of Linux 7.0

    @ParameterizedTest
    @CsvSource({
        "x86_64, 0, read",
        "x86_64, 59, execve",
        "x86_64, 257, openat",
        "x86_64, 335, uretprobe",
        "i386, 11, execve",
        "i386, 82, select",
        "i386, 102, socketcall",
        "i386, 142, _newselect",
        "aarch64, 56, openat",
        "aarch64, 80, fstat",
        "aarch64, 221, execve",
        "arm, 102, socketcall",
        "arm, 322, openat",
        "arm, 983045, set_tls",
        "armeb, 322, openat",
        "ppc, 102, socketcall",
        "ppc64, 286, openat",
        "ppc64le, 286, openat",
        "s390, 102, socketcall",
        "s390x, 447, memfd_secret",
        "s390x, 288, openat",
        "riscv32, 422, futex_time64",
        "riscv64, 98, futex",
        "riscv64, 259, riscv_flush_icache",
        "riscv64, 258, riscv_hwprobe",
        "loongarch64, 79, newfstatat",
        "loongarch64, 220, clone",
        "mips, 4011, execve",
        "mipsel, 4288, openat",
        "mips64, 5057, execve",
        "mipsel64, 5247, openat",
        "mips64n32, 6057, execve",
        "mipsel64n32, 6251, openat",
        "sparc, 59, execve",
        "sparc64, 284, openat",
        "alpha, 20, getxpid",
        "alpha, 450, openat",
        "parisc, 275, openat",
        "parisc64, 275, openat",
        "m68k, 288, openat",
        "sh, 295, openat",
        "shel, 295, openat",
        "arcv2, 56, openat"
    })
    void aSystemCall(String archName, int number, String name) {
        int arch = Arches.number(archName);
        assertThat(Syscalls.name(arch, number)).isEqualTo(name);
        assertThat(Syscalls.number(arch, name)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, pread, 17, pread64",
        "aarch64, newfstat, 80, fstat",
        "arm, newselect, 142, _newselect",
        "arm, sync_file_range2, 341, arm_sync_file_range",
        "alpha, getpid, 20, getxpid",
        "alpha, umount, 22, umount2",
        "i386, sys_kexec_load, 283, kexec_load"
    })
    void anotherNameIsUnderstoodAndNotGiven(
            String archName, String other, int number, String name) {
        int arch = Arches.number(archName);
        assertThat(Syscalls.number(arch, other)).isEqualTo(number);
        assertThat(Syscalls.name(arch, number)).isEqualTo(name);
    }

    @Test
    void x32SharesTheArchitectureAndSetsABit() {
        assertThat(Syscalls.name(Arches.X86_64, Syscalls.X32_BIT)).isEqualTo("read");
        assertThat(Syscalls.name(Arches.X86_64, Syscalls.X32_BIT | 520)).isEqualTo("execve");
        assertThat(Syscalls.name(Arches.X86_64, Syscalls.X32_BIT | 59)).isNull();
        assertThat(Syscalls.name(Arches.X86_64, 520)).isNull();
        assertThat(Syscalls.name(Arches.I386, Syscalls.X32_BIT)).isNull();
        assertThat(Syscalls.number(Arches.X86_64, "execve")).isEqualTo(59);
    }

    @Test
    void whatIsNotKnown() {
        assertThat(Syscalls.name(Arches.X86_64, -1)).isNull();
        assertThat(Syscalls.name(Arches.X86_64, 400)).isNull();
        assertThat(Syscalls.name(Arches.X86_64, Integer.MAX_VALUE)).isNull();
        assertThat(Syscalls.name(Arches.number("mips"), 11)).isNull();
        assertThat(Syscalls.name(Arches.number("ia64"), 1)).isNull();
        assertThat(Syscalls.name(0, 1)).isNull();
        assertThat(Syscalls.number(Arches.X86_64, "socketcall")).isEqualTo(Syscalls.UNKNOWN);
        assertThat(Syscalls.number(Arches.X86_64, "")).isEqualTo(Syscalls.UNKNOWN);
        assertThat(Syscalls.number(Arches.number("ia64"), "read")).isEqualTo(Syscalls.UNKNOWN);
        assertThat(Syscalls.number(0, "read")).isEqualTo(Syscalls.UNKNOWN);
    }

    @Test
    void allNumbersOfAnArchitecture() {
        int[] numbers = Syscalls.numbers(Arches.X86_64);
        assertThat(numbers).isSorted().contains(0, 59, Syscalls.X32_BIT | 520);
        for (int number : numbers) {
            assertThat(Syscalls.name(Arches.X86_64, number)).as("%d", number).isNotNull();
        }
        assertThat(Syscalls.numbers(Arches.I386)).isSorted().startsWith(0, 1).contains(102);
        assertThat(Syscalls.numbers(Arches.number("ia64"))).isEmpty();
    }

    static List<String> syscallTables() throws IOException, URISyntaxException {
        return TestFiles.tableNames().stream().filter(name -> name.startsWith("sys")).toList();
    }

    @ParameterizedTest
    @MethodSource("syscallTables")
    void everyTableHasTheNewestCallAndTheWaysToStartAProgram(String table) {
        NameTable calls = NameTable.load(table);
        assertThat(calls.number(NEWEST)).isNotEqualTo(NameTable.ABSENT);
        assertThat(calls.number("execve")).isNotEqualTo(NameTable.ABSENT);
        assertThat(calls.number("execveat")).isNotEqualTo(NameTable.ABSENT);
    }

    @ParameterizedTest
    @MethodSource("syscallTables")
    void everyNameGoesThereAndBack(String table) {
        NameTable calls = NameTable.load(table);
        assertThat(calls.names()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        for (String name : calls.names()) {
            assertThat(calls.name(calls.number(name))).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @MethodSource("syscallTables")
    void whatIsNoSystemCallIsInNoTable(String table) {
        NameTable calls = NameTable.load(table);
        for (String name : List.of("syscalls", "Linux", "arch_specific_syscall", "SYSCALL_BASE")) {
            assertThat(calls.number(name)).as(name).isEqualTo(NameTable.ABSENT);
        }
    }
}
