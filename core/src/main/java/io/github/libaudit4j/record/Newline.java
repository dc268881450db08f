// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/** Finds the next newline, eight bytes at a time. */
final class Newline {
    private static final long NEWLINES = Words.of('\n');

    private Newline() {}

    /** The index of the next newline, or -1. */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long zeros = Words.zeros(Words.at(bytes, at) ^ NEWLINES);
            if (zeros != 0) {
                return at + Words.place(zeros);
            }
        }
        return Bytes.indexOf(bytes, (byte) '\n', at, to);
    }
}
