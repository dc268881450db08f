// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A table's lines, one after another, split at their tabs when a column is asked for. Lines that
 * are blank or start with {@code #} are passed over and counted.
 */
final class Lines {
    private final String text;
    private int next; // where the next line starts
    private int from; // this line
    private int to;
    private int number;
    private String[] columns;

    Lines(String text) {
        this.text = text;
    }

    /** The lines of a resource beside this class. */
    static Lines of(String resource) {
        try (InputStream in = Lines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("the table " + resource + " is missing");
            }
            return new Lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + resource, e);
        }
    }

    /** Goes to the next line that says something; false where there is none. */
    boolean next() {
        while (next < text.length()) {
            int newline = text.indexOf('\n', next);
            from = next;
            to = newline < 0 ? text.length() : newline;
            next = to + 1;
            number++;
            if (to > from && text.charAt(to - 1) == '\r') {
                to--;
            }
            if (says()) {
                columns = null;
                return true;
            }
        }
        return false;
    }

    private boolean says() {
        if (from == to || text.charAt(from) == '#') {
            return false;
        }
        return text.charAt(from) > ' ' || !text().isBlank();
    }

    /** The number of this line, from 1. */
    int number() {
        return number;
    }

    /** This line as it is. */
    String text() {
        return text.substring(from, to);
    }

    /** What stands before the first tab. */
    String first() {
        int tab = text.indexOf('\t', from);
        return text.substring(from, tab < 0 || tab > to ? to : tab);
    }

    /** All columns of this line. */
    String[] columns() {
        if (columns == null) {
            columns = split(text());
        }
        return columns;
    }

    String column(int index) {
        return columns()[index];
    }

    /** A line at its tabs. */
    static String[] split(String line) {
        return line.split("\t", -1);
    }
}
