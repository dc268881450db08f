// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CluesTest {
    private static final Clues KEY = Clues.texts("somekey");
    private static final Clues TYPE = Clues.types(List.of(1309));

    @Test
    void ofBothTheRarerIsKept() {
        assertThat(KEY.and(TYPE)).isEqualTo(KEY);
        assertThat(TYPE.and(KEY)).isEqualTo(KEY);
        assertThat(Clues.NONE.and(TYPE)).isEqualTo(TYPE);
        assertThat(Clues.between(5, 9).and(KEY).and(Clues.between(7, 20)))
                .isEqualTo(Clues.between(7, 9).and(KEY));
    }

    @Test
    void ofEitherBothAreKept() {
        assertThat(KEY.or(TYPE).texts()).hasSize(1);
        assertThat(KEY.or(TYPE).types()).containsExactly(1309);
        assertThat(Clues.between(5, 9).or(Clues.between(20, 30))).isEqualTo(Clues.between(5, 30));
        assertThat(Clues.NEVER.or(KEY)).isEqualTo(KEY);
    }

    @Test
    void anyOtherLeavesNothingToLookFor() {
        assertThat(KEY.or(Clues.NONE)).isEqualTo(Clues.NONE);
        assertThat(Clues.texts("")).isEqualTo(Clues.NONE);
        assertThat(Clues.texts(Collections.nCopies(17, "a").toArray(String[]::new)))
                .isEqualTo(Clues.NONE);
    }
}
