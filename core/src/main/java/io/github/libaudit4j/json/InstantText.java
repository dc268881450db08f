// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as {@code 2026-11-22T14:03:12.983Z}. The text of the last second is kept, since records
 * that follow each other mostly share it. Written by hand: loading a formatter takes longer than
 * reading a small log.
 */
final class InstantText implements TimeText {
    private static final int LONGEST = 32;
    private static final long SECOND = 1000;
    private static final byte[] GO_ZONE = " +0000 UTC".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text = new byte[LONGEST];
    private long secondAt = Long.MIN_VALUE; // the millisecond at which it begins
    private int length;

    @Override
    public int write(long millis, byte[] into, int at) {
        long within = millis - secondAt; // below zero for a second before, or far after
        if (length == 0 || millis < secondAt || within < 0 || within >= SECOND) {
            long second = Math.floorDiv(millis, SECOND);
            secondAt = second * SECOND;
            length = write(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
        }
        System.arraycopy(text, 0, into, at, length);
        int next = digits((int) (millis - secondAt), 3, into, at + length);
        into[next] = 'Z';
        return next + 1;
    }

    /** Writes an instant as Go prints it, {@code 2017-03-21 23:12:51.011 +0000 UTC}. */
    int writeGo(long millis, byte[] into, int at) {
        int end = write(millis, into, at) - 1;
        if (into[at] == '+') {
            end--;
            System.arraycopy(into, at + 1, into, at, end - at);
        }
        int point = end - 4;
        for (int i = at; i < point; i++) {
            into[i] = into[i] == 'T' ? (byte) ' ' : into[i];
        }
        while (into[end - 1] == '0' && end > point) {
            end--;
        }
        end = end - 1 == point ? point : end;
        System.arraycopy(GO_ZONE, 0, into, end, GO_ZONE.length);
        return end + GO_ZONE.length;
    }

    private int write(LocalDateTime time) {
        int at = year(time.getYear());
        at = part('-', time.getMonthValue(), at);
        at = part('-', time.getDayOfMonth(), at);
        at = part('T', time.getHour(), at);
        at = part(':', time.getMinute(), at);
        at = part(':', time.getSecond(), at);
        text[at] = '.';
        return at + 1;
    }

    /** ISO 8601 wants a sign before a year of more than four digits. */
    private int year(int year) {
        if (year >= 0 && year <= 9999) {
            return digits(year, 4, text, 0);
        }
        text[0] = (byte) (year < 0 ? '-' : '+');
        return year < 0 && year >= -9999
                ? digits(-year, 4, text, 1)
                : Decimal.write(Math.abs((long) year), text, 1);
    }

    private int part(char before, int value, int at) {
        text[at] = (byte) before;
        return digits(value, 2, text, at + 1);
    }

    /** Writes the last digits of a number; returns the index after them. */
    static int digits(int value, int count, byte[] into, int at) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
