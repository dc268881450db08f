// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of the numbers 0 to 31, against trying each of them. */
class NumberRangeTest {
    private static final long END = 32;

    private record Condition(Operator operator, long value) {
        boolean holds(long number) { // audit_comparator of kernel/auditfilter.c
            return switch (operator) {
                case EQUAL -> number == value;
                case NOT_EQUAL -> number != value;
                case LESS -> number < value;
                case LESS_OR_EQUAL -> number <= value;
                case GREATER -> number > value;
                case GREATER_OR_EQUAL -> number >= value;
                case BIT_MASK -> (number & value) != 0;
                case BIT_TEST -> (number & value) == value;
            };
        }
    }

    private final Random random = new Random(20261123);

    private Condition condition() {
        Operator[] operators = Operator.values();
        return new Condition(operators[random.nextInt(operators.length)], random.nextLong(END));
    }

    @Test
    void saysNothingThatIsNotSo() {
        int empty = 0;
        int implied = 0;
        for (int round = 0; round < 200_000; round++) {
            List<Condition> conditions = new ArrayList<>();
            NumberRange range = new NumberRange(0, END - 1);
            for (int i = random.nextInt(4); i >= 0; i--) {
                Condition condition = condition();
                conditions.add(condition);
                range.add(condition.operator(), condition.value());
            }
            Condition other = condition();
            boolean never = true;
            boolean always = true;
            for (long number = 0; number < END; number++) {
                boolean holds = true;
                for (Condition condition : conditions) {
                    holds &= condition.holds(number);
                }
                never &= !holds;
                always &= !holds || other.holds(number);
            }
            if (range.isEmpty()) {
                assertThat(never).as("%s", conditions).isTrue();
                empty++;
            } else if (range.implies(other.operator(), other.value())) {
                assertThat(always).as("%s imply %s", conditions, other).isTrue();
                implied++;
            }
        }
        assertThat(empty).isGreaterThan(10_000);
        assertThat(implied).isGreaterThan(10_000);
    }

    /** A condition implies itself, so that a rule hides one that has it, too. */
    @Test
    void whatWasSaidIsImplied() {
        for (int round = 0; round < 50_000; round++) {
            NumberRange range = new NumberRange(0, NumberRange.HIGHEST);
            List<Condition> conditions = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                Condition condition = condition();
                conditions.add(condition);
                range.add(condition.operator(), condition.value());
            }
            for (Condition condition : conditions) {
                assertThat(
                                range.isEmpty()
                                        || range.implies(condition.operator(), condition.value()))
                        .as("%s of %s", condition, conditions)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, 0, true", // exit<0: there is no sign
        "GREATER, 4294967295, true",
        "GREATER_OR_EQUAL, 4294967295, false", // auid>=unset
        "BIT_MASK, 0, true",
        "BIT_TEST, 0, false",
    })
    void atTheEnds(Operator operator, long value, boolean empty) {
        NumberRange range = new NumberRange(0, NumberRange.HIGHEST);
        range.add(operator, value);
        assertThat(range.isEmpty()).isEqualTo(empty);
    }

    @Test
    void unsetIsTheHighest() {
        NumberRange auid = new NumberRange(0, NumberRange.HIGHEST);
        auid.add(Operator.GREATER_OR_EQUAL, 1000);
        assertThat(auid.high()).isEqualTo(NumberRange.HIGHEST);
        auid.add(Operator.NOT_EQUAL, NumberRange.HIGHEST);
        assertThat(auid.high()).isEqualTo(NumberRange.HIGHEST - 1);
        assertThat(auid.low()).isEqualTo(1000);
        auid.add(Operator.LESS, 1001);
        assertThat(auid.only()).isEqualTo(1000);
    }
}
