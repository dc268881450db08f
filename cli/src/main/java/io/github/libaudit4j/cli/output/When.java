// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of an event; in UTC as text of one length, so that lines sort by it. */
final class When {
    private static final int WITHOUT_MILLIS = "2026-11-22T14:03:13Z".length();

    private When() {}

    /** Appends {@code 2026-11-22T14:03:13.579Z}. */
    static StringBuilder append(StringBuilder line, Instant time) {
        return append(line, time, ZoneOffset.UTC);
    }

    /** Appends {@code 2026-11-22T15:03:13.579+01:00}, the time of a zone with its offset. */
    static StringBuilder append(StringBuilder line, Instant time, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(time);
        String text = time.plusSeconds(offset.getTotalSeconds()).toString(); // ends with Z
        line.append(text, 0, text.length() - 1);
        return line.append(text.length() == WITHOUT_MILLIS ? ".000" : "").append(offset.getId());
    }
}
