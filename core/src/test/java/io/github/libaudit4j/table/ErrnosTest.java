// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrnosTest {
    @ParameterizedTest
    @CsvSource({
        "EPERM,1",
        "ENOENT,2",
        "EAGAIN,11",
        "EACCES,13",
        "EDEADLK,35",
        "ENOSYS,38",
        "EOPNOTSUPP,95",
        "EHWPOISON,133",
        "ERESTARTSYS,512",
        "ERESTARTNOINTR,513",
        "ERESTARTNOHAND,514",
        "ENOIOCTLCMD,515",
        "ERESTART_RESTARTBLOCK,516",
        "EPROBE_DEFER,517",
        "ENOTSUPP,524"
    })
    void aGenericError(String name, int errno) {
        assertThat(Errnos.name(errno)).isEqualTo(name);
        assertThat(Errnos.number(name)).isEqualTo(errno);
        assertThat(Errnos.name(Arches.X86_64, errno)).isEqualTo(name);
        assertThat(Errnos.number(Arches.X86_64, name)).isEqualTo(errno);
    }

    @ParameterizedTest
    @CsvSource({"EWOULDBLOCK,11", "EDEADLOCK,35", "ENOTSUP,95"})
    void anotherNameIsUnderstoodAndNotGiven(String name, int errno) {
        assertThat(Errnos.number(name)).isEqualTo(errno);
        assertThat(Errnos.name(errno)).isNotEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "mips, 89, ENOSYS",
        "mipsel64, 45, EDEADLK",
        "mips64n32, 1133, EDQUOT",
        "sparc64, 90, ENOSYS",
        "sparc, 108, EDEADLOCK",
        "alpha, 35, EAGAIN",
        "alpha, 78, ENOSYS",
        "parisc, 251, ENOSYS",
        "parisc64, 253, ECANCELED",
        "ppc64le, 58, EDEADLOCK",
        "ppc, 35, EDEADLK",
        "s390x, 38, ENOSYS",
        "mips, 512, ERESTARTSYS"
    })
    void anErrorOfAnArchitecture(String archName, int errno, String name) {
        int arch = Arches.number(archName);
        assertThat(Errnos.name(arch, errno)).isEqualTo(name);
        assertThat(Errnos.number(arch, name)).isEqualTo(errno);
    }

    @Test
    void anArchitectureThatIsNotKnownHasTheGenericErrors() {
        assertThat(Errnos.name(0, 38)).isEqualTo("ENOSYS");
        assertThat(Errnos.number(0, "ENOSYS")).isEqualTo(38);
        assertThat(Errnos.name(Arches.number("xtensa"), 38)).isEqualTo("ENOSYS");
    }

    @Test
    void whatIsNotKnown() {
        for (int errno : new int[] {0, -2, 41, 58, 134, 511, 520, 532, 4095, Integer.MIN_VALUE}) {
            assertThat(Errnos.name(errno)).as("%d", errno).isNull();
        }
        for (String name : new String[] {"", "E", "enoent", "-ENOENT", "2", "ERESTARTSYS "}) {
            assertThat(Errnos.number(name)).as(name).isEqualTo(Errnos.UNKNOWN);
        }
    }
}
