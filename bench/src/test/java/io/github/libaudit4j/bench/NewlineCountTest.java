// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NewlineCountTest {
    @Test
    void itCountsAsAPlainLoopDoes() {
        Random random = new Random(7);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            long expected = 0;
            for (int i = 0; i < length; i++) {
                // Newlines, the bytes beside them, and those with the top bit set.
                bytes[i] = (byte) new int[] {10, 9, 11, 0, 0x8A, 0xFF}[random.nextInt(6)];
                expected += bytes[i] == 10 ? 1 : 0;
            }
            assertThat(NewlineCount.count(bytes, length))
                    .as("%d bytes", length)
                    .isEqualTo(expected);
        }
    }

    @Test
    void itCountsNoFurtherThanItIsTold() {
        assertThat(NewlineCount.count(new byte[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 10}, 9))
                .isEqualTo(9);
    }
}
