// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.json.ZonedTime;
import java.time.ZoneId;

/** Counts by the time of the event, in a zone: {@code 2026-11-23T00:16:33.371+01:00}. */
final class TimeDimension implements Dimension {
    private final ZonedTime time;
    private long millis;

    TimeDimension(ZoneId zone) {
        this.time = new ZonedTime(zone);
    }

    @Override
    public boolean first(EventView view) {
        millis = view.event().millis();
        return true;
    }

    @Override
    public void addTo(Bytes key) {
        key.add(time.text(millis));
    }
}
