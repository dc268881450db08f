// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Times of a zone with their offset, {@code 2026-11-23T00:16:33.371+01:00}. */
final class ZonedTime implements TimeText {
    private static final long SECOND = 1000;

    private final ZoneRules rules;
    private final InstantText instant = new InstantText();

    ZonedTime(ZoneId zone) {
        this.rules = zone.getRules();
    }

    @Override
    public int write(long millis, byte[] into, int at) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochMilli(millis));
        int end = instant.write(millis + offset.getTotalSeconds() * SECOND, into, at) - 1;
        String text = offset.getId(); // in place of Z
        for (int i = 0; i < text.length(); i++) {
            into[end++] = (byte) text.charAt(i);
        }
        return end;
    }
}
