// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

/** How a file is compressed. */
public enum Format {
    /** Not at all, or in no way that is known here. */
    PLAIN,
    /** gzip, RFC 1952. */
    GZIP,
    /** xz, not the older lzma. */
    XZ,
    /** Zstandard, RFC 8878. */
    ZSTD,
    /** bzip2. */
    BZIP2;

    /** The most bytes that {@link #of} looks at. */
    public static final int MAGIC = 6;

    /**
     * The format that a file's first bytes tell.
     *
     * @param head an array that starts as the file does
     * @param length how many of its bytes are the file's; under {@link #MAGIC} where the file is
     *     shorter
     * @return the format; {@link #PLAIN} where the file is too short to tell
     */
    public static Format of(byte[] head, int length) {
        if (length >= 3 && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8) {
            return GZIP;
        }
        if (length >= 4 && isZstd(head)) {
            return ZSTD;
        }
        if (length >= 4 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h' && isLevel(head[3])) {
            return BZIP2;
        }
        return length >= 6 && isXz(head) ? XZ : PLAIN;
    }

    /** A frame, or one to skip: {@code pzstd} starts with one of these. */
    private static boolean isZstd(byte[] head) {
        return head[0] == 0x28
                        && head[1] == (byte) 0xb5
                        && head[2] == 0x2f
                        && head[3] == (byte) 0xfd
                || (head[0] & 0xf0) == 0x50
                        && head[1] == 0x2a
                        && head[2] == 0x4d
                        && head[3] == 0x18;
    }

    private static boolean isLevel(byte digit) {
        return digit >= '1' && digit <= '9';
    }

    private static boolean isXz(byte[] head) {
        return head[0] == (byte) 0xfd
                && head[1] == '7'
                && head[2] == 'z'
                && head[3] == 'X'
                && head[4] == 'Z'
                && head[5] == 0;
    }
}
