// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * System calls that stand for many, a number saying which: {@code socketcall} and {@code ipc} of
 * i386, s390 and others, and io_uring.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1795389378.799:5165976): arch=40000003 syscall=102 ... a0=3 a1=ffe19c10 ...
 * type=URINGOP msg=audit(1795389378.135:5164767): uring_op=18 success=yes exit=0 ...
 *
 * Multiplexers.syscall(record)           "connect"; of the second, "openat"
 * Multiplexers.syscall("ipc", 13)        "msgget"
 * }</pre>
 */
public final class Multiplexers {
    private static final String SOCKETCALL = "socketcall";
    private static final String IPC = "ipc";
    private static final String IO_URING = "io_uring";
    private static final String NONE = "-";
    private static final int IPC_CALL = 0xffff; // ipc/syscall.c: version = call >> 16

    private static final String[] SOCKET_CALLS = load(SOCKETCALL);
    private static final String[] IPC_CALLS = load(IPC);
    private static final String[] URING_CALLS = load(IO_URING);

    private Multiplexers() {}

    /**
     * The system call that a record is of: for a multiplexer the one it stands for.
     *
     * @param record a SYSCALL or a URINGOP
     * @return for example {@code "connect"}; null where no table has it, for an operation of
     *     io_uring that is no system call, and for other records
     */
    public static String syscall(AuditRecord record) {
        if (record.type() == RecordTypes.URINGOP) {
            return find(URING_CALLS, record.number("uring_op", -1));
        }
        int index = record.type() == RecordTypes.SYSCALL ? record.find("syscall") : -1;
        String name = index < 0 ? null : Interpreter.syscall(record, index);
        return name != null && is(name) ? syscall(name, argument(record)) : name;
    }

    /**
     * The system call that a multiplexer stands for.
     *
     * @param name {@code socketcall}, {@code ipc}, {@code io_uring}, or any other system call
     * @param number its first argument, or the operation of io_uring
     * @return for example {@code "connect"} for socketcall and 3; the name itself where it is not a
     *     multiplexer or not one of its numbers
     */
    public static String syscall(String name, long number) {
        String found =
                switch (name) {
                    case SOCKETCALL -> find(SOCKET_CALLS, number);
                    case IPC -> find(IPC_CALLS, number & IPC_CALL);
                    case IO_URING -> find(URING_CALLS, number);
                    default -> null;
                };
        return found != null ? found : name;
    }

    /** Whether a system call's first argument says which call it is. */
    static boolean is(String name) {
        return name.equals(SOCKETCALL) || name.equals(IPC);
    }

    private static String find(String[] calls, long number) {
        return number < 0 || number >= calls.length ? null : calls[(int) number];
    }

    /** The number in a0, which is in hex; -1 where there is none. */
    private static long argument(AuditRecord record) {
        int index = record.find("a0");
        if (index < 0) {
            return -1;
        }
        try {
            return Long.parseUnsignedLong(record.value(index), 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String[] load(String multiplexer) {
        String[] calls = new String[128];
        int last = 0;
        for (Lines lines = Lines.of("multiplexers.tsv"); lines.next(); ) {
            if (lines.column(0).equals(multiplexer)) {
                last = Integer.parseInt(lines.column(1));
                calls[last] = lines.column(3).equals(NONE) ? null : lines.column(3);
            }
        }
        return Arrays.copyOf(calls, last + 1);
    }
}
