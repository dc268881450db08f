// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SpoolTest {
    @Test
    void keepsTheOrderInMemoryAndBeyond() throws IOException {
        Random random = new Random(3);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        try (Spool spool = new Spool()) {
            byte[] piece = new byte[100_001];
            for (int i = 0; i < 60; i++) { // 6 MB
                random.nextBytes(piece);
                spool.write(piece);
                expected.write(piece);
            }
            spool.moveTo(actual);
        }
        assertThat(actual.toByteArray()).isEqualTo(expected.toByteArray());
    }
}
