// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * What a SYSCALL record says of the call before it comes to the process, where it is just as the
 * kernel writes it ({@code audit_log_exit}, kernel/auditsc.c).
 *
 * <pre>
 * arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c a1=7ffc1 a2=80000 a3=0 items=1 ppid=...
 * </pre>
 *
 * <p>One loop, since most events of most logs are system calls. Names are compared as words, values
 * byte by byte, since most are short.
 */
final class CallHead {
    private static final String[] NAMES = {
        "arch=", "syscall=", "success=", "exit=", "a0=", "a1=", "a2=", "a3=", "items=", "ppid="
    };
    private static final int PROCESS = NAMES.length - 1;
    private static final int SYSCALL = 1;
    private static final int SUCCESS = 2;
    private static final long[] WORDS = new long[NAMES.length];
    private static final long[] MASKS = new long[NAMES.length];
    private static final int[] LENGTHS = new int[NAMES.length];

    private final int[] starts = new int[NAMES.length]; // of the values

    static {
        for (int i = 0; i < NAMES.length; i++) {
            WORDS[i] = Words.of(NAMES[i]);
            LENGTHS[i] = NAMES[i].length();
            MASKS[i] = Words.mask(LENGTHS[i]);
        }
    }

    /** Where {@code ppid=} starts; -1 where the record is not as the kernel writes it. */
    int read(byte[] bytes, int from, int to) {
        int last = to - Long.BYTES;
        int at = from;
        for (int i = 0; ; i++) {
            if (at > last || (Words.at(bytes, at) & MASKS[i]) != WORDS[i]) {
                return -1;
            }
            if (i == PROCESS) {
                return at;
            }
            at += LENGTHS[i];
            starts[i] = at;
            while (at < last && isOfValue(bytes[at])) {
                at++;
            }
            if (at >= last || bytes[at++] != ' ') {
                return -1;
            }
        }
    }

    /** Numbers, in hexadecimal too, yes and no; no quote, brace or sign of equality. */
    private static boolean isOfValue(byte b) {
        return b >= '-' && b <= 'z' && b != '=';
    }

    int syscallFrom() {
        return starts[SYSCALL];
    }

    int syscallTo() {
        return end(SYSCALL);
    }

    int successFrom() {
        return starts[SUCCESS];
    }

    int successTo() {
        return end(SUCCESS);
    }

    private int end(int value) {
        return starts[value + 1] - LENGTHS[value + 1] - 1;
    }
}
