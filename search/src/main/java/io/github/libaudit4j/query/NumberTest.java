// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.List;

/**
 * A value is a number that is the same as another, or less, or more.
 *
 * @param order how it is to compare
 * @param number the other
 */
record NumberTest(Order order, long number) implements ValueTest {
    /** How two numbers compare. */
    enum Order {
        SAME("=="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        /** The order that a sign stands for; null for none. */
        static Order of(String sign) {
            for (Order order : values()) {
                if (order.sign.equals(sign)) {
                    return order;
                }
            }
            return null;
        }
    }

    @Override
    public boolean test(FieldValues value) {
        long other = value.number();
        if (other == FieldValues.NO_NUMBER) {
            return false;
        }
        return switch (order) {
            case SAME -> other == number;
            case LESS -> other < number;
            case AT_MOST -> other <= number;
            case MORE -> other > number;
            case AT_LEAST -> other >= number;
        };
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        if (order != Order.SAME) {
            return SourceClues.any(source);
        }
        return switch (field.kind()) {
            case TYPE -> Clues.types(List.of((int) number));
            case SERIAL -> Clues.serials(List.of(number));
            case USER, GROUP, SESSION -> SourceClues.id(source, number);
            case NUMBER, ERRNO, SYSCALL, SIGNAL ->
                    SourceClues.words(source, List.of(Long.toString(number)));
            case HEX -> SourceClues.words(source, List.of(Long.toHexString(number)));
            default -> SourceClues.any(source);
        };
    }
}
