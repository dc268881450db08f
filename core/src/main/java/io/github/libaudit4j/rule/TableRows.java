// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table of this package, in order; lines that start with {@code #} are comments. */
final class TableRows {
    private TableRows() {}

    /** The columns of each row. */
    static List<String[]> of(String resource) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = TableRows.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            for (String line : text.split("\n")) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return rows;
    }
}
