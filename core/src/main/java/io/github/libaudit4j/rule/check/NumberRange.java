// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that several conditions leave for one field: {@code auid>=1000} and {@code
 * auid!=unset} leave 1000 to 4294967294. The kernel compares 32 bits without a sign.
 */
final class NumberRange {
    static final long HIGHEST = 0xFFFFFFFFL;

    private long low;
    private long high;
    private long allSet; // bits that every number has
    private final List<Long> absent = new ArrayList<>();
    private final List<Long> someSet = new ArrayList<>(); // each number has one bit of each of them

    NumberRange(long low, long high) {
        this.low = low;
        this.high = high;
    }

    void add(Operator operator, long value) {
        switch (operator) {
            case EQUAL -> {
                low = Math.max(low, value);
                high = Math.min(high, value);
            }
            case NOT_EQUAL -> absent.add(value);
            case LESS -> high = Math.min(high, value - 1);
            case LESS_OR_EQUAL -> high = Math.min(high, value);
            case GREATER -> low = Math.max(low, value + 1);
            case GREATER_OR_EQUAL -> low = Math.max(low, value);
            case BIT_TEST -> {
                allSet |= value;
                low = Math.max(low, allSet);
            }
            case BIT_MASK -> {
                someSet.add(value);
                low = Math.max(low, Long.lowestOneBit(value));
            }
        }
        trim();
    }

    /** Takes numbers that cannot be off both ends. */
    private void trim() {
        while (low <= high && absent.contains(low)) {
            low++;
        }
        while (low <= high && absent.contains(high)) {
            high--;
        }
    }

    /** Whether it is certain that no number is left. */
    boolean isEmpty() {
        return low > high || someSet.contains(0L) || low == high && !hasBits(low);
    }

    private boolean hasBits(long number) {
        for (long some : someSet) {
            if ((number & some) == 0) {
                return false;
            }
        }
        return (number & allSet) == allSet;
    }

    /** Whether it is certain that a condition holds for each number that is left. */
    boolean implies(Operator operator, long value) {
        return switch (operator) {
            case EQUAL -> low == value && high == value;
            case NOT_EQUAL ->
                    value < low
                            || value > high
                            || absent.contains(value)
                            || (value & allSet) != allSet;
            case LESS -> high < value;
            case LESS_OR_EQUAL -> high <= value;
            case GREATER -> low > value;
            case GREATER_OR_EQUAL -> low >= value;
            case BIT_TEST -> (allSet & value) == value || low == high && (low & value) == value;
            case BIT_MASK -> impliesBit(value);
        };
    }

    private boolean impliesBit(long mask) {
        if ((allSet & mask) != 0 || low == high && (low & mask) != 0) {
            return true;
        }
        for (long some : someSet) {
            if (some != 0 && (some & ~mask) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The one number that is left; -1 where there are more, or none. */
    long only() {
        return low == high ? low : -1;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }
}
