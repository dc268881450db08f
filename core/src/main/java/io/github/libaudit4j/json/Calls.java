// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.SyscallArguments;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;

/**
 * What was written of system calls. A SYSCALL record whose last fields the log repeats has always
 * the same nine before them, in the kernel's order, of which the first three are the same for many
 * calls:
 *
 * <pre>
 * arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c a1=7ffe6f03 a2=0 a3=0 items=1
 * </pre>
 */
final class Calls {
    /** How many fields these are; another one stands among them only for a rare personality. */
    static final int FIELDS = 9;

    static final int EXIT = 3; // the first of those that differ most
    static final int ARGUMENTS = 4;
    static final int ITEMS = 8;

    private static final int BITS = 11;

    private final Call[] calls = new Call[1 << BITS];

    /**
     * The calls of one system call that all ended well, or all did not.
     *
     * @param arch the values of the first three fields, of at most eight bytes each
     * @param fields what was written of these
     * @param meanings what was written of what they mean
     */
    record Call(
            long arch,
            long syscall,
            long success,
            SyscallArguments arguments,
            byte[] fields,
            byte[] meanings) {}

    /** Whether a record has just these fields before those that the log repeats. */
    static boolean isUsual(AuditRecord record) {
        return record.repeated() != null && record.repeatedFrom() == FIELDS;
    }

    /** The calls that a record is one of; null where they are not known. */
    Call of(AuditRecord record) {
        long syscall = key(record, 1);
        long success = key(record, 2);
        Call call = calls[place(syscall, success)];
        return call != null
                        && call.syscall == syscall
                        && call.success == success
                        && call.arch == key(record, 0)
                ? call
                : null;
    }

    /** Keeps what was written, if that is all there, of a system call that has a name. */
    void keep(AuditRecord record, byte[] fields, byte[] meanings) {
        long arch = key(record, 0);
        long syscall = key(record, 1);
        long success = key(record, 2);
        SyscallArguments arguments = SyscallArguments.of(record);
        boolean isShort = arch != 0 && syscall != 0 && success != 0;
        if (isShort && arguments.syscall() != null && fields != null && meanings != null) {
            calls[place(syscall, success)] =
                    new Call(arch, syscall, success, arguments, fields, meanings);
        }
    }

    private static int place(long syscall, long success) {
        return NameKey.place(syscall ^ success, BITS);
    }

    /** A value of at most eight bytes as a number; 0 for a longer one. */
    private static long key(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        return to - from > Long.BYTES ? 0 : NameKey.of(record.bytes(), from, to);
    }
}
