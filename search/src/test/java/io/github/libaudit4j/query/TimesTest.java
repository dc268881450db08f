// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times on a Wednesday, at 2026-11-25T10:20:30.400Z. */
class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:20:30.400Z");
    private static final Instant BOOT = Instant.parse("2026-11-20T00:00:07.100Z");

    private static Times in(String zone) {
        return new Times(InstantSource.fixed(NOW), ZoneId.of(zone), () -> BOOT);
    }

    @ParameterizedTest
    @CsvSource({
        "now, 2026-11-25T10:20:30, 1000",
        "recent, 2026-11-25T10:10:30, 1000",
        "boot, 2026-11-20T00:00:07, 1000",
        "today, 2026-11-25T00:00:00, 86400000",
        "yesterday, 2026-11-24T00:00:00, 86400000",
        "this-hour, 2026-11-25T10:00:00, 3600000",
        "this-week, 2026-11-22T00:00:00, 604800000",
        "week-ago, 2026-11-18T00:00:00, 86400000",
        "this-month, 2026-11-01T00:00:00, 2592000000",
        "this-year, 2026-01-01T00:00:00, 31536000000",
        "2026-11-23, 2026-11-23T00:00:00, 86400000",
        "11/23/2026, 2026-11-23T00:00:00, 86400000",
        "11/3/26, 2026-11-03T00:00:00, 86400000",
        "11/23/70, 1970-11-23T00:00:00, 86400000",
        "11/23/2026 9:05, 2026-11-23T09:05:00, 1000",
        "2026-11-23 09:05:06, 2026-11-23T09:05:06, 1000",
        "yesterday 09:05:06, 2026-11-24T09:05:06, 1000",
        "09:05:06, 2026-11-25T09:05:06, 1000",
        "2026-11-23T09:05, 2026-11-23T09:05:00, 1000",
        "2026-11-23T09:05:06Z, 2026-11-23T09:05:06, 1000",
        "2026-11-23T09:05:06.25, 2026-11-23T09:05:06.250, 1",
        "2026-11-23T09:05:06+02:00, 2026-11-23T07:05:06, 1000",
        "2026-11-23T09:05:06-02:00, 2026-11-23T11:05:06, 1000",
        "1795389786, 2026-11-22T23:23:06, 1000",
        "1795389786.635, 2026-11-22T23:23:06.635, 1",
        "@0, 1970-01-01T00:00:00, 1000",
        "@1.5, 1970-01-01T00:00:01.500, 1",
        "-90s, 2026-11-25T10:19:00, 1000",
        "-30m, 2026-11-25T09:50:30, 1000",
        "-2h, 2026-11-25T08:20:30, 1000",
        "-1d12h, 2026-11-23T22:20:30, 1000",
        "-1w, 2026-11-18T10:20:30, 1000",
    })
    void whatATimeCovers(String text, String from, long millis) {
        TimeSpan span = in("UTC").parse(text);
        assertThat(Instant.ofEpochMilli(span.from())).isEqualTo(from + "Z");
        assertThat(span.to() - span.from() + 1).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-24T22:00:00Z",
        "this-hour, 2026-11-25T10:00:00Z",
        "2026-11-23T09:00, 2026-11-23T07:00:00Z",
        "2026-11-23T09:00Z, 2026-11-23T09:00:00Z",
        "11/23/2026 09:00, 2026-11-23T07:00:00Z",
        "2026-07-23, 2026-07-22T21:00:00Z", // summer time
        "1795389786, 2026-11-22T23:23:06Z",
    })
    void inAZone(String text, String from) {
        assertThat(Instant.ofEpochMilli(in("Europe/Helsinki").start(text))).isEqualTo(from);
    }

    @ParameterizedTest // as ausearch 3.0.9 and 4.2.1 answer
    @CsvSource({
        "now, 2026-11-25T10:20:30.999Z",
        "today, 2026-11-25T10:20:30.999Z",
        "recent, 2026-11-25T10:10:30.999Z",
        "yesterday, 2026-11-24T00:00:00.999Z",
        "this-week, 2026-11-22T00:00:00.999Z",
        "week-ago, 2026-11-18T00:00:00.999Z",
        "this-year, 2026-01-01T00:00:00.999Z",
        "11/23/26, 2026-11-23T10:20:30.999Z",
        "2026-11-23, 2026-11-23T10:20:30.999Z",
        "10:00:01, 2026-11-25T10:00:01.999Z",
        "2026-11-23T09:00, 2026-11-23T09:00:00.999Z",
        "2026-11-23T09:00:00.5Z, 2026-11-23T09:00:00.500Z",
        "-2h, 2026-11-25T08:20:30.999Z",
    })
    void theEndOfASearch(String text, String to) {
        assertThat(Instant.ofEpochMilli(in("UTC").end(text))).isEqualTo(to);
    }

    @Test
    void twoWords() {
        Times times = in("UTC");
        assertThat(times.start("11/23/2026", "09:00:00"))
                .isEqualTo(times.start("2026-11-23T09:00:00"));
        assertThat(times.end("yesterday", "09:00"))
                .isEqualTo(Instant.parse("2026-11-24T09:00:00.999Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow",
                "2026",
                "20261123",
                "2026-13-01",
                "2026-02-30",
                "02/30/2026",
                "11/23/2",
                "11/23/20266",
                "25:00",
                "9",
                "-2",
                "-h",
                "-2y",
                "--2h",
                "-2h3",
                "@",
                "@1.",
                "@-1",
                "99999999999999999999",
                "2026-11-23T",
                "2026-11-23T09",
                "1/2",
                "2026-11-23T09:00+1",
                "today today",
                "10:00 10:00",
                "2026-11-23T09:00 10:00",
                "now 10:00 10:00",
                "١٢٣٤٥٦٧٨٩٠"
            })
    void whatIsNoTimeIsToldWhatIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in("UTC").parse(text))
                .withMessageStartingWith("no time: ")
                .withMessageEndingWith(Times.ACCEPTED);
    }

    @Test
    void thisHost() {
        Times here = Times.here(ZoneId.of("UTC"));
        assertThat(here.start("boot")).isLessThan(here.start("now"));
    }
}
