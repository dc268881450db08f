// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Json;
import java.util.List;
import java.util.Map;

/** What {@link EventJson} writes. */
final class WrittenEvents {
    private WrittenEvents() {}

    /** Events written one after another, so that what is repeated is copied. */
    static String byOne(Layout layout, boolean raw, List<AuditEvent> events) {
        return Written.by(
                layout,
                json -> {
                    EventJson writer = new EventJson(json, raw);
                    for (AuditEvent event : events) {
                        writer.write(new Coalescer().coalesce(event));
                    }
                });
    }

    /** Events written each by a writer of its own, so that nothing is copied. */
    static String eachByItsOwn(Layout layout, boolean raw, List<AuditEvent> events) {
        StringBuilder text = new StringBuilder();
        for (AuditEvent event : events) {
            text.append(byOne(layout, raw, List.of(event)));
        }
        return text.toString();
    }

    /** The object of one event. */
    static Map<String, Object> object(AuditEvent event) {
        return Json.parseObject(byOne(Layout.LINES, false, List.of(event)).strip());
    }
}
