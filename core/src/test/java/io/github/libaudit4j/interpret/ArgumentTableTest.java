// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables {@code arguments.tsv} and {@code vocabularies.tsv} themselves. */
class ArgumentTableTest {
    private static final Set<String> BUILT =
            Set.of("user", "group", "file-mode", "permissions", "hex", "device", "seconds");

    @Test
    void eachRowNamesSystemCallsAndArchitectures() {
        for (String[] row : rows("arguments.tsv")) {
            assertThat(row).hasSize(5);
            assertThat(row[1]).matches("a[0-3]");
            for (String arch : row[4].replaceFirst("^!", "").split(",")) {
                assertThat(arch.equals("*") || Arches.number(arch) != Arches.UNKNOWN)
                        .as(arch)
                        .isTrue();
            }
            for (String syscall : row[0].split(",")) {
                assertThat(arches(row, syscall)).as(syscall).isNotEmpty();
            }
        }
    }

    @Test
    void eachVocabularyIsThere() {
        Set<String> names = new HashSet<>(BUILT);
        rows("vocabularies.tsv").forEach(row -> names.add(row[0]));
        assertThat(used()).isSubsetOf(names);
        assertThat(names).isSubsetOf(union(used(), Set.of("ethertype", "socket-family")));
        assertThat(rows("vocabularies.tsv")).extracting(row -> row[0]).isSorted();
        assertThat(rows("vocabularies.tsv")).extracting(row -> row[0]).doesNotHaveDuplicates();
    }

    /** Every table that is named is there, on every architecture. */
    @Test
    void eachVocabularyCanBeMade() {
        for (int arch : Arches.all()) {
            Vocabularies vocabularies = new Vocabularies(arch);
            for (String[] row : rows("vocabularies.tsv")) {
                assertThat(row).as(row[0]).hasSize(7);
                Vocabulary vocabulary = vocabularies.of(row[0]);
                boolean any = false;
                for (long number = -200; number < 0x400 && !any; number++) {
                    any = vocabulary.text(number) != null;
                }
                for (int bit = 10; bit < 64 && !any; bit++) {
                    any = vocabulary.text(1L << bit) != null;
                }
                assertThat(any || isRare(row[0])).as(row[0]).isTrue();
            }
        }
    }

    /** Those whose numbers are great. */
    private static boolean isRare(String vocabulary) {
        return Set.of(
                        "arch-prctl",
                        "shadow-stack",
                        "reboot",
                        "reboot-magic",
                        "quotactl",
                        "ioctl",
                        "ethertype-in-network-order")
                .contains(vocabulary);
    }

    /** Text and knows() agree, whatever the number. */
    @Test
    void knowsWhatItHasTextFor() {
        Vocabularies vocabularies = new Vocabularies(Arches.X86_64);
        for (String name : used()) {
            Vocabulary vocabulary = vocabularies.of(name);
            for (int i = 0; i < 5000; i++) {
                long number = i < 4096 ? i : 1L << i % 64 | i % 5;
                assertThat(vocabulary.text(number) != null)
                        .as(name + " " + number)
                        .isEqualTo(vocabulary.knows(number));
            }
        }
    }

    /** The numbers of a condition are found where the row applies. */
    @Test
    void eachConditionCanHold() {
        for (String[] row : rows("arguments.tsv")) {
            for (String syscall : row[3].equals("-") ? new String[0] : row[0].split(",")) {
                Set<String> unknown = new TreeSet<>(List.of(row[3].substring(3).split(",")));
                unknown.removeIf(word -> Character.isDigit(word.charAt(0)));
                for (int arch : arches(row, syscall)) {
                    Vocabulary vocabulary =
                            new Vocabularies(arch).of(vocabulary(syscall, row[3].substring(0, 2)));
                    unknown.removeIf(word -> vocabulary.number(word) != Base.NONE);
                }
                assertThat(unknown).as(syscall + " " + row[3]).isEmpty();
            }
        }
    }

    /** A system call's argument has one row, or rows with conditions of which one holds at most. */
    @Test
    void noTwoRowsForTheSame() {
        Map<String, List<Long>> seen = new LinkedHashMap<>();
        for (String[] row : rows("arguments.tsv")) {
            for (String syscall : row[0].split(",")) {
                for (int arch : arches(row, syscall)) {
                    String key = syscall + " " + row[1] + " " + Arches.name(arch);
                    List<Long> values = seen.computeIfAbsent(key, k -> new ArrayList<>());
                    assertThat(values).as(key).doesNotContainNull();
                    values.addAll(row[3].equals("-") ? nothing() : values(row, syscall, arch));
                    assertThat(values).as(key).doesNotHaveDuplicates();
                }
            }
        }
    }

    /** A row without a condition. */
    private static List<Long> nothing() {
        return java.util.Collections.singletonList(null);
    }

    private static Set<Long> values(String[] row, String syscall, int arch) {
        Vocabulary vocabulary =
                new Vocabularies(arch).of(vocabulary(syscall, row[3].substring(0, 2)));
        Set<Long> values = new HashSet<>();
        for (String word : row[3].substring(3).split(",")) {
            values.add(
                    Character.isDigit(word.charAt(0))
                            ? Long.decode(word)
                            : vocabulary.number(word));
        }
        values.remove(Base.NONE); // some architectures lack a name
        return values;
    }

    private static String vocabulary(String syscall, String argument) {
        for (String[] row : rows("arguments.tsv")) {
            if (row[1].equals(argument) && List.of(row[0].split(",")).contains(syscall)) {
                return row[2];
            }
        }
        throw new AssertionError(syscall + " " + argument);
    }

    private static List<Integer> arches(String[] row, String syscall) {
        List<Integer> arches = new ArrayList<>();
        boolean but = row[4].startsWith("!");
        List<String> names = List.of(row[4].replaceFirst("^!", "").split(","));
        for (int arch : Arches.all()) {
            boolean named = names.contains("*") || names.contains(Arches.name(arch));
            if (named != but && Syscalls.number(arch, syscall) != Syscalls.UNKNOWN) {
                arches.add(arch);
            }
        }
        return arches;
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        rows("arguments.tsv").forEach(row -> used.add(row[2]));
        rows("fields.tsv").stream()
                .map(row -> row[1].split(" "))
                .filter(words -> words.length > 1)
                .forEach(words -> used.add(words[1]));
        return used;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String[]> rows(String table) {
        List<String[]> rows = new ArrayList<>();
        for (Rows each = Rows.of(table); each.next(); ) {
            rows.add(each.columns());
        }
        return rows;
    }
}
