// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the newlines of a file, eight bytes at a time: the least that a JVM needs for a pass over a
 * log, its own start included. Without a file it is that start alone.
 *
 * <pre>
 * $ java NewlineCount audit.log
 * 1129142
 * </pre>
 */
public final class NewlineCount {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 18;

    private NewlineCount() {}

    /**
     * Counts and prints.
     *
     * @param args the file, or nothing
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            return;
        }
        long count = 0;
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = new FileInputStream(args[0])) {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                count += count(bytes, read);
            }
        }
        System.out.println(count);
    }

    /** How many of the first bytes are newlines. */
    static long count(byte[] bytes, int to) {
        long count = 0;
        for (int at = next(bytes, 0, to); at < to; at = next(bytes, at + 1, to)) {
            count++;
        }
        return count;
    }

    /** Where the next newline is, or the end. */
    static int next(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long v = (long) LONGS.get(bytes, at) ^ NEWLINES;
            long zero = (v - ONES) & ~v & TOPS; // the top bit of the first byte that is 0, if any
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >> 3);
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
