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
    private static final long[] WORDS = words();
    private static final int NEXT_LENGTH = 5;
    private static final long NEXT = Words.first(Words.at(Bytes.ascii("ppid=123"), 0), NEXT_LENGTH);
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (byte b : Bytes.ascii("-0123456789abcdefghijklmnopqrstuvwxyz")) {
            PLAIN[b] = true;
        }
    }

    private SyscallHead() {}

    private static long[] words() {
        long[] words = new long[NAMES.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = Words.at(Arrays.copyOf(NAMES[i], Long.BYTES), 0);
        }
        return words;
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
        int at = record.bodyFrom;
        for (int i = 0; i < NAMES.length; i++) {
            int next = field(record, WORDS[i], NAMES[i].length, at);
            if (next < 0 && i != PER) {
                return other(record);
            }
            at = Math.max(at, next);
        }
        return startsWith(record, NEXT, NEXT_LENGTH, at) ? at : other(record);
    }

    private static boolean startsWith(AuditRecord record, long name, int length, int at) {
        return at <= record.bodyTo - Long.BYTES
                && Words.first(Words.at(record.bytes, at), length) == name;
    }

    private static int other(AuditRecord record) {
        record.removeFields();
        return record.bodyFrom;
    }

    /** Adds a field whose value is a plain word and ends at a space; -1 where it is not there. */
    private static int field(AuditRecord record, long name, int length, int at) {
        if (!startsWith(record, name, length, at)) {
            return -1;
        }
        byte[] bytes = record.bytes;
        int to = record.bodyTo;
        int from = at + length;
        int end = from;
        while (end < to && PLAIN[bytes[end] & 0xFF]) {
            end++;
        }
        if (end == from || end == to || bytes[end] != ' ') {
            return -1;
        }
        record.add(at, from - 1, from, end, Form.BARE, Section.BODY);
        return end + 1;
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
