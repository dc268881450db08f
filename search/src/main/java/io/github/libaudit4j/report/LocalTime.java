// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A moment as the date and the time of day of a zone; the last second is remembered. */
final class LocalTime {
    private static final int MILLIS_AT = 9; // in 13:05:09.123

    private final ZoneId zone;
    private final byte[] date = "0000-00-00".getBytes(StandardCharsets.US_ASCII);
    private final byte[] time = "00:00:00.000".getBytes(StandardCharsets.US_ASCII);
    private long second = Long.MIN_VALUE;

    LocalTime(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code 2026-11-22}. */
    byte[] date(long millis) {
        turnTo(millis);
        return date;
    }

    /** {@code 23:16:18.338}. */
    byte[] time(long millis) {
        turnTo(millis);
        digits(time, MILLIS_AT, 3, (int) Math.floorMod(millis, 1000L));
        return time;
    }

    private void turnTo(long millis) {
        long wanted = Math.floorDiv(millis, 1000L);
        if (wanted == second) {
            return;
        }
        second = wanted;
        ZonedDateTime at = Instant.ofEpochSecond(wanted).atZone(zone);
        digits(date, 0, 4, at.getYear());
        digits(date, 5, 2, at.getMonthValue());
        digits(date, 8, 2, at.getDayOfMonth());
        digits(time, 0, 2, at.getHour());
        digits(time, 3, 2, at.getMinute());
        digits(time, 6, 2, at.getSecond());
    }

    private static void digits(byte[] text, int at, int count, int number) {
        int rest = Math.abs(number);
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
