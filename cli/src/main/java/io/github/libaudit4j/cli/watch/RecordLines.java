// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.netlink.RecordTaker;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Records of the kernel as lines of a log, in one buffer that is filled and emptied in turn.
 *
 * <pre>
 * type=CWD msg=audit(1795389393.371:5167076): cwd="/root"
 * </pre>
 *
 * <p>A line end within a message that a program has sent becomes a blank, as auditd writes it, so
 * that none can pose as a record.
 */
final class RecordLines implements RecordTaker {
    private static final int FIRST_BUFFER = 1 << 18;
    private static final int TYPES = 1 << 12; // all that the kernel has are below

    // The kernel's own records, which have no line ends: most of what comes.
    private static final int FIRST_EVENT = 1300;
    private static final int LAST_EVENT = 1399;

    private final byte[][] heads = new byte[TYPES][];
    private byte[] bytes = new byte[FIRST_BUFFER];
    private int from;
    private int to;
    private volatile long records;

    @Override
    public void take(int type, byte[] source, int start, int end) {
        byte[] head = head(type);
        int length = end - start;
        reserve(head.length + length + 1);
        System.arraycopy(head, 0, bytes, to, head.length);
        to += head.length;
        System.arraycopy(source, start, bytes, to, length);
        if (type < FIRST_EVENT || type > LAST_EVENT) {
            joinLines(to, to + length);
        }
        to += length;
        bytes[to++] = '\n';
    }

    private byte[] head(int type) {
        if (type >= TYPES) {
            return newHead(type);
        }
        byte[] head = heads[type];
        if (head == null) {
            head = newHead(type);
            heads[type] = head;
        }
        return head;
    }

    static byte[] newHead(int type) {
        return ("type=" + RecordTypes.name(type) + " msg=").getBytes(StandardCharsets.US_ASCII);
    }

    private void reserve(int more) {
        if (to + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, to + more));
        }
    }

    private void joinLines(int first, int end) {
        for (int i = first; i < end; i++) {
            if (bytes[i] == '\n') {
                bytes[i] = ' ';
            }
        }
    }

    /** Counts records that this has taken, for other threads to see. */
    void count(int more) {
        records += more; // one thread writes
    }

    long records() {
        return records;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the bytes that are not yet read start. */
    int from() {
        return from;
    }

    int size() {
        return to - from;
    }

    /** Moves bytes out; gives how many. */
    int read(byte[] into, int at, int most) {
        int count = Math.min(most, to - from);
        System.arraycopy(bytes, from, into, at, count);
        from += count;
        return count;
    }

    void clear() {
        from = 0;
        to = 0;
    }
}
