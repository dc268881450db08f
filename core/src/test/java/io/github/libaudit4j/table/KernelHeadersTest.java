// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables against the kernel's headers on this machine, this machine's own and those for cross
 * compilers. A header that is not here is skipped, and one newer than the tables too.
 */
class KernelHeadersTest {
    private static final int TABLES_KERNEL = 7 << 16; // 7.0, whose syscalls end the tables
    private static final String SYSCALL = "__(?:ARM_)?NR_([a-z_]\\w*)";
    private static final Set<String> NO_CALLS = Set.of("syscalls", "arch_specific_syscall");

    @ParameterizedTest
    @CsvSource({
        "x86_64, include/x86_64-linux-gnu, unistd_64.h",
        "x32, include/x86_64-linux-gnu, unistd_x32.h",
        "i386, include/x86_64-linux-gnu, unistd_32.h",
        "x86_64, x86_64-linux-gnu/include, unistd_64.h",
        "x32, x86_64-linux-gnux32/include, unistd_x32.h",
        "i386, i686-linux-gnu/include, unistd_32.h",
        "alpha, alpha-linux-gnu/include, unistd_32.h unistd.h",
        "arm, arm-linux-gnueabihf/include, unistd-eabi.h unistd-oabi.h unistd.h",
        "arm, arm-linux-gnueabi/include, unistd-eabi.h unistd-oabi.h unistd.h",
        "m68k, m68k-linux-gnu/include, unistd_32.h",
        "mips_o32, mips-linux-gnu/include, unistd_o32.h",
        "mips_o32, mipsel-linux-gnu/include, unistd_o32.h",
        "mips_n32, mips64-linux-gnuabi64/include, unistd_n32.h",
        "mips_n32, mips64el-linux-gnuabin32/include, unistd_n32.h",
        "mips_n64, mips64-linux-gnuabi64/include, unistd_n64.h",
        "mips_n64, mips64el-linux-gnuabi64/include, unistd_n64.h",
        "parisc, hppa-linux-gnu/include, unistd_32.h",
        "parisc64, hppa-linux-gnu/include, unistd_64.h",
        "ppc, powerpc-linux-gnu/include, unistd_32.h",
        "ppc64, powerpc64-linux-gnu/include, unistd_64.h",
        "ppc64, powerpc64le-linux-gnu/include, unistd_64.h",
        "s390, s390x-linux-gnu/include, unistd_32.h",
        "s390x, s390x-linux-gnu/include, unistd_64.h",
        "sh, sh4-linux-gnu/include, unistd_32.h",
        "sparc, sparc64-linux-gnu/include, unistd_32.h",
        "sparc64, sparc64-linux-gnu/include, unistd_64.h"
    })
    void aListOfSystemCalls(String table, String folder, String headers) throws IOException {
        CHeader header = new CHeader();
        for (String file : headers.split(" ")) {
            header.read(here(folder, "asm/" + file));
        }
        header.define("__NR_Linux", String.valueOf(base(table)));
        header.define("__X32_SYSCALL_BIT", String.valueOf(base(table)));
        header.define("__NR_SYSCALL_BASE", "0");
        Map<String, Long> numbers = header.numbers(SYSCALL);
        assertThat(numbers).hasSizeGreaterThan(300);
        assertThat(namesFromHeaders("syscalls-" + table)).isEqualTo(numbers.keySet());
        assertSame("syscalls-" + table, numbers);
    }

    /** The architectures that share asm-generic/unistd.h: its conditions pick some of its calls. */
    @ParameterizedTest
    @CsvSource({
        "aarch64, aarch64-linux-gnu/include, asm/unistd.h",
        "arc, arc-linux-gnu/include, asm/unistd.h",
        "loongarch64, aarch64-linux-gnu/include, asm-generic/unistd.h",
        "loongarch64, include, asm-generic/unistd.h",
        "riscv32, riscv64-linux-gnu/include, asm/unistd.h",
        "riscv64, riscv64-linux-gnu/include, asm/unistd.h"
    })
    void aChoiceOfSystemCalls(String table, String folder, String own) throws IOException {
        CHeader header = new CHeader();
        header.read(here(folder, "asm-generic/unistd.h")).read(here(folder, own));
        Map<String, Long> numbers = header.numbers(SYSCALL);
        numbers.keySet().removeAll(NO_CALLS);
        Set<String> ours = namesFromHeaders("syscalls-" + table);
        assertThat(numbers).containsKeys(ours.toArray(new String[0]));
        numbers.keySet()
                .removeIf(name -> !ours.contains(name) && !header.isUnconditional("__NR_" + name));
        assertThat(numbers).hasSizeGreaterThan(200);
        assertSame("syscalls-" + table, numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "generic, include, asm-generic/errno-base.h asm-generic/errno.h",
        "alpha, alpha-linux-gnu/include, asm-generic/errno-base.h asm/errno.h",
        "mips, mips-linux-gnu/include, asm-generic/errno-base.h asm/errno.h",
        "mips, mips64el-linux-gnuabi64/include, asm-generic/errno-base.h asm/errno.h",
        "parisc, hppa-linux-gnu/include, asm-generic/errno-base.h asm/errno.h",
        "ppc, powerpc64le-linux-gnu/include, asm-generic/errno-base.h asm-generic/errno.h asm/errno.h",
        "sparc, sparc64-linux-gnu/include, asm-generic/errno-base.h asm/errno.h"
    })
    void errnos(String table, String folder, String headers) throws IOException {
        CHeader header = new CHeader();
        for (String file : headers.split(" ")) {
            header.read(here(folder, file));
        }
        Map<String, Long> numbers = header.numbers("(E[A-Z0-9]+)");
        assertThat(numbers).hasSizeGreaterThan(130);
        assertThat(namesFromHeaders("errnos-" + table)).isEqualTo(numbers.keySet());
        assertSame("errnos-" + table, numbers);
    }

