// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * What the numbers of one kind of field stand for, such as the flags of open: a row of {@code
 * vocabularies.tsv}. It does not change.
 */
abstract class Vocabulary {
    private static final long INT = 0xFFFFFFFFL;

    private final boolean wide;

    /**
     * A vocabulary.
     *
     * @param wide whether its numbers have 64 bits; else the kernel takes the lower 32 of them
     */
    Vocabulary(boolean wide) {
        this.wide = wide;
    }

    /** Which kind of meaning its words have. */
    abstract Meaning meaning();

    /** Whether there is a word for a number. */
    abstract boolean knows(long number);

    /** A number in words; null where there are none. */
    abstract String text(long number);

    /** The number of a word, for conditions in tables. */
    long number(String word) {
        throw new IllegalArgumentException(word);
    }

    /** The bits of an argument that the kernel looks at. */
    final long argument(long number) {
        return wide ? number : number & INT;
    }
}
