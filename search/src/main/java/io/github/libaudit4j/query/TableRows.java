// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table of this package, without what is said of it. */
final class TableRows {
    private TableRows() {}

    static List<String> of(String resource) {
        try (InputStream in = TableRows.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows = new ArrayList<>(List.of(text.split("\n")));
            rows.removeIf(row -> row.startsWith("#"));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
