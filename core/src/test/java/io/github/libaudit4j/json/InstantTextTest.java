// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {
    private static final DateTimeFormatter JDK =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int DAY = 86_400_000;

    private final InstantText text = new InstantText();

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00.000Z",
        "1795355592983, 2026-11-22T13:53:12.983Z",
        "951827696789, 2000-02-29T12:34:56.789Z",
        "-1, 1969-12-31T23:59:59.999Z",
        "-1000, 1969-12-31T23:59:59.000Z",
        "253402300799999, 9999-12-31T23:59:59.999Z",
        "253402300800000, +10000-01-01T00:00:00.000Z",
        "-62135596800000, 0001-01-01T00:00:00.000Z",
        "-62167219200000, 0000-01-01T00:00:00.000Z",
        "-62167219200001, -0001-12-31T23:59:59.999Z",
    })
    void instants(long millis, String expected) {
        assertThat(written(millis)).isEqualTo(expected);
    }

    @Test
    void sameAsTheJdk() {
        Random random = new Random(1970);
        for (int i = 0; i < 100_000; i++) {
            long millis = random.nextLong() >> random.nextInt(63);
            if (Math.abs(millis / 1000) <= 31_556_889_864_403_199L) {
                assertThat(written(millis)).isEqualTo(jdk(millis));
            }
        }
        assertThat(written(Long.MAX_VALUE)).isEqualTo(jdk(Long.MAX_VALUE));
        assertThat(written(Long.MIN_VALUE)).isEqualTo(jdk(Long.MIN_VALUE));
    }

    /** Records follow each other in time, and sometimes not. */
    @Test
    void secondsThatComeAgain() {
        Random random = new Random(7);
        long millis = 1_795_355_592_983L;
        for (int i = 0; i < 100_000; i++) {
            millis += random.nextInt(2_000) - (i % 100 == 0 ? DAY : 900);
            assertThat(written(millis)).isEqualTo(jdk(millis));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1490137971011, 2017-03-21 23:12:51.011 +0000 UTC",
        "1490137971010, 2017-03-21 23:12:51.01 +0000 UTC",
        "1490137971100, 2017-03-21 23:12:51.1 +0000 UTC",
        "1490137971000, 2017-03-21 23:12:51 +0000 UTC",
        "1490137970000, 2017-03-21 23:12:50 +0000 UTC",
        "1490137971001, 2017-03-21 23:12:51.001 +0000 UTC",
        "1490140800000, 2017-03-22 00:00:00 +0000 UTC",
        "0, 1970-01-01 00:00:00 +0000 UTC",
        "-1, 1969-12-31 23:59:59.999 +0000 UTC",
        "253402300800000, 10000-01-01 00:00:00 +0000 UTC",
        "253402300800120, 10000-01-01 00:00:00.12 +0000 UTC",
    })
    void asGoPrintsThem(long millis, String expected) {
        byte[] into = new byte[80];
        for (int again = 0; again < 2; again++) {
            int end = text.writeGo(millis, into, 3);

            assertThat(new String(into, 3, end - 3, StandardCharsets.US_ASCII)).isEqualTo(expected);
        }
    }

    private String written(long millis) {
        byte[] into = new byte[60];
        int end = text.write(millis, into, 7);
        return new String(into, 7, end - 7, StandardCharsets.US_ASCII);
    }

    private static String jdk(long millis) {
        return JDK.format(Instant.ofEpochMilli(millis));
    }
}
