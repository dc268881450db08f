// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * Sets of numbers that have names, a bit each: capabilities.
 *
 * <pre>cap_pe=0000000000003000 is net_admin,net_raw</pre>
 */
final class NumberSet extends Vocabulary {
    private final Words table;
    private final Style style;
    private final String between;

    NumberSet(Words table, Style style, String between) {
        super(true);
        this.table = table;
        this.style = style;
        this.between = between;
    }

    @Override
    Meaning meaning() {
        return Meaning.FLAGS;
    }

    @Override
    boolean knows(long set) {
        return set != 0;
    }

    @Override
    String text(long set) {
        if (set == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(64);
        long rest = set;
        for (int i = 0; i < Long.SIZE; i++) {
            String name = (set >>> i & 1) == 0 ? null : table.name(i);
            if (name != null) {
                text.append(text.length() == 0 ? "" : between).append(style.of(name));
                rest &= ~(1L << i);
            }
        }
        if (rest != 0) {
            text.append(text.length() == 0 ? "" : between)
                    .append("0x")
                    .append(Long.toHexString(rest));
        }
        return text.toString();
    }
}
