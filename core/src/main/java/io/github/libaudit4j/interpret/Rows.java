// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rows of a table of this package; lines that start with {@code #} are comments. */
final class Rows {
    private final String text;
    private int next;
    private String line;

    private Rows(String text) {
        this.text = text;
    }

    static Rows of(String resource) {
        try (InputStream in = Rows.class.getResourceAsStream(resource)) {
            return new Rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Goes to the next row; false where there are no more. */
    boolean next() {
        do {
            int end = text.indexOf('\n', next);
            if (end < 0) {
                return false;
            }
            line = text.substring(next, end);
            next = end + 1;
        } while (line.startsWith("#"));
        return true;
    }

    /** The columns of the row. */
    String[] columns() {
        return pieces(line, '\t');
    }

    /** The pieces of a text between separators. */
    static String[] pieces(String text, char separator) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == separator ? 1 : 0;
        }
        String[] pieces = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = i == count - 1 ? text.length() : text.indexOf(separator, from);
            pieces[i] = text.substring(from, end);
            from = end + 1;
        }
        return pieces;
    }
}
