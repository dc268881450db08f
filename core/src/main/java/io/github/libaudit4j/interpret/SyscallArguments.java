// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;

/**
 * A system call of an architecture, and what {@code a0} to {@code a3} of its records are: {@code
 * arguments.tsv}.
 *
 * <pre>
 * arch=c000003e syscall=257 ... a0=ffffff9c a1=7ffd3f0 a2=241 a3=1b6
 *
 * openat: a0 is a directory, a2 the flags of open, and with O_CREAT a3 are permissions
 * </pre>
 *
 * <p>It does not change, and all records of a system call share it.
 */
public final class SyscallArguments {
    static final SyscallArguments NONE = new SyscallArguments(null, null, new Argument[0], null);

    private static final int LENGTH = 2; // of a name such as a0
    private static final int LAST = 3;

    private final String arch;
    private final String syscall;
    private final Argument[] arguments;
    private final Reading errors;

    SyscallArguments(String arch, String syscall, Argument[] arguments, Reading errors) {
        this.arch = arch;
        this.syscall = syscall;
        this.arguments = arguments;
        this.errors = errors;
    }

    /**
     * Those of a record's system call.
     *
     * @param record a record
     * @return perhaps none: for other records, and for a call that no table has
     */
    public static SyscallArguments of(AuditRecord record) {
        int syscall =
                record.type() == RecordTypes.SYSCALL
                        ? CallNumbers.findEarly(record, "syscall")
                        : -1;
        if (syscall < 0) {
            return NONE;
        }
        long number = CallNumbers.number(record, syscall);
        int arch = CallNumbers.arch(record);
        return number < 0 || number > Integer.MAX_VALUE || arch == CallNumbers.NO_ARCH
                ? NONE
                : ByArch.of(arch).of((int) number);
    }

    /**
     * The name of the architecture.
     *
     * @return for example {@code "x86_64"}; null where no table has it
     */
    public String arch() {
        return arch;
    }

    /**
     * The name of the system call.
     *
     * @return for example {@code "openat"}; null where no table has it
     */
    public String syscall() {
        return syscall;
    }

    /**
     * How {@code exit=} is read where it is negative: as an error of the architecture.
     *
     * @return null where the architecture is not known
     */
    public Reading errors() {
        return errors;
    }

    /**
     * How an argument is read.
     *
     * @param record the record
     * @param index the index of a field
     * @return null where that is no argument, or just a number, or a pointer
     */
    public Reading reading(AuditRecord record, int index) {
        if (arguments.length > 0) {
            int number = number(record, index);
            for (Argument each : arguments) {
                if (each.number() == number && each.applies(record, index)) {
                    return each.reading();
                }
            }
        }
        return null;
    }

    /** Which argument of a system call a field is; -1 where it is none of those with a meaning. */
    private static int number(AuditRecord record, int index) {
        int from = record.nameStart(index);
        if (record.nameEnd(index) - from != LENGTH) {
            return -1;
        }
        int number = record.bytes()[from + 1] - '0';
        return record.bytes()[from] == 'a' && number >= 0 && number <= LAST ? number : -1;
    }
}
