// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Counts by pieces of time, each told by the moment that it starts. */
final class PeriodDimension implements Dimension {
    private final Period period;
    private final ZoneId zone;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private byte[] text;

    PeriodDimension(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    @Override
    public boolean first(EventView view) {
        long millis = view.event().millis();
        if (millis < from || millis >= to) {
            ZonedDateTime start = period.start(millis, zone);
            from = start.toInstant().toEpochMilli();
            to = period.next(start).toInstant().toEpochMilli();
            text =
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME
                            .format(start)
                            .getBytes(StandardCharsets.US_ASCII);
        }
        return true;
    }

    @Override
    public void addTo(Bytes key) {
        key.add(text);
    }
}
