// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.Arrays;

/** A word of flags as text: {@code O_CREAT|O_SYNC|0x8000000}. */
final class FlagNames {
    private final long[] flags; // ascending
    private final String[] names;
    private final int[][] wider; // for each flag, those that hold all of its bits and more
    private final String zero;

    FlagNames(long[] flags, String[] names) {
        this.flags = flags;
        this.names = names;
        wider = new int[flags.length][];
        String nothing = "0x0";
        for (int i = 0; i < flags.length; i++) {
            if (flags[i] == 0) {
                nothing = names[i];
            }
            wider[i] = wider(i);
        }
        zero = nothing;
    }

    private int[] wider(int flag) {
        int[] found = new int[flags.length];
        int count = 0;
        for (int i = 0; i < flags.length; i++) {
            if (i != flag && (flags[i] & flags[flag]) == flags[flag]) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    String text(long value) {
        if (value == 0) {
            return zero;
        }
        StringBuilder text = new StringBuilder(64);
        long rest = value;
        for (int i = 0; i < flags.length; i++) {
            if (flags[i] != 0 && isSet(flags[i], value) && !isPart(i, value)) {
                append(text, names[i]);
                rest &= ~flags[i];
            }
        }
        if (rest != 0) {
            append(text, "0x".concat(Long.toHexString(rest)));
        }
        return text.toString();
    }

    private static boolean isSet(long flag, long value) {
        return (value & flag) == flag;
    }

    /** Whether a flag of more bits says it already. */
    private boolean isPart(int flag, long value) {
        for (int other : wider[flag]) {
            if (isSet(flags[other], value)) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder text, String name) {
        if (!text.isEmpty()) {
            text.append('|');
        }
        text.append(name);
    }
}
