// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Writes times of a zone with their milliseconds and their offset.
 *
 * <pre>{@code
 * ZonedTime time = new ZonedTime(ZoneId.of("Europe/Berlin"));
 * time.text(1795389393371L); // "2026-11-23T00:16:33.371+01:00"
 * }</pre>
 *
 * <p>In UTC the offset is {@code Z}. Not safe for use by several threads at once.
 */
public final class ZonedTime implements TimeText {
    private static final int LONGEST = "+292278994-08-17T07:12:55.807+18:00:00".length();
    private static final long SECOND = 1000;

    private final ZoneRules rules;
    private final InstantText instant = new InstantText();
    private final byte[] text = new byte[LONGEST];

    /**
     * Writes times of a zone.
     *
     * @param zone the zone
     */
    public ZonedTime(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /**
     * The text of a time.
     *
     * @param millis since 1970, in UTC
     * @return such as {@code 2026-11-23T00:16:33.371+01:00}
     */
    public String text(long millis) {
        return new String(text, 0, write(millis, text, 0), StandardCharsets.US_ASCII);
    }

    @Override
    public int write(long millis, byte[] into, int at) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochMilli(millis));
        int end = instant.write(millis + offset.getTotalSeconds() * SECOND, into, at) - 1;
        String id = offset.getId(); // in place of Z
        for (int i = 0; i < id.length(); i++) {
            into[end++] = (byte) id.charAt(i);
        }
        return end;
    }
}
