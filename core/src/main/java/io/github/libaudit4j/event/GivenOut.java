// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;

/**
 * The events given out last: the ids of about 32,768, to know what is late, and 64 with their
 * records, to know what came twice.
 *
 * <p>An id is its hash, 64 bits with a random seed. Those of one node stand side by side in the
 * order of their serials, which is the order in which they come, so that memory is read in a row.
 * Four ids share a place; the fifth takes that of the first. So of one node the last 32,768 are
 * known, of up to four nodes the last 8,192 each, of many about 32,768 together.
 */
final class GivenOut {
    private static final int SHARED = 4;
    private static final int PLACES = 1 << 13;
    private static final int KEPT = 64;
    private static final int COMPARED = 4; // of the same id
    private static final int LARGEST = 1 << 16; // so that those kept take 4 MiB at most

    private final long[] ids = new long[PLACES * SHARED];
    private final AuditEvent[] kept = new AuditEvent[KEPT];
    private final long[] keptIds = new long[KEPT];
    private int next;

    boolean has(Node node, long serial, long id) {
        int place = place(node, serial);
        return ids[place] == id
                || ids[place + 1] == id
                || ids[place + 2] == id
                || ids[place + 3] == id;
    }

    private static int place(Node node, long serial) {
        return ((int) (node.place + serial) & PLACES - 1) * SHARED;
    }

    /** Whether that event was given out a moment ago and had this record. */
    boolean hadRecord(long id, AuditRecord record) {
        int compared = 0;
        for (int i = 1; i <= KEPT && compared < COMPARED; i++) {
            int at = next - i & KEPT - 1;
            if (keptIds[at] == id && kept[at] != null) {
                compared++;
                if (kept[at].has(record)) {
                    return true;
                }
            }
        }
        return false;
    }

    void add(OpenEvent event, AuditEvent given) {
        add(event.node, event.serial, event.hash, event.held, given);
    }

    /** Adds an event that takes about so many bytes; null where its records are not known. */
    void add(Node node, long serial, long id, int held, AuditEvent given) {
        int place = place(node, serial);
        ids[place + 3] = ids[place + 2];
        ids[place + 2] = ids[place + 1];
        ids[place + 1] = ids[place];
        ids[place] = id;
        keptIds[next] = id;
        kept[next] = held <= LARGEST ? given : null;
        next = next + 1 & KEPT - 1;
    }
}
