// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;

/**
 * What a SYSCALL record says of the call before it comes to the process, where it is just as the
 * kernel writes it ({@code audit_log_exit}, kernel/auditsc.c).
 *
 * <pre>
 * arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c a1=7ffc1 a2=80000 a3=0 items=1 ppid=...
 * </pre>
 *
 * <p>One loop, since most events of most logs are system calls: this is a third of what counting
 * one costs.
 */
final class CallHead {
    private static final byte[][] NAMES = {
        name("arch="),
        name("syscall="),
        name("success="),
        name("exit="),
        name("a0="),
        name("a1="),
        name("a2="),
        name("a3="),
        name("items="),
        name("ppid=")
    };
    private static final int SYSCALL = 1;
    private static final int SUCCESS = 2;
    private static final int PROCESS = NAMES.length - 1;

    private final int[] starts = new int[NAMES.length]; // of the values
    private final int[] ends = new int[NAMES.length];

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /** Where {@code ppid=} starts; -1 where the record is not as the kernel writes it. */
    int read(AuditRecord record) {
        byte[] bytes = record.bytes();
        int end = record.bodyEnd();
        int at = record.bodyStart();
        for (int i = 0; i < PROCESS; i++) {
            at = skip(bytes, at, end, NAMES[i]);
            if (at < 0) {
                return -1;
            }
            starts[i] = at;
            while (at < end && isOfValue(bytes[at])) {
                at++;
            }
            ends[i] = at;
            if (at >= end || bytes[at++] != ' ') {
                return -1;
            }
        }
        return skip(bytes, at, end, NAMES[PROCESS]) < 0 ? -1 : at;
    }

    /** After a name; -1 where another stands there. */
    private static int skip(byte[] bytes, int from, int end, byte[] name) {
        int to = from + name.length;
        if (to > end) {
            return -1;
        }
        for (int i = 0; i < name.length; i++) {
            if (bytes[from + i] != name[i]) {
                return -1;
            }
        }
        return to;
    }

    /** Numbers, in hexadecimal too, yes and no; no quote, brace or sign of equality. */
    private static boolean isOfValue(byte b) {
        return b >= '-' && b <= 'z' && b != '=';
    }

    /** Tells the view of the fields that reports ask for. */
    void note(EventView view, AuditRecord record) {
        view.note(Slot.SYSCALL, record, starts[SYSCALL], ends[SYSCALL], true);
        view.note(Slot.SUCCESS, record, starts[SUCCESS], ends[SUCCESS], true);
    }
}
