// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.table.Syscalls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables as text, so that a test sees them with other eyes than the library. */
final class TableText {
    private TableText() {}

    /** A resource beside the classes or the tests. */
    static String text(String name) throws IOException {
        try (InputStream in = TableText.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Its rows, without comments. */
    static List<String[]> rows(String name) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : text(name).split("\n")) {
            if (!line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    /** A column of it. */
    static List<String> column(String name, int column) throws IOException {
        return rows(name).stream().map(row -> row[column]).toList();
    }

    /** The names in every table of system calls there is. */
    static Set<String> syscalls() throws IOException, URISyntaxException {
        Path folder = Path.of(Syscalls.class.getResource("arches.tsv").toURI()).getParent();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("syscalls-")) {
                    for (String line : Files.readAllLines(file)) {
                        if (!line.startsWith("#")) {
                            names.add(line.split("\t")[1]);
                        }
                    }
                }
            }
        }
        return names;
    }
}
