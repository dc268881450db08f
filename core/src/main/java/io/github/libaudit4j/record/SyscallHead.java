// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * The fields of a SYSCALL record that differ from call to call; those behind them tell of the
 * process and are the same for all its calls. Their order is the kernel's, audit_log_exit in
 * kernel/auditsc.c:
 *
 * <pre>
 * arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c a1=7ffe6f03 a2=0 a3=0 items=1 ppid=...
 * </pre>
 */
final class SyscallHead {
    private static final byte[][] NAMES = {
        Bytes.ascii("arch="),
        Bytes.ascii("syscall="),
        Bytes.ascii("per="),
        Bytes.ascii("success="),
        Bytes.ascii("exit="),
        Bytes.ascii("a0="),
        Bytes.ascii("a1="),
        Bytes.ascii("a2="),
        Bytes.ascii("a3="),
        Bytes.ascii("items="),
    };
    private static final int PER = 2; // only for a personality other than the usual
    private static final long[] WORDS = new long[NAMES.length];
    private static final long[] MASKS = new long[NAMES.length]; // of the bytes that count
    private static final byte[] NEXT_NAME = Bytes.ascii("ppid=");
    private static final long NEXT = word(NEXT_NAME);
    private static final long NEXT_MASK = mask(NEXT_NAME);
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (byte b : Bytes.ascii("-0123456789abcdefghijklmnopqrstuvwxyz")) {
            PLAIN[b] = true;
        }
        for (int i = 0; i < NAMES.length; i++) {
            WORDS[i] = word(NAMES[i]);
            MASKS[i] = mask(NAMES[i]);
        }
    }

    private SyscallHead() {}

    private static long word(byte[] name) {
        return Words.at(Arrays.copyOf(name, Long.BYTES), 0);
    }

    private static long mask(byte[] name) {
        return Words.first(-1, name.length);
    }

    /**
     * Adds the fields, where the record has just these.
     *
     * @return where the rest of the body starts; where the body does, and nothing added, if the
     *     record is another
     */
    static int scan(AuditRecord record) {
        if (record.type != RecordTypes.SYSCALL) {
            return record.bodyFrom;
        }
        byte[] bytes = record.bytes;
        int to = record.bodyTo;
        int at = record.bodyFrom;
        for (int i = 0; i < NAMES.length; i++) {
            if (!isAt(WORDS[i], MASKS[i], bytes, at, to)) {
                if (i == PER) {
                    continue;
                }
                return other(record);
            }
            int from = at + NAMES[i].length;
            int end = from;
            while (end < to && PLAIN[bytes[end] & 0xFF]) {
                end++;
            }
            if (end == from || end == to || bytes[end] != ' ') {
                return other(record);
            }
            record.add(at, from - 1, from, end, Form.BARE, Section.BODY);
            at = end + 1;
        }
        return isAt(NEXT, NEXT_MASK, bytes, at, to) ? at : other(record);
    }

    private static boolean isAt(long word, long mask, byte[] bytes, int at, int to) {
        return at <= to - Long.BYTES && ((Words.at(bytes, at) ^ word) & mask) == 0;
    }

    private static int other(AuditRecord record) {
        record.removeFields();
        return record.bodyFrom;
    }

    /** Whether none of the fields behind the head has the name of one in it, or is a program's. */
    static boolean isApart(AuditRecord record, int first) {
        for (int i = first; i < record.count(); i++) {
            if (record.section(i) == Section.MSG || isOfHead(record, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfHead(AuditRecord record, int index) {
        int from = record.nameStart(index);
        int end = record.nameEnd(index) + 1; // with the =
        for (byte[] name : NAMES) {
            if (end - from == name.length && Bytes.startsWith(record.bytes, name, from, end)) {
                return true;
            }
        }
        return false;
    }
}
