// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Local times as ausearch prints them in the C locale, {@code 11/22/26 23:16:32.596}. The text of
 * the last second is kept, since records that follow each other mostly share it.
 */
final class AusearchTime implements TimeText {
    private static final int LENGTH = "11/22/26 23:16:32.".length();
    private static final int CENTURY = 100;

    private final ZoneId zone;
    private final byte[] text = new byte[LENGTH];
    private long second = Long.MIN_VALUE;

    AusearchTime(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public int write(long millis, byte[] into, int at) {
        long wanted = Math.floorDiv(millis, 1000L);
        if (wanted != second) {
            second = wanted;
            write(LocalDateTime.ofInstant(Instant.ofEpochSecond(wanted), zone));
        }
        System.arraycopy(text, 0, into, at, LENGTH);
        return InstantText.digits(Math.floorMod(millis, 1000), 3, into, at + LENGTH);
    }

    private void write(LocalDateTime time) {
        int at = part(time.getMonthValue(), '/', 0);
        at = part(time.getDayOfMonth(), '/', at);
        at = part(Math.floorMod(time.getYear(), CENTURY), ' ', at);
        at = part(time.getHour(), ':', at);
        at = part(time.getMinute(), ':', at);
        part(time.getSecond(), '.', at);
    }

    private int part(int value, char after, int at) {
        int next = InstantText.digits(value, 2, text, at);
        text[next] = (byte) after;
        return next + 1;
    }
}
