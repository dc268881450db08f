// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Finds the numbers of a SYSCALL record that stands just as the kernel writes it ({@code
 * audit_log_exit}, kernel/auditsc.c), without splitting it into fields.
 *
 * <pre>
 * arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c a1=7ffc1 a2=80000 a3=0 items=1 ppid=...
 * </pre>
 *
 * <p>Names are compared as words, values are passed byte by byte, since most are short.
 */
final class CallFields {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final List<String> NAMES =
            List.of(
                    ("arch syscall success exit a0 a1 a2 a3 items ppid pid auid uid gid euid suid"
                                    + " fsuid egid sgid fsgid")
                            .split(" "));
    private static final int[] LENGTHS = new int[NAMES.size()]; // with the sign of equality
    private static final long[] WORDS = new long[NAMES.size()]; // its first eight bytes
    private static final long[] MASKS = new long[NAMES.size()];

    static {
        for (int i = 0; i < WORDS.length; i++) {
            String start = NAMES.get(i) + "=";
            LENGTHS[i] = start.length();
            for (int at = 0; at < start.length(); at++) {
                WORDS[i] |= (long) start.charAt(at) << at * Byte.SIZE;
            }
            MASKS[i] = -1L >>> Long.SIZE - start.length() * Byte.SIZE;
        }
    }

    private CallFields() {}

    /** Which one a field is; -1 for those that are not found so. */
    static int indexOf(String name) {
        return NAMES.indexOf(name);
    }

    /**
     * Where the value of a field starts; -1 where the record does not stand so up to its end.
     *
     * @param at where the one starts that was found before; the start of the body for none
     * @param before which one that was; -1 for none
     */
    static int find(byte[] bytes, int at, int to, int before, int field) {
        int last = to - Long.BYTES;
        int value = at;
        for (int i = before + 1; i <= field; i++) {
            int name = i == 0 ? value : end(bytes, value, last) + 1;
            if (name > last
                    || i > 0 && bytes[name - 1] != ' '
                    || ((long) LONGS.get(bytes, name) & MASKS[i]) != WORDS[i]) {
                return -1;
            }
            value = name + LENGTHS[i];
        }
        int end = end(bytes, value, last);
        return end < last && bytes[end] == ' ' ? value : -1;
    }

    /** Where a value ends. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isOfValue(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Numbers, in hexadecimal too, yes and no; no quote, brace, comma or sign of equality. */
    private static boolean isOfValue(byte b) {
        return b >= '-' && b <= 'z' && b != '=';
    }
}
