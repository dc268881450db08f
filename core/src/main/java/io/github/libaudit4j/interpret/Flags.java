// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of flags.
 *
 * <pre>a2=80241 of openat: value 0x80241, names O_WRONLY, O_CREAT, O_TRUNC, O_CLOEXEC, rest 0</pre>
 *
 * @param value the number
 * @param names what its bits are called, in the order in which they are printed
 * @param rest the bits that have no name
 */
public record Flags(long value, List<String> names, long rest) {
    private static final String HEX = "0x";

    /** Copies the names. */
    public Flags {
        names = List.copyOf(names);
    }

    /** The flags in a text as {@link FlagWords} makes it. */
    static Flags of(long value, String text) {
        List<String> names = new ArrayList<>();
        long rest = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '|' && text.charAt(end) != ',') {
                end++;
            }
            String word = text.substring(from, end);
            if (word.startsWith(HEX)) {
                rest = Long.parseUnsignedLong(word.substring(HEX.length()), 16);
            } else {
                names.add(word);
            }
            from = end + 1;
        }
        return new Flags(value, names, rest);
    }

    /**
     * Whether a flag is set.
     *
     * @param name for example {@code "O_CREAT"}
     * @return true if it is one of the names
     */
    public boolean has(String name) {
        return names.contains(name);
    }
}
