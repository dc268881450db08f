// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.table.Constants;

/**
 * Numbers whose bits have names; some of them may be a number of their own. The parts of its row
 * are printed in their order, and behind them in hex what has no name:
 *
 * <pre>
 * open                          a table of bits, for all that the other parts leave
 * access-mode/0x3               a table of numbers, for these bits; where it does not know the
 *                               number, nothing is said of the whole
 * signal/0xff?                  the same, for bits that say something only where they are not 0
 * quotactl/0xffffff00&gt;&gt;8        the same, of the bits moved down
 * MS_MGC_VAL:0xc0ed0000/0xffff0000?  one name, where the bits have that value
 * =personality                  a table of whole numbers, which come before all else
 * </pre>
 */
final class FlagWords extends Vocabulary {
    private final Part[] parts;
    private final Style style;
    private final String between;
    private final String zero;
    private final long known; // bits that have a name

    /** Bits that are a number, or all others (a mask of 0), or the whole (of -1). */
    private record Part(
            Words table,
            Constants bits,
            String name,
            long mask,
            long value,
            int shift,
            boolean may) {
        static Part of(String text, int arch) {
            if (text.startsWith("=")) {
                return new Part(Words.of(text.substring(1), arch), null, null, -1L, 0, 0, true);
            }
            int slash = text.indexOf('/');
            if (slash < 0) {
                return new Part(null, bits(text, arch), null, 0, 0, 0, true);
            }
            boolean may = text.endsWith("?");
            String mask = text.substring(slash + 1, may ? text.length() - 1 : text.length());
            int down = mask.indexOf(">>");
            int shift = down < 0 ? 0 : Integer.parseInt(mask.substring(down + 2));
            long bits = Long.decode(down < 0 ? mask : mask.substring(0, down));
            String table = text.substring(0, slash);
            int colon = table.indexOf(':');
            return colon < 0
                    ? new Part(Words.of(table, arch), null, null, bits, 0, shift, may)
                    : new Part(
                            null,
                            null,
                            table.substring(0, colon),
                            bits,
                            Long.decode(table.substring(colon + 1)),
                            shift,
                            may);
        }

        private static Constants bits(String table, int arch) {
            return arch == CallNumbers.NO_ARCH ? Constants.of(table) : Constants.of(table, arch);
        }

        boolean isWhole() {
            return mask == -1L;
        }

        /** The name of the number in these bits; null where it has none, or says nothing. */
        String nameIn(long number) {
            if (mask == 0) {
                return null;
            }
            long own = (number & mask) >>> shift;
            if (name != null) {
                return own == value ? name : null;
            }
            return own == 0 && may ? null : table.name(own);
        }
    }

    FlagWords(String[] texts, Style style, String between, String zero, boolean wide, int arch) {
        super(wide);
        this.style = style;
        this.between = between;
        this.zero = zero;
        parts = new Part[texts.length];
        for (int i = 0; i < texts.length; i++) {
            parts[i] = Part.of(texts[i], arch);
        }
        known = knownBits();
    }

    private long knownBits() {
        long bits = 0;
        for (Part part : parts) {
            for (int i = 0; i < Long.SIZE && part.bits() != null; i++) {
                bits |= part.bits().name(1L << i) == null ? 0 : 1L << i;
            }
        }
        return bits;
    }

    @Override
    Meaning meaning() {
        return Meaning.FLAGS;
    }

    @Override
    boolean knows(long number) {
        if (number == 0 && zero != null || whole(number) != null) {
            return true;
        }
        boolean any = false;
        for (Part part : parts) {
            boolean isNumber = part.mask() != 0 && !part.isWhole();
            String name = isNumber ? part.nameIn(number) : null;
            if (isNumber && name == null && !part.may()) {
                return false;
            }
            any |= name != null;
        }
        return any || (bitsOf(number) & known) != 0;
    }

    /** The name of a whole number; null where it has none. */
    private String whole(long number) {
        for (Part part : parts) {
            String name = part.isWhole() ? part.nameIn(number) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** What is left for the tables of bits: all but the numbers in it, and but for single names. */
    private long bitsOf(long number) {
        long bits = number;
        for (Part part : parts) {
            boolean taken = part.table() != null || part.nameIn(number) != null;
            bits &= part.mask() == 0 || part.isWhole() || !taken ? -1L : ~part.mask();
        }
        return bits;
    }

    @Override
    String text(long number) {
        if (number == 0 && zero != null) {
            return zero;
        }
        if (!knows(number)) {
            return null;
        }
        String whole = whole(number);
        if (whole != null) {
            return style.of(whole);
        }
        StringBuilder text = new StringBuilder(64);
        long unnamed = bitsOf(number);
        for (Part part : parts) {
            if (part.mask() == 0) {
                unnamed = bits(text, part.bits(), unnamed);
            } else if (!part.isWhole()) {
                String name = part.nameIn(number);
                add(text, name);
                unnamed |= name == null && part.table() != null ? number & part.mask() : 0;
            }
        }
        if (unnamed != 0) {
            add(text, "0x".concat(Long.toHexString(unnamed)));
        }
        return text.toString();
    }

    /** Appends the names of bits; returns those without a name. */
    private long bits(StringBuilder text, Constants table, long bits) {
        String flags = bits == 0 ? "" : table.flags(bits);
        long unnamed = 0;
        for (int from = 0; from < flags.length(); ) {
            int end = flags.indexOf('|', from);
            String word = flags.substring(from, end < 0 ? flags.length() : end);
            if (word.startsWith("0x")) {
                unnamed = Long.parseUnsignedLong(word.substring(2), 16);
            } else {
                add(text, word);
            }
            from += word.length() + 1;
        }
        return unnamed;
    }

    private void add(StringBuilder text, String name) {
        if (name != null) {
            text.append(text.length() == 0 ? "" : between).append(style.of(name));
        }
    }

    @Override
    long number(String name) {
        for (Part part : parts) {
            long number = part.bits() == null ? Base.NONE : part.bits().number(name, Base.NONE);
            if (number == Base.NONE && part.table() != null) {
                number = part.table().number(name);
            }
            if (number != Base.NONE) {
                return number;
            }
        }
        return Base.NONE;
    }
}
