// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.tsv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table that is kept beside a class; lines that start with {@code #} are comments.
 */
public final class TsvRows {
    private TsvRows() {}

    /**
     * The columns of each row, in order.
     *
     * @param beside a class of the package that the table is in
     * @param name such as {@code words.tsv}
     * @return each row at its tabs
     */
    public static List<String[]> of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("the table " + name + " is missing beside " + beside);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String[]> rows = new ArrayList<>();
            for (String line : text.split("\n")) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }
}
