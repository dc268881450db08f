// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Numbers and times for readers of a page.
 *
 * @param zone of the times
 * @param isOneDay whether all times are of one day, whose date need not be repeated
 */
record HtmlWords(ZoneId zone, boolean isOneDay) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long DAY_MILLIS = 86_400_000;

    static HtmlWords of(ZoneId zone, long from, long to) {
        HtmlWords words = new HtmlWords(zone, false);
        return new HtmlWords(zone, words.isSameDay(from, to));
    }

    private boolean isSameDay(long from, long to) {
        return DATE.format(at(from)).equals(DATE.format(at(to)));
    }

    private ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }

    /** {@code 798,884}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 event}, {@code 2 events}. */
    static String count(long count, String noun) {
        return (count == 1 ? "one" : number(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 2026-11-22 14:03:13}. */
    String full(long millis) {
        return DATE.format(at(millis)) + " " + TIME.format(at(millis));
    }

    /** The same, without the date where all times are of one day. */
    String brief(long millis) {
        return isOneDay ? TIME.format(at(millis)) : full(millis);
    }

    String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** {@code 22 November 2026, 23:16:18 to 23:19:02 UTC}. */
    String range(long from, long to) {
        return DAY.format(at(from))
                + ", "
                + TIME.format(at(from))
                + " to "
                + (isSameDay(from, to) ? "" : DAY.format(at(to)) + ", ")
                + TIME.format(at(to))
                + " "
                + zoneName();
    }

    String zoneName() {
        return zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals("Z")
                ? "UTC"
                : zone.getId();
    }

    /** A place on an axis whose pieces have that width. */
    String tick(long millis, long width, long range) {
        if (range > 2 * DAY_MILLIS) {
            String date = DATE.format(at(millis));
            return range > 14 * DAY_MILLIS ? date : date + " " + MINUTE.format(at(millis));
        }
        return width < 60_000 ? TIME.format(at(millis)) : MINUTE.format(at(millis));
    }

    /** {@code 3 minutes}. */
    static String length(long millis) {
        long seconds = Math.max(1, Math.round(millis / 1000.0));
        if (seconds < 120) {
            return count(seconds, "second");
        }
        if (seconds < 2 * 3600) {
            return count(Math.round(seconds / 60.0), "minute");
        }
        return seconds < 2 * 86_400
                ? count(Math.round(seconds / 3600.0), "hour")
                : count(Math.round(seconds / 86_400.0), "day");
    }
}
