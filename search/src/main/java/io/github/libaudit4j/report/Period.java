// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How long the pieces of time are that counts are told for. */
public enum Period {
    /** Minutes. */
    MINUTE(ChronoUnit.MINUTES),
    /** Hours. */
    HOUR(ChronoUnit.HOURS),
    /** Days of a time zone. */
    DAY(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    Period(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The start of the piece that a moment is in. */
    ZonedDateTime start(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).truncatedTo(unit);
    }

    /** The start of the next piece. */
    ZonedDateTime next(ZonedDateTime start) {
        return start.plus(1, unit);
    }
}
