// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * How much go-libaudit 2.6.2 knows, and by which names: the number of rows and the CRC-32 of {@code
 * number TAB name LF} for each. Our tables may grow without changing these.
 */
class GoTablesTest {
    private record Table(int rows, long crc) {}

    private static final Map<Integer, Table> SYSCALLS =
            Map.of(
                    Arches.AARCH64, new Table(318, 0x43d5230fL),
                    Arches.ARM, new Table(424, 0x12f9f385L),
                    Arches.I386, new Table(452, 0xe346ca55L),
                    Arches.PPC, new Table(438, 0x00409850L),
                    Arches.PPC64, new Table(438, 0x00409850L),
                    Arches.PPC64LE, new Table(438, 0x00409850L),
                    Arches.S390, new Table(394, 0x5d0f5f00L),
                    Arches.S390X, new Table(360, 0xf8959cbaL),
                    Arches.X86_64, new Table(374, 0x3de19f4fL));
    private static final Table NONE = new Table(0, 0);

    @Test
    void knows232RecordTypes() {
        assertThat(table(IntStream.range(0, 65536), GoTablesTest::type))
                .isEqualTo(new Table(232, 0xe554ba85L));
        assertThat(IntStream.range(0, 65536).filter(n -> type(n) != null))
                .allSatisfy(n -> assertThat(GoTypes.number(GoTypes.name(n))).isEqualTo(n));
    }

    @Test
    void knows35Architectures() {
        assertThat(table(IntStream.of(Arches.all()), GoTablesTest::arch))
                .isEqualTo(new Table(35, 0x30e94ae5L));
        assertThat(GoTables.arch(Arches.RISCV64)).isEqualTo("unknown[c00000f3]");
    }

    @Test
    void knowsTheSystemCallsOfSevenTables() {
        for (int arch : Arches.all()) {
            assertThat(table(IntStream.range(-1, 4096), n -> GoSyscalls.name(arch, n)))
                    .as(Arches.name(arch))
                    .isEqualTo(SYSCALLS.getOrDefault(arch, NONE));
        }
        assertThat(GoSyscalls.name(Arches.X86_64, 0x40000000L)).isNull();
        assertThat(GoSyscalls.name(Arches.X86_64, 1L << 32)).isNull();
    }

    @Test
    void knows131Errors() {
        assertThat(table(IntStream.range(-1, 4096), GoTables::errno))
                .isEqualTo(new Table(131, 0xeca38adeL));
        assertThat(GoTables.errno(41)).isNull();
        assertThat(GoTables.errno(58)).isNull();
        assertThat(GoTables.errno(Long.MIN_VALUE)).isNull();
    }

    @Test
    void knows31Signals() {
        assertThat(table(IntStream.range(-1, 128), GoTables::signal).rows()).isEqualTo(31);
        assertThat(GoTables.signal(6)).isEqualTo("SIGABRT");
        assertThat(GoTables.signal(29)).isEqualTo("SIGIO");
        assertThat(GoTables.signal((1L << 32) + 1)).isNull();
    }

    private static String type(int number) {
        String name = GoTypes.name(number);
        return name.startsWith("UNKNOWN[") ? null : name;
    }

    private static String arch(int number) {
        String name = GoTables.arch(number);
        return name.startsWith("unknown[") ? null : name;
    }

    private static Table table(IntStream numbers, IntFunction<String> names) {
        int rows = 0;
        CRC32 crc = new CRC32();
        for (int number : numbers.toArray()) {
            String name = names.apply(number);
            if (name != null) {
                rows++;
                String row = Integer.toUnsignedString(number) + "\t" + name + "\n";
                crc.update(row.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return new Table(rows, crc.getValue());
    }
}
