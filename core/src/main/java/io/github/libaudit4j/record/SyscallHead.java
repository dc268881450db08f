// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;

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
    private static final byte[] NEXT = Bytes.ascii("ppid=");

    private SyscallHead() {}

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
            int next = field(record, NAMES[i], at);
            if (next < 0 && i != PER) {
                return other(record);
            }
            at = Math.max(at, next);
        }
        return Bytes.startsWith(record.bytes, NEXT, at, record.bodyTo) ? at : other(record);
    }

    private static int other(AuditRecord record) {
        record.removeFields();
        return record.bodyFrom;
    }

    /** Adds a field whose value is a plain word and ends at a space; -1 where it is not there. */
    private static int field(AuditRecord record, byte[] name, int at) {
        byte[] bytes = record.bytes;
        if (!Bytes.startsWith(bytes, name, at, record.bodyTo)) {
            return -1;
        }
        int from = at + name.length;
        int end = from;
        while (end < record.bodyTo && isPlain(bytes[end])) {
            end++;
        }
        if (end == from || end == record.bodyTo || bytes[end] != ' ') {
            return -1;
        }
        record.add(at, from - 1, from, end, Form.BARE, Section.BODY);
        return end + 1;
    }

    private static boolean isPlain(byte b) {
        return b >= '0' && (b <= '9' || b >= 'a' && b <= 'z') || b == '-';
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
