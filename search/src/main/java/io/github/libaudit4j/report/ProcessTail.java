// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Arrays;

/**
 * What a SYSCALL record says of its process and rule, from {@code ppid=} to its end: a log has the
 * same bytes again for most calls of a process. Where each field is, is found out once.
 *
 * <pre>
 * ppid=305 pid=307 auid=1000 uid=0 ... tty=pts0 ses=3 comm="make" exe="/usr/bin/make" key="exec"
 * </pre>
 */
final class ProcessTail {
    private static final int MOST = 16; // fields that reports ask for
    private static final int FIELD = 4;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int IS_BARE = 3;

    private final byte[] bytes;
    private final int[] fields; // of each its slot, where its value is, and whether it is bare

    /** Where {@link ProcessTails} keeps it. */
    final int place;

    /** Whether the summary of the log has its values. */
    volatile boolean isTold;

    /** A part of it that has. */
    SummaryCounts teller;

    private ProcessTail(byte[] bytes, int[] fields, int place) {
        this.bytes = bytes;
        this.fields = fields;
        this.place = place;
    }

    /**
     * The fields of the end of a record; null where it is odd, or has fields that such a record has
     * not.
     */
    static ProcessTail of(byte[] source, int from, int to, int place) {
        byte[] own = Arrays.copyOfRange(source, from, to);
        int[] fields = new int[MOST * FIELD];
        int at = 0;
        PlainFields plain = new PlainFields();
        plain.start(own, 0, own.length);
        while (plain.next()) {
            int slot = Slot.of(own, plain.nameFrom, plain.nameTo);
            if (slot >= 0) {
                if (at == fields.length || !Slot.isOfProcess(slot)) {
                    return null;
                }
                fields[at] = slot;
                fields[at + FROM] = plain.valueFrom;
                fields[at + TO] = plain.valueTo;
                fields[at + IS_BARE] = plain.isBare ? 1 : 0;
                at += FIELD;
            }
        }
        return plain.isOdd || plain.isSaid
                ? null
                : new ProcessTail(own, Arrays.copyOf(fields, at), place);
    }

    boolean isAt(byte[] source, int from, int to) {
        return Arrays.equals(bytes, 0, bytes.length, source, from, to);
    }

    /** Tells the walk of each field, in order; the tail starts at an index of the bytes. */
    void noteAll(EventWalk walk, int start) {
        for (int i = 0; i < fields.length; i += FIELD) {
            int from = start + fields[i + FROM];
            walk.note(fields[i], 0, from, start + fields[i + TO], fields[i + IS_BARE] == 1);
        }
    }
}
