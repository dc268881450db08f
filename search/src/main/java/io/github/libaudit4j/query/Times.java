// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Reads times as people write them: those of {@code -ts} and {@code -te}, and those that {@code
 * time} is compared with.
 *
 * <pre>{@code
 * Times times = Times.here(ZoneId.systemDefault());
 * times.start("yesterday");             // yesterday's midnight
 * times.start("11/23/2026", "09:00:00");
 * times.end("2026-11-23T09:00:00Z");    // with the whole of that second
 * times.start("-2h");
 * }</pre>
 *
 * <p>Words are those of ausearch and mean what they mean there, but that {@code this-hour} begins
 * with the hour. Not of use where the clock may turn between two questions that belong together:
 * each asks it anew.
 */
public final class Times {
    static final String ACCEPTED =
            "a time is now, recent, boot, today, yesterday, this-hour, this-week, week-ago,"
                    + " this-month, this-year, 2026-11-23, 2026-11-23T09:00:00 (with Z or +01:00"
                    + " where it is not in the zone of --tz), 11/23/2026 with or without 09:00:00"
                    + " after it, -2h (s, m, h, d, w), or seconds since 1970 as 1795389786.635 or"
                    + " @1795389786";

    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final long SECOND = 1000;

    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<Instant> boot;

    /**
     * Reads times in a zone.
     *
     * @param clock says what now is
     * @param zone of times that do not say theirs
     * @param boot says when the host was started; asked for the word {@code boot} only
     */
    public Times(InstantSource clock, ZoneId zone, Supplier<Instant> boot) {
        this.clock = clock;
        this.zone = zone;
        this.boot = boot;
    }

    /**
     * Reads times by this host's clock; its start is now less what {@code /proc/uptime} says.
     *
     * @param zone of times that do not say theirs
     * @return a reader of times
     */
    public static Times here(ZoneId zone) {
        InstantSource clock = InstantSource.system();
        return new Times(clock, zone, () -> clock.instant().minus(uptime()));
    }

    private static Duration uptime() {
        try {
            String seconds = Files.readString(Path.of("/proc/uptime")).split("[. ]")[0];
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (IOException | NumberFormatException e) {
            throw new IllegalArgumentException("boot: /proc/uptime does not say when that was", e);
        }
    }

    /**
     * The first millisecond of a search that starts with a time.
     *
     * @param words a time, or a date and a time of day
     * @return milliseconds since 1970; of a date its midnight
     * @throws IllegalArgumentException if it is no time; the message says what is
     */
    public long start(String... words) {
        return span(words).from();
    }

    /**
     * The last millisecond of a search that ends with a time. As with ausearch a second is meant as
     * a whole, a date is that day at the time of day that it is now, and {@code today} is now.
     *
     * @param words a time, or a date and a time of day
     * @return milliseconds since 1970
     * @throws IllegalArgumentException if it is no time; the message says what is
     */
    public long end(String... words) {
        if (words.length == 1) {
            String word = words[0].strip();
            if (word.equals("today")) {
                return second(clock.instant()).to();
            }
            LocalDate date = DateText.date(word);
            if (date != null) {
                return second(date.atTime(now().toLocalTime()).atZone(zone).toInstant()).to();
            }
            TimeSpan span = span(words);
            boolean isPeriod = span.to() - span.from() >= SECOND;
            return isPeriod ? span.from() + SECOND - 1 : span.to();
        }
        return span(words).to();
    }

    private TimeSpan span(String... words) {
        if (words.length == 1) {
            return parse(words[0]);
        }
        if (words.length != 2) {
            throw wrong(String.join(" ", words));
        }
        return parse(words[0] + " " + words[1]);
    }

    /**
     * What a time covers: of a date or {@code yesterday} the day, of {@code this-week} that week,
     * else a second, or a millisecond where it has a fraction.
     *
     * @param text a time, or a date, a blank and a time of day
     * @return its first and its last millisecond
     * @throws IllegalArgumentException if it is no time; the message says what is
     */
    public TimeSpan parse(String text) {
        String word = text.strip();
        int blank = word.indexOf(' ');
        TimeSpan span =
                blank < 0 ? one(word) : both(word.substring(0, blank), word.substring(blank));
        if (span == null) {
            throw wrong(text);
        }
        return span;
    }

    private TimeSpan both(String first, String second) {
        LocalTime time = DateText.time(second.strip());
        LocalDate date = DateText.date(first);
        if (date == null && word(first) != null) {
            date = LocalDate.ofInstant(Instant.ofEpochMilli(word(first).from()), zone);
        }
        return time == null || date == null ? null : span(date, time);
    }

    private TimeSpan one(String word) {
        TimeSpan span = word(word);
        if (span != null) {
            return span;
        }
        LocalDate date = DateText.date(word);
        if (date != null) {
            return days(date, date.plusDays(1));
        }
        LocalTime time = DateText.time(word);
        if (time != null) {
            return span(today(), time);
        }
        Instant instant = DateText.instant(word, zone);
        if (instant != null) {
            return DateText.hasFraction(word) ? millisecond(instant) : second(instant);
        }
        Duration ago = DateText.ago(word);
        return ago == null ? null : second(clock.instant().minus(ago));
    }

    private TimeSpan word(String word) {
        return switch (word) {
            case "now" -> second(clock.instant());
            case "recent" -> second(clock.instant().minus(RECENT));
            case "boot" -> second(boot.get());
            case "today" -> days(today(), today().plusDays(1));
            case "yesterday" -> days(today().minusDays(1), today());
            case "week-ago" -> days(today().minusDays(7), today().minusDays(6));
            case "this-hour" -> thisHour();
            case "this-week" -> days(sunday(), sunday().plusDays(7));
            case "this-month" -> days(month(), month().plusMonths(1));
            case "this-year" -> days(year(), year().plusYears(1));
            default -> null;
        };
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    /** A week begins with its Sunday, tm_wday 0 of localtime(3). */
    private LocalDate sunday() {
        return today().minusDays(today().getDayOfWeek().getValue() % 7);
    }

    private LocalDate month() {
        return today().withDayOfMonth(1);
    }

    private LocalDate year() {
        return today().withDayOfYear(1);
    }

    private TimeSpan thisHour() {
        Instant from = clock.instant().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        return new TimeSpan(from.toEpochMilli(), from.plusSeconds(3600).toEpochMilli() - 1);
    }

    private TimeSpan days(LocalDate from, LocalDate until) {
        return new TimeSpan(
                from.atStartOfDay(zone).toInstant().toEpochMilli(),
                until.atStartOfDay(zone).toInstant().toEpochMilli() - 1);
    }

    private TimeSpan span(LocalDate date, LocalTime time) {
        return second(date.atTime(time).atZone(zone).toInstant());
    }

    private static TimeSpan second(Instant instant) {
        long from = instant.getEpochSecond() * SECOND;
        return new TimeSpan(from, from + SECOND - 1);
    }

    private static TimeSpan millisecond(Instant instant) {
        return new TimeSpan(instant.toEpochMilli(), instant.toEpochMilli());
    }

    private static IllegalArgumentException wrong(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new IllegalArgumentException("no time: " + shown + "; " + ACCEPTED);
    }
}
