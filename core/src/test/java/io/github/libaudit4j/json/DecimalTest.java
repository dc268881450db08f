// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTest {
    @Test
    void aroundEachPowerOfTen() {
        for (long power = 1; power > 0 && power <= 1_000_000_000_000_000_000L; power *= 10) {
            for (long near = -2; near <= 2; near++) {
                check(power + near);
                check(-power + near);
            }
        }
    }

    @Test
    void theEnds() {
        check(0);
        for (long near = 0; near < 12; near++) {
            check(Long.MAX_VALUE - near);
            check(Long.MIN_VALUE + near);
        }
    }

    @Test
    void many() {
        Random random = new Random(10);
        for (int i = 0; i < 100_000; i++) {
            check(random.nextLong() >> random.nextInt(64));
        }
    }

    private static void check(long value) {
        byte[] into = new byte[30];
        Arrays.fill(into, (byte) '#');
        int end = Decimal.write(value, into, 5);
        String text = new String(into, StandardCharsets.US_ASCII);

        assertThat(text).isEqualTo("#####" + value + "#".repeat(30 - end));
    }
}
