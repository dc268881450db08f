// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchesTest {
    @ParameterizedTest
    @CsvSource({
        "c000003e, x86_64, true, true",
        "40000003, i386, false, true",
        "c00000b7, aarch64, true, true",
        "40000028, arm, false, true",
        "00000028, armeb, false, false",
        "00000014, ppc, false, false",
        "80000015, ppc64, true, false",
        "c0000015, ppc64le, true, true",
        "00000016, s390, false, false",
        "80000016, s390x, true, false",
        "c00000f3, riscv64, true, true",
        "c0000102, loongarch64, true, true",
        "00000008, mips, false, false",
        "e0000008, mipsel64n32, true, true",
        "c0009026, alpha, true, true",
        "c0000032, ia64, true, true",
        "0000000f, parisc, false, false"
    })
    void anArchitecture(String hex, String name, boolean is64Bit, boolean littleEndian) {
        int arch = Integer.parseUnsignedInt(hex, 16);
        assertThat(Arches.name(arch)).isEqualTo(name);
        assertThat(Arches.number(name)).isEqualTo(arch);
        assertThat(Arches.is64Bit(arch)).isEqualTo(is64Bit);
        assertThat(Arches.littleEndian(arch)).isEqualTo(littleEndian);
    }

    @Test
    void everyNumberGoesThereAndBack() {
        List<String> names = new ArrayList<>();
        for (int arch : Arches.all()) {
            names.add(Arches.name(arch));
            assertThat(Arches.number(Arches.name(arch))).isEqualTo(arch);
        }
        assertThat(names).hasSize(53).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void allIsSortedAndItsCallersOwn() {
        int[] all = Arches.all();
        for (int i = 1; i < all.length; i++) {
            assertThat(Integer.compareUnsigned(all[i - 1], all[i])).isNegative();
        }
        all[0] = 42;
        assertThat(Arches.all()[0]).isNotEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, -1, 0x3e, 0x4000003e, 0x8000003e, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anUnknownNumberHasNoName(int arch) {
        assertThat(Arches.name(arch)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X86_64", "x86", "b64", "c000003e", "amd64"})
    void anUnknownNameHasNoNumber(String name) {
        assertThat(Arches.number(name)).isEqualTo(Arches.UNKNOWN);
    }

    @Test
    void everyConstantIsWhatTheTableSays() throws IllegalAccessException {
        for (Field field : Arches.class.getFields()) {
            if (!field.getName().equals("UNKNOWN")) {
                String name = field.getName().toLowerCase(java.util.Locale.ROOT);
                assertThat(Arches.number(name)).as(name).isEqualTo(field.getInt(null));
            }
        }
    }

    @Test
    void theTablesOfEveryArchitectureAreThere() {
        ArchTables syscalls = new ArchTables("syscalls");
        ArchTables errnos = new ArchTables("errnos");
        ArchTables signals = new ArchTables("signals");
        int withSyscalls = 0;
        for (int arch : Arches.all()) {
            withSyscalls += syscalls.of(arch) == null ? 0 : 1;
            assertThat(errnos.of(arch).number("ENOENT")).isEqualTo(2);
            assertThat(signals.of(arch).number("SIGKILL")).isEqualTo(9);
        }
        assertThat(withSyscalls).isEqualTo(31);
    }
}