    /** Architectures whose own header says that theirs are the generic errors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aarch64-linux-gnu", "arc-linux-gnu", "arm-linux-gnueabihf", "i686-linux-gnu",
                "m68k-linux-gnu", "riscv64-linux-gnu", "s390x-linux-gnu", "sh4-linux-gnu",
                "x86_64-linux-gnu"
            })
    void theErrnosOfMostAreGeneric(String triplet) throws IOException {
        Path header = here(triplet + "/include", "asm/errno.h");
        assertThat(Files.readString(header).strip()).isEqualTo("#include <asm-generic/errno.h>");
    }

    @ParameterizedTest
    @CsvSource({
        "generic, include, asm-generic/signal.h",
        "generic, x86_64-linux-gnu/include, asm/signal.h",
        "generic, powerpc64le-linux-gnu/include, asm/signal.h",
        "generic, s390x-linux-gnu/include, asm/signal.h",
        "generic, arm-linux-gnueabihf/include, asm/signal.h",
        "generic, m68k-linux-gnu/include, asm/signal.h",
        "alpha, alpha-linux-gnu/include, asm/signal.h",
        "mips, mips-linux-gnu/include, asm/signal.h",
        "parisc, hppa-linux-gnu/include, asm/signal.h",
        "sparc, sparc64-linux-gnu/include, asm/signal.h"
    })
    void signals(String table, String folder, String file) throws IOException {
        CHeader header = new CHeader().read(here(folder, file));
        header.define("_NSIG", "64").define("__NEW_NSIG", "64");
        Map<String, Long> numbers = header.numbers("(SIG(?!STKSZ|RTM)[A-Z0-9]+)");
        numbers.values().removeIf(number -> number > 31);
        assertThat(namesFromHeaders("signals-" + table)).containsAll(numbers.keySet());
        assertSame("signals-" + table, numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"include", "x86_64-linux-gnu/include", "mips-linux-gnu/include"})
    void recordTypes(String folder) throws IOException {
        CHeader header = new CHeader().read(here(folder, "linux/audit.h"));
        Map<String, Long> numbers =
                header.numbers("AUDIT_((?!FIRST_|LAST_|UID_|SID_|BIT|WORD|NLGRP)[A-Z0-9_]+)");
        numbers.values().removeIf(number -> number < 1000 || number > 2999);
        assertThat(numbers).hasSizeGreaterThan(90);
        assertThat(namesFromHeaders("record-types")).isSubsetOf(numbers.keySet());
        assertSame("record-types", numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"include", "x86_64-linux-gnu/include", "s390x-linux-gnu/include"})
    void arches(String folder) throws IOException {
        CHeader header = new CHeader().read(here(folder, "linux/elf-em.h"));
        header.read(here(folder, "linux/audit.h"));
        Map<String, Long> numbers = header.numbers("AUDIT_ARCH_(\\w+)");
        assertThat(numbers).hasSameSizeAs(Arches.all());
        numbers.forEach((name, number) -> {
            int arch = Arches.number(name.toLowerCase(Locale.ROOT));
            assertThat(Integer.toUnsignedLong(arch)).as(name).isEqualTo(number);
        });
    }

    private static int base(String table) {
        return switch (table) {
            case "x32" -> Syscalls.X32_BIT;
            case "mips_o32" -> 4000;
            case "mips_n64" -> 5000;
            case "mips_n32" -> 6000;
            default -> 0;
        };
    }

    /** A header below /usr; skips the test where it is not here or the tables are older. */
    private static Path here(String folder, String header) throws IOException {
        Path file = Path.of("/usr", folder, header);
        assumeTrue(Files.exists(file), "no " + file + " here");
        Path general = Path.of("/usr", folder.replaceFirst("^include/.*", "include"));
        CHeader version = new CHeader().read(general.resolve("linux/version.h"));
        long kernel = version.numbers("(LINUX_VERSION_CODE)").get("LINUX_VERSION_CODE");
        assumeTrue(kernel < TABLES_KERNEL + (1 << 8), file + " is newer than the tables");
        return file;
    }

    private static Set<String> namesFromHeaders(String table) throws IOException {
        Set<String> names = new HashSet<>();
        for (String[] row : TestFiles.rows(table + ".tsv")) {
            if (row[2].equals("header")) {
                names.add(row[1]);
            }
        }
        return names;
    }

    private static void assertSame(String table, Map<String, Long> numbers) {
        NameTable ours = NameTable.load(table + ".tsv");
        numbers.forEach((name, number) ->
                assertThat(ours.number(name)).as(name).isEqualTo(number.intValue()));
    }
}
