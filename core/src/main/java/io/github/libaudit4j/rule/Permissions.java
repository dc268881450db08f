// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * Kinds of access to a file: {@code -p wa}, {@code -F perm=wa}.
 *
 * @param bits {@code AUDIT_PERM_EXEC} 1, {@code AUDIT_PERM_WRITE} 2, {@code AUDIT_PERM_READ} 4,
 *     {@code AUDIT_PERM_ATTR} 8, linux/audit.h
 */
public record Permissions(int bits) {
    /** Every kind, which a watch without {@code -p} means. */
    public static final Permissions ALL = new Permissions(15);

    private static final String LETTERS = "xwra"; // in the order of the bits
    private static final String PRINTED = "rwxa"; // in the order of auditctl -l

    /**
     * Kinds of access.
     *
     * @throws IllegalArgumentException if there is a bit above those four
     */
    public Permissions {
        if ((bits & ~15) != 0) {
            throw new IllegalArgumentException("no such permissions: " + bits);
        }
    }

    /**
     * The bit of a letter.
     *
     * @param letter r, w, x or a, or its capital
     * @return 0 where it is none
     */
    static int bit(char letter) {
        int index = LETTERS.indexOf(Character.toLowerCase(letter));
        return index < 0 ? 0 : 1 << index;
    }

    /**
     * How auditctl prints them.
     *
     * @return such as {@code wa}
     */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (char letter : PRINTED.toCharArray()) {
            if ((bits & bit(letter)) != 0) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }
}
