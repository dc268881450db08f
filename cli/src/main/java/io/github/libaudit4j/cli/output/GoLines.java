// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoLibauditMessage;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.util.Arrays;

/**
 * Makes lines of a reader's units again: lines are all that go-libaudit knows. What a line has
 * beyond the reader's limit is dropped, so that there is never more here than that.
 */
final class GoLines {
    private static final byte[] NEWLINE = {'\n'};

    private RecordReader before;
    private byte[] bytes = new byte[1 << 13];
    private int from; // the line in hand
    private int to; // after it, before its newline
    private int next; // the line after it
    private int searched; // up to here there is no end of that
    private int filled;

    /** Adds the unit that the reader stands on; the line in hand is gone then. */
    void add(RecordReader reader) {
        if (reader != before && next < filled) {
            append(NEWLINE, 0, 1); // a line does not go on in another file
        }
        before = reader;
        int start = reader.start();
        if (reader.unit() == Unit.REST) {
            boolean isLast = reader.bytes()[reader.end() - 1] == '\n';
            start = isLast ? reader.end() - 1 : reader.end();
        }
        append(reader.bytes(), start, reader.end());
    }

    private void append(byte[] more, int start, int end) {
        if (next > 0) {
            filled -= next;
            searched -= next;
            System.arraycopy(bytes, next, bytes, 0, filled);
            next = 0;
        }
        int needed = filled + end - start;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
        System.arraycopy(more, start, bytes, filled, end - start);
        filled = needed;
    }

    /** Moves to the next line that has an end; false if there is none. */
    boolean next() {
        while (searched < filled) {
            if (bytes[searched++] == '\n') {
                take(searched - 1);
                return true;
            }
        }
        return false;
    }

    /** Moves to what is left after the last line that has an end; false if there is nothing. */
    boolean last() {
        if (next == filled) {
            return false;
        }
        take(filled);
        return true;
    }

    private void take(int end) {
        from = next;
        to = end;
        next = searched;
        while (to > from && bytes[to - 1] == '\r') {
            to--;
        }
    }

    /**
     * Reads the line in hand; null if it is empty.
     *
     * @throws AuditFormatException if go-libaudit cannot read it
     */
    GoLibauditMessage message() {
        return from == to ? null : GoLibauditMessage.parseLogLine(bytes, from, to);
    }
}
