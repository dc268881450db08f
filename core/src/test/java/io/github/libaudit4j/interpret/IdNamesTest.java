// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNamesTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000, 65_534, 0x7FFFFFFFL, 0x80000000L, 4_294_967_294L})
    void areIds(long number) {
        assertThat(IdNames.isId(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -2, IdNames.UNSET, 4_294_967_296L, Long.MIN_VALUE, Long.MAX_VALUE})
    void areNoIds(long number) {
        assertThat(IdNames.isId(number)).isFalse();
    }

    /** Not even root: another host may call it otherwise. */
    @Test
    void noneKnowsNoOne() {
        assertThat(IdNames.none().user(0)).isNull();
        assertThat(IdNames.none().group(0)).isNull();
    }
}
