// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;

/** The cells of a row: bytes each, or nothing. Filled anew for each row. */
public final class Cells {
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes;

    Cells(int count) {
        starts = new int[count];
        ends = new int[count];
    }

    /** Reads as many cells as there are, and returns where they end. */
    int read(byte[] from, int start) {
        bytes = from;
        int at = start;
        for (int i = 0; i < starts.length; i++) {
            int length = Bytes.getInt(from, at);
            starts[i] = at + Integer.BYTES;
            ends[i] = starts[i] + length; // one before it where there is nothing
            at = starts[i] + Math.max(0, length);
        }
        return at;
    }

    /**
     * How many there are.
     *
     * @return as many as the report has columns
     */
    public int count() {
        return starts.length;
    }

    /**
     * Whether the event has no such value.
     *
     * @param index 0 to {@link #count()} - 1
     * @return true where it has none
     */
    public boolean isNothing(int index) {
        return ends[index] < starts[index];
    }

    /**
     * The array that holds the cells.
     *
     * @return the array, not a copy
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Where a cell starts in {@link #bytes()}.
     *
     * @param index 0 to {@link #count()} - 1
     * @return an index into the bytes
     */
    public int start(int index) {
        return starts[index];
    }

    /**
     * Where a cell ends.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the index after its last byte
     */
    public int end(int index) {
        return ends[index];
    }

    /**
     * A cell as text.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the text, which may hold any character; null where there is nothing
     */
    public String text(int index) {
        return isNothing(index)
                ? null
                : new String(
                        bytes, starts[index], ends[index] - starts[index], StandardCharsets.UTF_8);
    }
}
