// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Record types: the word after {@code type=}, and the number a netlink message has in its place.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13 ...
 * type=UNKNOWN[1420] msg=audit(1653364370.067:61): ipe_op=EXECUTE ipe_hook=MMAP ...
 *
 * RecordTypes.number("SYSCALL")          1300
 * RecordTypes.number("UNKNOWN[1420]")    1420
 * RecordTypes.name(1420)                 "IPE_ACCESS": a newer kernel than auditd
 * RecordTypes.name(1999)                 "UNKNOWN[1999]"
 * }</pre>
 *
 * <p>The numbers are {@code AUDIT_*} of {@code linux/audit.h} (1000 to 1099 commands to the kernel,
 * 1300 to 1999 its records) and of the programs that write records (1100 to 1299 and from 2100).
 * The constants here are those that this library treats in a way of their own.
 */
public final class RecordTypes {
    /** What {@link #number} gives for what is not a record type. */
    public static final int UNKNOWN = NameTable.ABSENT;

    /** A login id was set; kernel. */
    public static final int LOGIN = 1006;

    /** A session gave up its credentials; PAM. */
    public static final int CRED_DISP = 1104;

    /** A session began; PAM. */
    public static final int USER_START = 1105;

    /** A session ended; PAM. */
    public static final int USER_END = 1106;

    /** A user-space object manager's access decision; dbus, systemd. */
    public static final int USER_AVC = 1107;

    /** A user logged in; sshd, login. */
    public static final int USER_LOGIN = 1112;

    /** A command that a user ran as another; sudo. */
    public static final int USER_CMD = 1123;

    /** What was typed on a terminal, from a program; bash. */
    public static final int USER_TTY = 1124;

    /** A system call; kernel. */
    public static final int SYSCALL = 1300;

    /** A file name that a system call looked up; kernel. */
    public static final int PATH = 1302;

    /** The rules or the state of audit changed; kernel. */
    public static final int CONFIG_CHANGE = 1305;

    /** The socket address of a system call; kernel. */
    public static final int SOCKADDR = 1306;

    /** The working directory; kernel. */
    public static final int CWD = 1307;

    /** The arguments of an execve; kernel. */
    public static final int EXECVE = 1309;

    /** What was typed on a terminal; kernel. */
    public static final int TTY = 1319;

    /** The end of an event of several records; kernel. */
    public static final int EOE = 1320;

    /** The descriptor and flags of an mmap; kernel. */
    public static final int MMAP = 1323;

    /** A system call that a seccomp filter caught; kernel. */
    public static final int SECCOMP = 1326;

    /** The command line of the process; kernel. */
    public static final int PROCTITLE = 1327;

    /** A kernel module was loaded or removed; kernel. */
    public static final int KERN_MODULE = 1330;

    /** A BPF program was loaded or removed; kernel. */
    public static final int BPF = 1334;

    /** An operation of io_uring; kernel. */
    public static final int URINGOP = 1336;

    /** An access decision; SELinux, AppArmor, Smack. */
    public static final int AVC = 1400;

    /** A process ended abnormally; kernel. */
    public static final int ANOM_ABEND = 1701;

    private static final int GREATEST = 0xffff; // linux/netlink.h: __u16 nlmsg_type
    private static final int GREATEST_DIGITS = 5;
    private static final byte[] UNKNOWN_START = "UNKNOWN[".getBytes(StandardCharsets.US_ASCII);

    private static final NameTable TABLE = NameTable.load("record-types.tsv");

    private RecordTypes() {}

    /**
     * The number of a record type.
     *
     * @param name {@code SYSCALL} or {@code UNKNOWN[1420]}, in capitals
     * @return {@link #UNKNOWN} where it is neither a name nor a number that fits a netlink message
     */
    public static int number(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    /**
     * The number of a record type whose name stands in a record; makes nothing.
     *
     * @param bytes the record
     * @param from where the name starts
     * @param to where it has ended
     * @return as {@link #number(String)}
     */
    public static int number(byte[] bytes, int from, int to) {
        int number = TABLE.number(bytes, from, to);
        return number != NameTable.ABSENT ? number : bracketed(bytes, from, to);
    }

    /**
     * The name of a record type.
     *
     * @param number as a netlink message has it
     * @return {@code UNKNOWN[1999]} where it has none
     */
    public static String name(int number) {
        String name = TABLE.name(number);
        return name != null ? name : "UNKNOWN[" + number + "]";
    }

    /**
     * Whether a record type has a name.
     *
     * @param number as a netlink message has it
     * @return false where {@link #name} can only say {@code UNKNOWN[1999]}
     */
    public static boolean isNamed(int number) {
        return TABLE.name(number) != null;
    }

    /**
     * All names.
     *
     * @return in the order of their numbers
     */
    public static List<String> names() {
        return TABLE.names();
    }

    /** The number in {@code UNKNOWN[1420]}. */
    private static int bracketed(byte[] bytes, int from, int to) {
        int first = from + UNKNOWN_START.length;
        int end = to - 1; // of the bracket
        if (end <= first || end - first > GREATEST_DIGITS || bytes[end] != ']') {
            return UNKNOWN;
        }
        for (int i = from; i < first; i++) {
            if (bytes[i] != UNKNOWN_START[i - from]) {
                return UNKNOWN;
            }
        }
        return decimal(bytes, first, end);
    }

    private static int decimal(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return UNKNOWN;
            }
            number = number * 10 + digit;
        }
        return number <= GREATEST ? number : UNKNOWN;
    }
}
