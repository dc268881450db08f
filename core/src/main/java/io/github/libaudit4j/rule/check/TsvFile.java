// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of this package. */
final class TsvFile {
    private TsvFile() {}

    /** The columns of each row but comments. */
    static List<String[]> rows(String resource) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = TsvFile.class.getResourceAsStream(resource)) {
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

    /** The name of an enum's constant for a word of a table. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
