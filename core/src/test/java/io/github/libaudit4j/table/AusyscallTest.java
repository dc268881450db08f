// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables against what auditd's own programs print. Each difference stands with its reason in
 * {@code ausyscall-differences.tsv}; one that is not there, or no longer is one, fails.
 */
class AusyscallTest {
    private static final String DIFFERENCES = "ausyscall-differences.tsv";
    private static final String VERSION = "3.0.9"; // of auditd, when the differences were written
    private static final String ABSENT = "-";

    /** What ausyscall has tables of. */
    private static final List<String> ARCH_NAMES =
            List.of("i386", "x86_64", "aarch64", "arm", "ppc", "ppc64", "ppc64le", "s390", "s390x");

    /** The reasons a difference may have. */
    private static final List<String> REASONS =
            List.of(
                    "newer than auditd 3.0.9",
                    "auditd lacks it",
                    "auditd's name, understood",
                    "auditd gives ppc64 the 32-bit table",
                    "auditd's name, but only the 64-bit kernel has it",
                    "private to arm, beyond the kernel's table");

    @BeforeAll
    static void auditdIsHere() throws IOException, InterruptedException {
        Path auditctl = Path.of("/usr/sbin/auditctl");
        assumeTrue(Files.exists(auditctl), "no " + auditctl + " here");
        String version = TestFiles.run(auditctl.toString(), "-v").text();
        assumeTrue(version.contains(VERSION), "another auditd: " + version);
    }

    static List<String> archNames() {
        return ARCH_NAMES;
    }

    @ParameterizedTest
    @MethodSource("archNames")
    void systemCallsDifferAsExplained(String archName) throws IOException, InterruptedException {
        assertThat(differences(archName)).isEqualTo(explained(archName));
    }

    @Test
    void everyDifferenceHasAReason() throws IOException {
        for (String[] row : TestFiles.rows(DIFFERENCES)) {
            assertThat(row).hasSize(5);
            assertThat(row[0]).isIn(ARCH_NAMES);
            assertThat(row[4]).isIn(REASONS);
            if (row[4].equals("auditd's name, understood")) {
                int arch = Arches.number(row[0]);
                assertThat(Syscalls.number(arch, row[2])).isEqualTo(Integer.parseInt(row[1]));
            }
        }
    }

    @Test
    void ausearchKnowsNoRecordTypeThatWeDoNot() throws IOException, InterruptedException {
        String text = TestFiles.run("ausearch", "-m").text();
        String list = text.substring(text.indexOf("Valid message types are:"));
        List<String> words = new ArrayList<>(List.of(list.strip().split("\\s+")));
        assertThat(words).hasSizeGreaterThan(150).contains("ALL", "SYSCALL");
        words.subList(0, 4).clear();
        words.remove("ALL");
        assertThat(words).isSubsetOf(RecordTypes.names());
    }

    /** Each as {@code number TAB theirs TAB ours}. */
    private static SortedSet<String> differences(String archName)
            throws IOException, InterruptedException {
        Map<Integer, String> theirs = dump(archName);
        int arch = Arches.number(archName);
        SortedSet<Integer> numbers = new TreeSet<>(theirs.keySet());
        NameTable ours = new ArchTables("syscalls").of(arch);
        ours.names().forEach(name -> numbers.add(ours.number(name)));
        SortedSet<String> differences = new TreeSet<>();
        for (int number : numbers) {
            String their = theirs.getOrDefault(number, ABSENT);
            String our = ours.name(number) == null ? ABSENT : ours.name(number);
            if (!their.equals(our)) {
                differences.add(number + "\t" + their + "\t" + our);
            }
        }
        return differences;
    }

    private static SortedSet<String> explained(String archName) throws IOException {
        SortedSet<String> explained = new TreeSet<>();
        for (String[] row : TestFiles.rows(DIFFERENCES)) {
            if (row[0].equals(archName)) {
                explained.add(row[1] + "\t" + row[2] + "\t" + row[3]);
            }
        }
        return explained;
    }

    /**
     * What ausyscall knows of an architecture, after its line {@code Using x86_64 syscall table:}.
     */
    private static Map<Integer, String> dump(String archName)
            throws IOException, InterruptedException {
        String[] lines = TestFiles.run("ausyscall", archName, "--dump").text().split("\n");
        assertThat(lines[0]).startsWith("Using " + archName);
        Map<Integer, String> calls = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] columns = lines[i].split("\t");
            calls.put(Integer.valueOf(columns[0]), columns[1]);
        }
        return calls;
    }
}
