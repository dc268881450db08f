// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConstantsTest {
    static List<String> tables() {
        return Constants.tables();
    }

    @ParameterizedTest
    @CsvSource({
        "fcntl, 1030, F_DUPFD_CLOEXEC",
        "seek, 2, SEEK_END",
        "at-fd, -100, AT_FDCWD",
        "capability, 21, CAP_SYS_ADMIN",
        "prctl, 22, PR_SET_SECCOMP",
        "ptrace, 0x4206, PTRACE_SEIZE",
        "af, 44, AF_XDP",
        "sock-type, 1, SOCK_STREAM",
        "ipproto, 0, IPPROTO_IP",
        "sol, 1, SOL_SOCKET",
        "so, 20, SO_RCVTIMEO",
        "tcp, 13, TCP_CONGESTION",
        "bpf, 5, BPF_PROG_LOAD",
        "io-uring-op, 18, IORING_OP_OPENAT",
        "io-uring-op, 64, IORING_OP_URING_CMD128",
        "socketcall, 3, SYS_CONNECT",
        "ipc, 21, SHMAT",
        "seccomp-action, 0x7ffc0000, SECCOMP_RET_LOG",
        "personality, 8, PER_LINUX32",
        "rlimit, 7, RLIMIT_NOFILE",
        "clock, 1, CLOCK_MONOTONIC",
        "keyctl, 11, KEYCTL_READ",
        "key-spec, -3, KEY_SPEC_SESSION_KEYRING",
        "futex, 9, FUTEX_WAIT_BITSET",
        "ioctl, 0x5401, TCGETS",
        "ioctl, 0x541b, FIONREAD",
        "ioctl, 0x40049409, FICLONE",
        "ioctl, 0x8933, SIOCGIFINDEX",
        "ioctl, 0xae80, KVM_RUN",
        "lsm, 101, LSM_ID_SELINUX",
        "icmpv6, 135, NDISC_NEIGHBOUR_SOLICITATION",
        "fs-magic, 0x01021994, TMPFS_MAGIC"
    })
    void aConstantOfMostArchitectures(String table, String number, String name) {
        Constants constants = Constants.of(table);
        assertThat(constants.name(Long.decode(number))).isEqualTo(name);
        assertThat(constants.number(name, -7)).isEqualTo(Long.decode(number));
    }

    @ParameterizedTest
    @CsvSource({
        "ioctl, mips, 0x540d, TCGETS",
        "ioctl, mipsel64n32, 0x540d, TCGETS",
        "ioctl, ppc64le, 0x402c7413, TCGETS",
        "ioctl, i386, 0x80041270, BLKBSZGET",
        "ioctl, x86_64, 0x80081270, BLKBSZGET",
        "ioctl, arm, 0x80041270, BLKBSZGET",
        "ioctl, ppc, 0x40041270, BLKBSZGET",
        "ioctl, s390x, 0x80081270, BLKBSZGET",
        "ioctl, parisc64, 0x40081270, BLKBSZGET",
        "sock-type, mips, 2, SOCK_STREAM",
        "sock-type, mipsel64n32, 2, SOCK_STREAM",
        "sock-type, mipsel64, 1, SOCK_DGRAM",
        "sol, sparc64, 0xffff, SOL_SOCKET",
        "sol, mips, 0xffff, SOL_SOCKET",
        "so, ppc64le, 21, SO_PEERCRED",
        "so, parisc, 0x1001, SO_SNDBUF",
        "rlimit, mips, 5, RLIMIT_NOFILE",
        "rlimit, alpha, 6, RLIMIT_NOFILE",
        "fcntl, sparc, 5, F_GETOWN",
        "madvise, alpha, 6, MADV_DONTNEED",
        "ptrace, sh, 12, PTRACE_GETREGS"
    })
    void aConstantOfAnArchitecture(String table, String arch, String number, String name) {
        Constants constants = Constants.of(table, Arches.number(arch));
        assertThat(constants.number(name, -7)).isEqualTo(Long.decode(number));
        assertThat(constants.name(Long.decode(number))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "open, x86_64, 0x240, O_CREAT|O_TRUNC",
        "open, x86_64, 0x101000, O_SYNC",
        "open, x86_64, 0x1000, O_DSYNC",
        "open, x86_64, 0x410000, O_TMPFILE",
        "open, x86_64, 0x40000240, O_CREAT|O_TRUNC|0x40000000",
        "open, x86_64, 0x90800, O_NONBLOCK|O_DIRECTORY|O_CLOEXEC",
        "open, x86_64, 0, 0x0",
        "open, aarch64, 0x10000, O_DIRECT",
        "open, mips, 0x300, O_CREAT|O_TRUNC",
        "open, sparc64, 0x600, O_CREAT|O_TRUNC",
        "open, alpha, 0x600, O_CREAT|O_TRUNC",
        "open, parisc, 0x300, O_CREAT|O_TRUNC",
        "prot, x86_64, 0, PROT_NONE",
        "prot, x86_64, 7, PROT_READ|PROT_WRITE|PROT_EXEC",
        "mmap, x86_64, 0x22, MAP_PRIVATE|MAP_ANONYMOUS",
        "mmap, x86_64, 0x40, MAP_32BIT",
        "mmap, aarch64, 0x40, 0x40",
        "mmap, mips, 0x802, MAP_PRIVATE|MAP_ANONYMOUS",
        "clone, x86_64, 0x300000000, CLONE_CLEAR_SIGHAND|CLONE_INTO_CGROUP",
        "clone, x86_64, 0x80000000, CLONE_IO",
        "access, x86_64, 0, F_OK",
        "access, x86_64, 6, W_OK|R_OK",
        "inotify, x86_64, 0x3c8, IN_CLOSE_WRITE|IN_MOVE|IN_CREATE|IN_DELETE",
        "landlock-fs, x86_64, 0x8005, LANDLOCK_ACCESS_FS_EXECUTE|LANDLOCK_ACCESS_FS_READ_FILE"
                + "|LANDLOCK_ACCESS_FS_IOCTL_DEV"
    })
    void aWordOfFlags(String table, String arch, String word, String text) {
        Constants constants = Constants.of(table, Arches.number(arch));
        assertThat(constants.isFlags()).isTrue();
        assertThat(constants.flags(Long.decode(word))).isEqualTo(text);
    }

    @Test
    void everyBitOfAWordIsTold() {
        assertThat(Constants.of("xattr").flags(-1L))
                .isEqualTo("XATTR_CREATE|XATTR_REPLACE|0xfffffffffffffffc");
        assertThat(Constants.of("xattr").flags(Long.MIN_VALUE)).isEqualTo("0x8000000000000000");
    }

    @Test
    void whatIsNotThere() {
        assertThat(Constants.of("seek").name(99)).isNull();
        assertThat(Constants.of("open").name(0x241)).isNull();
        assertThat(Constants.of("seek").number("SEEK_NOWHERE", -7)).isEqualTo(-7);
        assertThat(Constants.of("mmap", Arches.AARCH64).number("MAP_32BIT", -7)).isEqualTo(-7);
        assertThatThrownBy(() -> Constants.of("no-such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such");
        assertThatThrownBy(() -> Constants.of("tables", Arches.X86_64))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownArchitectureHasTheGenericNumbers() {
        assertThat(Constants.of("open", 0)).isSameAs(Constants.of("open"));
        assertThat(Constants.of("open", Arches.X86_64)).isSameAs(Constants.of("open"));
        assertThat(Constants.of("open", Arches.number("mipsel")))
                .isSameAs(Constants.of("open", Arches.number("mips")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyConstantGoesThereAndBackOnEveryArchitecture(String table) {
        for (int arch : Arches.all()) {
            Constants constants = Constants.of(table, arch);
            assertThat(constants.table()).isEqualTo(table);
            long[] numbers = constants.numbers();
            List<String> names = constants.names();
            assertThat(names).hasSameSizeAs(numbers).doesNotHaveDuplicates();
            for (int i = 0; i < numbers.length; i++) {
                assertThat(constants.number(names.get(i), -7)).isEqualTo(numbers[i]);
                String first = constants.name(numbers[i]);
                assertThat(constants.number(first, -7)).as(first).isEqualTo(numbers[i]);
                if (i > 0) {
                    assertThat(numbers[i]).isGreaterThanOrEqualTo(numbers[i - 1]);
                }
                if (constants.isFlags()) {
                    assertThat(constants.flags(numbers[i])).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void tablesAreThoseThatInterpretationNeeds() {
        Set<String> tables = new HashSet<>(Constants.tables());
        assertThat(tables).hasSameSizeAs(Constants.tables()).hasSizeGreaterThan(240);
        assertThat(tables).contains("open", "mmap", "ioctl", "prctl", "so", "capability", "msg");
    }
}
