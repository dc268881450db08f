// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.util.Arrays;

/**
 * Bytes that a log repeats: the body, or its last fields, that many records of one type have in
 * common, such as the CWD of a shell or what a SYSCALL record tells of the process.
 *
 * <p>{@link AuditRecord#repeated()} gives the same object for records with the same one, so that
 * what is made of it can be kept: its JSON, or its meaning. {@link #place()} is an index for that,
 * which another body takes over in time; so compare the object too.
 */
public final class RepeatedBody {
    /** How many places there are. */
    public static final int PLACES = 1 << 13;

    /** The record type, and how many fields stand before these. */
    final long kind;

    /** The fields, as a record has them, their offsets counted back from the end of these bytes. */
    final int[] slots;

    /** Whether it came since another wanted its place. */
    boolean cameAgain = true;

    private final byte[] bytes;
    private final int place;

    RepeatedBody(long kind, byte[] bytes, int[] slots, int place) {
        this.kind = kind;
        this.bytes = bytes;
        this.slots = slots;
        this.place = place;
    }

    boolean isAt(byte[] other, int from, int to) {
        return Arrays.equals(bytes, 0, bytes.length, other, from, to);
    }

    /**
     * Where to keep what is made of these bytes.
     *
     * @return 0 to {@link #PLACES} - 1; two that are remembered at a time have two places, but for
     *     those of two readers
     */
    public int place() {
        return place;
    }
}
