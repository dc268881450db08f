// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.IOException;

/**
 * Rows of one report as bytes: a row's millisecond, then of each cell its length and its bytes; -1
 * where the event has no such value.
 */
final class Rows {
    /** Takes cells. */
    interface Taker {
        void row(long millis, Cells cells) throws IOException;
    }

    private final Bytes bytes = new Bytes();
    private int count;

    void clear() {
        bytes.clear();
        count = 0;
    }

    int count() {
        return count;
    }

    int length() {
        return bytes.length;
    }

    void beginRow(long millis) {
        count++;
        bytes.addInt((int) millis);
        bytes.addInt((int) (millis >>> Integer.SIZE));
    }

    void cell(byte[] from, int start, int end) {
        bytes.addInt(end - start);
        bytes.add(from, start, end);
    }

    void noCell() {
        bytes.addInt(Counting.NOTHING);
    }

    /** Hands out each row; the cells are valid until the next one. */
    void each(int columns, Taker taker) throws IOException {
        Cells cells = new Cells(columns);
        int at = 0;
        for (int i = 0; i < count; i++) {
            long low = Bytes.getInt(bytes.array, at) & 0xFFFFFFFFL;
            long high = Bytes.getInt(bytes.array, at + Integer.BYTES);
            at = cells.read(bytes.array, at + Long.BYTES);
            taker.row(high << Integer.SIZE | low, cells);
        }
    }
}
