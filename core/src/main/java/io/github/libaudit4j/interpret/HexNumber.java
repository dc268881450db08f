// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/** A number that a record has in hex while people know it in decimal: {@code fan_info=DEAD}. */
final class HexNumber extends Vocabulary {
    private static final int LARGEST_DIGIT = 9;

    HexNumber() {
        super(false);
    }

    @Override
    Meaning meaning() {
        return Meaning.NAME;
    }

    @Override
    boolean knows(long number) {
        return number > LARGEST_DIGIT;
    }

    @Override
    String text(long number) {
        return knows(number) ? Long.toString(number) : null;
    }
}
