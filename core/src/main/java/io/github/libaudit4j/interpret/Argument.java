// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;

/**
 * An argument of a system call.
 *
 * @param number which, 0 to 3
 * @param reading how it is read
 * @param other the argument that the condition is about, or -1 for none
 * @param vocabulary what that one is
 * @param bits whether the bits of one of the values are to be set, else the number is to be one
 * @param values the values
 */
record Argument(
        int number,
        Reading reading,
        int other,
        Vocabulary vocabulary,
        boolean bits,
        long[] values) {
    private static final String[] NAMES = {"a0", "a1", "a2", "a3"};

    /** Whether the condition holds for a record. */
    boolean applies(AuditRecord record, int index) {
        if (other < 0) {
            return true;
        }
        int at = find(record, index + other - number);
        long value =
                at < 0
                        ? Base.NONE
                        : Base.HEX.number(
                                record.bytes(), record.valueStart(at), record.valueEnd(at));
        return value != Base.NONE && holds(vocabulary.argument(value));
    }

    private boolean holds(long value) {
        for (long each : values) {
            if (bits ? (value & each) == each : value == each) {
                return true;
            }
        }
        return false;
    }

    /** Where the other argument is: mostly where it is to be. */
    private int find(AuditRecord record, int guess) {
        String name = NAMES[other];
        boolean right = guess >= 0 && guess < record.count() && record.named(guess, name);
        return right ? guess : CallNumbers.findEarly(record, name);
    }
}
