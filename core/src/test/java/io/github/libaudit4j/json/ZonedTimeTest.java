// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonedTimeTest {
    private static final DateTimeFormatter JDK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXXXX", Locale.ROOT);

    @ParameterizedTest
    @CsvSource({
        "UTC, 1795389393371, 2026-11-22T23:16:33.371Z",
        "+00:00, 1795389393000, 2026-11-22T23:16:33.000Z",
        "Europe/Berlin, 1795389393371, 2026-11-23T00:16:33.371+01:00",
        "Asia/Kolkata, 1795389393000, 2026-11-23T04:46:33.000+05:30",
        "America/St_Johns, -1, 1969-12-31T20:29:59.999-03:30",
        "Europe/Berlin, -3000000000000, 1874-12-07T19:33:28.000+00:53:28",
        "+18:00, 253402300800000, +10000-01-01T18:00:00.000+18:00",
    })
    void times(String zone, long millis, String expected) {
        assertThat(new ZonedTime(ZoneId.of(zone)).text(millis)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
    void sameAsTheJdkWhereClocksAreChanged(String name) {
        ZoneId zone = ZoneId.of(name);
        ZonedTime time = new ZonedTime(zone);
        Random random = new Random(1970);
        for (int i = 0; i < 20_000; i++) {
            long millis = random.nextLong(0, 4_000_000_000_000L);
            assertThat(time.text(millis))
                    .isEqualTo(JDK.format(Instant.ofEpochMilli(millis).atZone(zone)));
        }
    }

    @Test
    void longest() {
        String text = new ZonedTime(ZoneId.of("+17:59:59")).text(Long.MAX_VALUE - 64_799_000);

        assertThat(text).isEqualTo("+292278994-08-17T07:12:55.807+17:59:59");
    }
}
