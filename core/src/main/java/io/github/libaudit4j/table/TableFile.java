// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A table as it is kept: tab-separated ASCII rows, lines that start with {@code #} are comments.
 * Read once, walked from front to back:
 *
 * <pre>{@code
 * while (file.nextRow()) {
 *     int number = file.number();
 *     String name = file.text();
 * }
 * }</pre>
 */
final class TableFile {
    private final byte[] bytes;
    private int next; // where the next row starts
    private int at; // where the next column of this row starts

    private TableFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static TableFile open(String name) {
        try (InputStream in = TableFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(
                        "the table " + name + " is missing beside " + TableFile.class);
            }
            return new TableFile(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }

    /** Goes to the next row; false where there are no more. */
    boolean nextRow() {
        do {
            if (next >= bytes.length) {
                return false;
            }
            at = next;
            next = endOf('\n', at) + 1;
        } while (bytes[at] == '#');
        return true;
    }

    /** The next column of this row, a number such as {@code 1300} or {@code 0xc000003e}. */
    int number() {
        return (int) longNumber();
    }

    /** The next column of this row, a number of up to 64 bits: {@code -100} too. */
    long longNumber() {
        int end = columnEnd();
        boolean negative = bytes[at] == '-';
        boolean hex = end - at > 2 && bytes[at + 1] == 'x';
        long number = 0;
        for (int i = hex ? at + 2 : negative ? at + 1 : at; i < end; i++) {
            number = number * (hex ? 16 : 10) + Character.digit(bytes[i], 16);
        }
        at = end + 1;
        return negative ? -number : number;
    }

    /** Whether the next column of this row is {@code -}: nothing. */
    boolean isNothing() {
        return bytes[at] == '-' && columnEnd() == at + 1;
    }

    /** The next column of this row as text. */
    String text() {
        int end = columnEnd();
        String text = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        at = end + 1;
        return text;
    }

    private int columnEnd() {
        return Math.min(endOf('\t', at), next - 1);
    }

    private int endOf(char mark, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != mark) {
            end++;
        }
        return end;
    }
}
