// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The parts that times are written with; each method gives null for what is not of its form. */
final class DateText {
    private static final int LONGEST = 40;
    private static final int FEWEST_SECONDS = 9; // digits, so that a year is not taken for them
    private static final int MOST_SECONDS = 11; // digits: until the year 5138
    private static final int MILLENNIUM = 2000;
    private static final int LAST_OF_2000S = 68; // %y of strptime(3)

    private DateText() {}

    /** {@code 2026-11-23}, {@code 11/23/2026} or {@code 11/23/26}. */
    static LocalDate date(String word) {
        try {
            String[] parts = word.split("/", -1);
            if (word.length() > LONGEST || parts.length != 3) {
                return word.length() == 10 && word.charAt(4) == '-' ? LocalDate.parse(word) : null;
            }
            int year = number(parts[2], 4);
            if (parts[2].length() == 2) {
                year += year > LAST_OF_2000S ? MILLENNIUM - 100 : MILLENNIUM;
            } else if (parts[2].length() != 4) {
                return null;
            }
            return LocalDate.of(year, number(parts[0], 2), number(parts[1], 2));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** {@code 9:00} or {@code 09:00:30}. */
    static LocalTime time(String word) {
        String[] parts = word.split(":", -1);
        if (word.length() > LONGEST || parts.length < 2 || parts.length > 3) {
            return null;
        }
        try {
            int second = parts.length == 3 ? number(parts[2], 2) : 0;
            return LocalTime.of(number(parts[0], 2), number(parts[1], 2), second);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int number(String digits, int most) {
        boolean isNumber = !digits.isEmpty() && digits.length() <= most;
        for (int i = 0; i < digits.length(); i++) {
            isNumber &= isDigit(digits.charAt(i));
        }
        if (!isNumber) {
            throw new NumberFormatException(digits);
        }
        return Integer.parseInt(digits);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code 2026-11-23T09:00:00Z}, the same without a zone, or seconds since 1970. */
    static Instant instant(String word, ZoneId zone) {
        if (word.length() > LONGEST || word.isEmpty()) {
            return null;
        }
        if (word.indexOf('T') < 0) {
            return seconds(word);
        }
        try {
            boolean isUtc = word.endsWith("Z");
            boolean isZoned = isUtc || word.lastIndexOf('+') > 0 || word.lastIndexOf('-') > 9;
            return isZoned
                    ? OffsetDateTime.parse(word).toInstant()
                    : LocalDateTime.parse(word).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant seconds(String word) {
        boolean isMarked = word.startsWith("@");
        String number = isMarked ? word.substring(1) : word;
        int dot = number.indexOf('.');
        String whole = dot < 0 ? number : number.substring(0, dot);
        String fraction = dot < 0 ? "0" : number.substring(dot + 1);
        boolean isLong = isMarked || whole.length() >= FEWEST_SECONDS;
        if (!isLong || !isDigits(whole, MOST_SECONDS) || !isDigits(fraction, 9)) {
            return null;
        }
        long nanos = Long.parseLong((fraction + "00000000").substring(0, 9));
        return Instant.ofEpochSecond(Long.parseLong(whole), nanos);
    }

    private static boolean isDigits(String text, int most) {
        boolean isDigits = !text.isEmpty() && text.length() <= most;
        for (int i = 0; i < text.length() && isDigits; i++) {
            isDigits = isDigit(text.charAt(i));
        }
        return isDigits;
    }

    /** Whether an instant is given more exactly than to the second. */
    static boolean hasFraction(String word) {
        return word.indexOf('.') >= 0;
    }

    /** {@code -2h}, {@code -1d12h}. */
    static Duration ago(String word) {
        if (word.length() < 3 || word.length() > LONGEST || word.charAt(0) != '-') {
            return null;
        }
        long seconds = 0;
        int from = 1;
        for (int i = 1; i < word.length(); i++) {
            if (isDigit(word.charAt(i))) {
                continue;
            }
            int unit = unit(word.charAt(i));
            String digits = word.substring(from, i);
            if (unit == 0 || !isDigits(digits, 9)) {
                return null;
            }
            seconds += unit * Long.parseLong(digits);
            from = i + 1;
        }
        return from == word.length() ? Duration.ofSeconds(seconds) : null;
    }

    private static int unit(char c) {
        return switch (c) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            case 'd' -> 86_400;
            case 'w' -> 604_800;
            default -> 0;
        };
    }
}
