// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;

/**
 * A line of a made log.
 *
 * @param node the host, or null
 * @param type the record type's name
 * @param millis when it was
 * @param serial the event's serial
 * @param body its fields
 */
record Line(String node, String type, long millis, long serial, String body) {
    static Line of(String type, long millis, long serial) {
        return new Line(null, type, millis, serial, "pid=" + serial);
    }

    /** What an event is known by. */
    String id() {
        return node + " " + millis + ":" + serial;
    }

    static String id(AuditEvent event) {
        return event.node() + " " + event.millis() + ":" + event.serial();
    }

    AuditRecord record() {
        return RecordParser.parse(toString());
    }

    @Override
    public String toString() {
        return (node == null ? "" : "node=" + node + " ")
                + "type="
                + type
                + String.format(" msg=audit(%d.%03d:%d): ", millis / 1000, millis % 1000, serial)
                + body;
    }
}
