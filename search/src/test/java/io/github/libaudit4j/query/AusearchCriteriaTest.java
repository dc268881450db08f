// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.NameIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each option on small logs: what ausearch finds is in {@code ausearch/cases.tsv}, what we find
 * beyond that or do not find in {@code ausearch/differences.tsv}, with the reason.
 *
 * <p>{@code -Dlibaudit4j.rewrite=true} asks ausearch anew.
 */
class AusearchCriteriaTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/io/github/libaudit4j/query/ausearch");
    private static final Path CASES = FOLDER.resolve("cases.tsv");
    private static final Path DIFFERENCES = FOLDER.resolve("differences.tsv");

    private final Map<String, List<AuditEvent>> logs = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> eachOptionFindsWhatAusearchFinds() throws IOException {
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            rewrite();
        }
        Map<String, String> differences = new HashMap<>();
        for (String[] row : rows(DIFFERENCES)) {
            differences.put(row[0] + " " + row[1], row[2] + " " + row[3]);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows(CASES)) {
            String name = row[0] + " " + row[1];
            String difference = differences.getOrDefault(name, "- -");
            tests.add(
                    DynamicTest.dynamicTest(
                            name,
                            () ->
                                    assertThat(difference(row[0], row[1], row[2]))
                                            .isEqualTo(difference)));
        }
        return tests.stream();
    }

    /** The serials that we find beyond those of ausearch, and those that we do not find. */
    private String difference(String log, String options, String found) throws IOException {
        if (!logs.containsKey(log)) {
            logs.put(log, Ausearch.events(FOLDER.resolve(log + ".log")));
        }
        Condition condition = Ausearch.condition(Ausearch.words(options), new FewIds());
        Set<Long> ours = new TreeSet<>();
        for (AuditEvent event : logs.get(log)) {
            if (condition.test(event)) {
                ours.add(event.serial());
            }
        }
        Set<Long> theirs = new TreeSet<>();
        for (String serial : found.equals("-") ? new String[0] : found.split(" ")) {
            theirs.add(Long.valueOf(serial));
        }
        return without(ours, theirs) + " " + without(theirs, ours);
    }

    private static String without(Set<Long> some, Set<Long> others) {
        StringBuilder rest = new StringBuilder();
        for (Long each : some) {
            if (!others.contains(each)) {
                rest.append(rest.isEmpty() ? "" : ",").append(each);
            }
        }
        return rest.isEmpty() ? "-" : rest.toString();
    }

    @Test
    void eachDifferenceIsOneOfACase() throws IOException {
        List<String> cases = new ArrayList<>();
        for (String[] row : rows(CASES)) {
            cases.add(row[0] + " " + row[1]);
        }
        for (String[] row : rows(DIFFERENCES)) {
            assertThat(cases).contains(row[0] + " " + row[1]);
            assertThat(row[4]).as(row[1]).isNotBlank();
        }
    }

    private static List<String[]> rows(Path table) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.startsWith("#")) {
                rows.add(line.split("\t"));
            }
        }
        return rows;
    }

    private static void rewrite() throws IOException {
        Ausearch.assumeThere();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            lines.add(line.startsWith("#") ? line : answered(line.split("\t")));
        }
        Files.write(CASES, lines);
    }

    private static String answered(String[] row) throws IOException {
        Path log = FOLDER.resolve(row[0] + ".log");
        Set<Long> serials = new TreeSet<>();
        for (String id : Ausearch.finds(log, Ausearch.words(row[1]))) {
            serials.add(Long.valueOf(id.substring(id.indexOf(':') + 1)));
        }
        String found = without(serials, Set.of()).replace(',', ' ');
        return row[0] + "\t" + row[1] + "\t" + found;
    }

    /** The names that Debian and Fedora give. */
    private static final class FewIds implements NameIds {
        @Override
        public long user(String name) {
            return name.equals("www-data") ? 33 : name.equals("root") ? 0 : UNKNOWN;
        }

        @Override
        public long group(String name) {
            return user(name);
        }
    }
}
