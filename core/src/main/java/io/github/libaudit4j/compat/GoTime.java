// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.time.LocalDate;

/**
 * A {@code time.Time} in UTC, for any 64-bit number of seconds.
 *
 * @param seconds since 1970
 * @param nanos of the second, 0 to 999,999,999
 */
record GoTime(long seconds, int nanos) {
    private static final long NANOS = 1_000_000_000;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long DAYS_IN_400_YEARS = 146_097;
    private static final long FIRST_YEAR = -292_277_022_399L; // Go's absoluteZeroYear
    private static final long FIRST_SECOND = -9_223_372_028_715_321_600L; // its 1 January

    /**
     * As {@code time.Unix(seconds, millis*1000000)}: with Go's overflow, should it come to that.
     */
    static GoTime of(long seconds, long millis) {
        long nanos = millis * 1_000_000;
        return new GoTime(seconds + Math.floorDiv(nanos, NANOS), (int) Math.floorMod(nanos, NANOS));
    }

    /** Since 1970; the nearest long for a time that has none. */
    long millis() {
        long most = Long.MAX_VALUE / 1000 - 1;
        long near = Math.max(-most, Math.min(most, seconds));
        return near * 1000 + nanos / 1_000_000;
    }

    /** {@code 2017-03-21 23:12:51.011 +0000 UTC}: no zeros at the fraction's end, no bare dot. */
    @Override
    public String toString() {
        return format(' ', " +0000 UTC");
    }

    /** {@code 2017-03-21T23:12:51.011Z} ({@code time.RFC3339Nano}). */
    String toRfc3339() {
        return format('T', "Z");
    }

    private String format(char separator, String zone) {
        long since = seconds - FIRST_SECOND; // unsigned
        long day = Long.divideUnsigned(since, SECONDS_A_DAY);
        int second = (int) Long.remainderUnsigned(since, SECONDS_A_DAY);
        LocalDate date = LocalDate.of(1, 1, 1).plusDays(day % DAYS_IN_400_YEARS);
        long year = FIRST_YEAR + day / DAYS_IN_400_YEARS * 400 + date.getYear() - 1;
        StringBuilder text = new StringBuilder(40).append(year < 0 ? "-" : "");
        digits(text, Math.abs(year), 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        digits(text, date.getDayOfMonth(), 2).append(separator);
        digits(text, second / 3600, 2).append(':');
        digits(text, second / 60 % 60, 2).append(':');
        digits(text, second % 60, 2);
        return fraction(text).append(zone).toString();
    }

    private StringBuilder fraction(StringBuilder text) {
        if (nanos == 0) {
            return text;
        }
        digits(text.append('.'), nanos, 9);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text.setLength(end);
        return text;
    }

    private static StringBuilder digits(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
