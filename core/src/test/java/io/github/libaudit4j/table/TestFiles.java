// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What the tests of the tables read and run: the tables as text, and this machine's programs. */
final class TestFiles {
    private TestFiles() {}

    /** What a program printed, both of its outputs in one. */
    record Output(int exitCode, String text) {}

    /** Where the tables are. */
    static Path tables() throws URISyntaxException {
        return Path.of(TableFile.class.getResource("arches.tsv").toURI()).getParent();
    }

    /** The folder {@code tables} of the project; skips the test where it is not above. */
    static Path makers() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("tables/remake"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "tables/remake is not above this folder");
        return folder.resolve("tables");
    }

    /** The names of all tables but those of constants, such as {@code syscalls-arm.tsv}. */
    static List<String> tableNames() throws IOException, URISyntaxException {
        return tableNames(tables());
    }

    static List<String> tableNames(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    /** The rows of a file beside the tables or the tests, without its comments. */
    static List<String[]> rows(String name) throws IOException {
        return rowsOf(text(name));
    }

    static List<String[]> rowsOf(String text) {
        List<String[]> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    static String text(String name) throws IOException {
        try (InputStream in = TestFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Runs a program of this machine; skips the test where there is none. */
    static Output run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort("no program " + command[0] + " here: " + e.getMessage());
        }
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }
}
