// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * The kind of a file and its permissions, or these alone (linux/stat.h).
 *
 * <pre>
 * mode=0104755 of PATH       file,suid,755
 * a1=1a4 of chmod            0644
 * a1=3ff of mkdir            sticky,0777
 * </pre>
 */
final class FileMode extends Vocabulary {
    private static final int KINDS = 0170000; // S_IFMT
    private static final int ALL = KINDS | 07777;
    private static final String[] NAMES = {
        null,
        "fifo",
        "character",
        null,
        "dir",
        null,
        "block",
        null,
        "file",
        null,
        "link",
        null,
        "socket"
    };

    private final boolean withKind;

    /** A mode with the kind of file, or without. */
    FileMode(boolean withKind) {
        super(false);
        this.withKind = withKind;
    }

    @Override
    Meaning meaning() {
        return Meaning.MODE;
    }

    /** Of permissions alone the kernel takes the lower twelve bits, whatever else is set. */
    @Override
    boolean knows(long mode) {
        if (!withKind) {
            return true;
        }
        return (mode & ~(long) ALL) == 0 && ((mode & KINDS) == 0 || kind(mode) != null);
    }

    private static String kind(long mode) {
        int kind = (int) (mode & KINDS) >> 12;
        return kind < NAMES.length ? NAMES[kind] : null;
    }

    @Override
    String text(long mode) {
        if (!knows(mode)) {
            return null;
        }
        StringBuilder text = new StringBuilder(24);
        String kind = withKind ? kind(mode) : null;
        word(text, kind, kind != null);
        word(text, "suid", (mode & 04000) != 0);
        word(text, "sgid", (mode & 02000) != 0);
        word(text, "sticky", (mode & 01000) != 0);
        text.append(kind == null ? "0" : "");
        for (int shift = 6; shift >= 0; shift -= 3) {
            text.append((char) ('0' + (mode >> shift & 7)));
        }
        return text.toString();
    }

    private static void word(StringBuilder text, String word, boolean is) {
        if (is) {
            text.append(word).append(',');
        }
    }
}
