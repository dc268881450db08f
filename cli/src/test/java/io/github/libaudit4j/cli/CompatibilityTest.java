// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The tables of docs/compatibility.md: what they name exists, and nothing is left out. */
class CompatibilityTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MANUAL = ROOT.resolve("../shared/reference/manual-0.0.2.txt");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern DECLARED =
            Pattern.compile("^(?:func|type) (?:\\(\\*?\\w+\\) )?(\\w+)(?: added in .*)?$");

    private record Row(List<String> theirs, List<String> ours, List<String> tests) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/compatibility.md"))) {
            String[] cells = line.split("\\|");
            if (line.startsWith("| ") && cells.length >= 3 && line.contains("Test`")) {
                boolean hasTheirs = cells.length == 4;
                rows.add(
                        new Row(
                                hasTheirs ? List.of(cells[1].split("[ ,]+")) : List.of(),
                                codes(cells[cells.length - 2]),
                                codes(cells[cells.length - 1])));
            }
        }
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    /** All sources by the name of their class. */
    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .forEach(file ->
                            sources.put(file.getFileName().toString().replace(".java", ""), file));
        }
        return sources;
    }

    @Test
    void whatIsNamedHereExists() throws IOException {
        Map<String, Path> sources = sources();
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(50);
        for (Row row : rows) {
            assertThat(row.ours()).as(row.toString()).isNotEmpty();
            for (String code : row.ours()) {
                String[] words = code.split("\\.");
                assertThat(sources).containsKey(words[0]);
                String source = Files.readString(sources.get(words[0]));
                assertThat(source)
                        .as(code)
                        .containsPattern(
                                words.length == 1
                                        ? "public .*\\b" + words[0] + "\\b"
                                        : "public .*\\b" + words[1] + "\\(");
            }
        }
    }

    @Test
    void theTestsExist() throws IOException {
        Map<String, Path> sources = sources();
        for (Row row : rows()) {
            assertThat(row.tests()).as(row.toString()).isNotEmpty();
            String source = "";
            for (String code : row.tests()) {
                if (code.endsWith("Test")) {
                    assertThat(sources).containsKey(code);
                    source = Files.readString(sources.get(code));
                } else {
                    assertThat(source).as(row.toString()).contains("void " + code + "(");
                }
            }
        }
    }

    @Test
    void allOfTheManualIsThere() throws IOException {
        Assumptions.assumeTrue(Files.exists(MANUAL), "no manual of go-libaudit 0.0.2 here");
        List<String> named = rows().stream().flatMap(row -> row.theirs().stream()).toList();
        List<String> declared = new ArrayList<>();
        for (String line : Files.readAllLines(MANUAL)) {
            Matcher name = DECLARED.matcher(line);
            if (name.matches()) {
                declared.add(name.group(1));
            }
        }
        assertThat(declared).hasSizeGreaterThan(30);
        assertThat(named).containsAll(declared).contains("AuditGet", "AuditMessageMaxLength");
    }
}
