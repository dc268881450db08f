// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.tsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TsvRowsTest {
    @Test
    void commentsAreNoRowsAndEmptyColumnsStay() {
        assertThat(TsvRows.of(TsvRowsTest.class, "rows.tsv"))
                .containsExactly(
                        new String[] {"open", "fd", "-"},
                        new String[] {"close", "", ""},
                        new String[] {"", "päth", "#"});
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        assertThatThrownBy(() -> TsvRows.of(TsvRowsTest.class, "columns.tsv"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the table columns.tsv is missing beside class ");
    }
}
