// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoTimeTest {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Test
    void printsTheFractionThatThereIs() {
        assertThat(GoTime.of(1490137971, 11)).hasToString("2017-03-21 23:12:51.011 +0000 UTC");
        assertThat(GoTime.of(1490137971, 500)).hasToString("2017-03-21 23:12:51.5 +0000 UTC");
        assertThat(GoTime.of(1490137971, 0)).hasToString("2017-03-21 23:12:51 +0000 UTC");
        assertThat(new GoTime(0, 1)).hasToString("1970-01-01 00:00:00.000000001 +0000 UTC");
    }

    @Test
    void printsTheSameTimeForJson() {
        assertThat(GoTime.of(1490137971, 11).toRfc3339()).isEqualTo("2017-03-21T23:12:51.011Z");
        assertThat(GoTime.of(1490137971, 500).toRfc3339()).isEqualTo("2017-03-21T23:12:51.5Z");
        assertThat(GoTime.of(1490137971, 0).toRfc3339()).isEqualTo("2017-03-21T23:12:51Z");
    }

    @Test
    void countsMilliseconds() {
        assertThat(GoTime.of(1490137971, 2345).millis()).isEqualTo(1490137973345L);
        assertThat(GoTime.of(0, -1).millis()).isEqualTo(-1);
        assertThat(GoTime.of(-2, 1500).millis()).isEqualTo(-500);
        assertThat(GoTime.of(Long.MAX_VALUE, 0).millis()).isGreaterThan(Long.MAX_VALUE / 2);
        assertThat(GoTime.of(Long.MIN_VALUE, 0).millis()).isLessThan(Long.MIN_VALUE / 2);
    }

    @Test
    void printsTheLeastAndTheGreatestAsGoDoes() {
        assertThat(GoTime.of(Long.MAX_VALUE, 0))
                .hasToString("292277026596-12-04 15:30:07 +0000 UTC");
        assertThat(GoTime.of(-62135596801L, 0)).hasToString("0000-12-31 23:59:59 +0000 UTC");
        assertThat(GoTime.of(-62167219201L, 0)).hasToString("-0001-12-31 23:59:59 +0000 UTC");
        assertThat(GoTime.of(253402300800L, 0)).hasToString("10000-01-01 00:00:00 +0000 UTC");
    }

    @Test
    void agreesWithTheCalendarOfJava() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            long seconds = random.nextLong(-62167219200L, 253402300800L);
            assertThat(new GoTime(seconds, 0))
                    .hasToString(SECONDS.format(Instant.ofEpochSecond(seconds)) + " +0000 UTC");
        }
    }
}
