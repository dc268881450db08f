// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.Signals;
import io.github.libaudit4j.table.Syscalls;

/** The numbers that depend on the architecture: system calls, errors and signals. */
final class CallNumbers {
    /** No architecture, where a record names none. */
    static final int NO_ARCH = -1;

    private static final long UNSIGNED_INT = 0xFFFFFFFFL;
    private static final int LARGEST_SIGNAL = 128; // _NSIG of mips, asm/signal.h
    private static final int LARGEST_ERRNO = 4095; // MAX_ERRNO in include/linux/err.h
    private static final int MOST_FIELDS = 64; // SYSCALL has 30

    private CallNumbers() {}

    /** Looks at the fields that a kernel writes, so that a line of very many costs no more. */
    static int findEarly(AuditRecord record, String name) {
        int count = Math.min(record.count(), MOST_FIELDS);
        for (int i = 0; i < count; i++) {
            if (record.named(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** The record's arch: the field before the system call's number; -1 where there is none. */
    static int arch(AuditRecord record) {
        int index = findEarly(record, "arch");
        return index < 0 ? NO_ARCH : arch(record, index);
    }

    static int arch(AuditRecord record, int index) {
        long arch =
                HexText.number(record.bytes(), record.valueStart(index), record.valueEnd(index));
        return arch > UNSIGNED_INT ? NO_ARCH : (int) arch;
    }

    /** The name of a system call; null where no table has it. */
    static String syscall(AuditRecord record, int index) {
        long number = number(record, index);
        int arch = arch(record);
        return arch == NO_ARCH || number < 0 || number > Integer.MAX_VALUE
                ? null
                : Syscalls.name(arch, (int) number);
    }

    /** The number of the error that a system call ended with; 0 where it ended well. */
    static int error(AuditRecord record, int index) {
        long exit = number(record, index);
        return exit >= 0 || exit < -LARGEST_ERRNO ? 0 : (int) -exit;
    }

    static String errno(AuditRecord record, int index) {
        int error = error(record, index);
        if (error == 0) {
            return null;
        }
        int arch = arch(record);
        return arch == NO_ARCH ? Errnos.name(error) : Errnos.name(arch, error);
    }

    static String signal(AuditRecord record, int index) {
        long number = number(record, index);
        if (number <= 0 || number > LARGEST_SIGNAL) {
            return null;
        }
        int arch = arch(record);
        return arch == NO_ARCH ? Signals.name((int) number) : Signals.name(arch, (int) number);
    }

    static long number(AuditRecord record, int index) {
        return record.number(index, Long.MIN_VALUE);
    }
}
