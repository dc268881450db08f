// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.json.ZonedTime;
import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.FieldKind;
import io.github.libaudit4j.query.FieldValues;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The values of an event's fields as text: each once, also where several records have it. */
public final class FieldTexts {
    private final List<EventField> fields;
    private final boolean isRaw;
    private final FieldValues values;
    private final ZonedTime time;
    private final List<String> texts = new ArrayList<>();

    /**
     * Reads some fields; for one thread.
     *
     * @param fields which
     * @param isRaw whether values are as written, or else by what they mean
     * @param names of users and groups
     * @param zone of times, where values are by what they mean
     */
    public FieldTexts(List<EventField> fields, boolean isRaw, IdNames names, ZoneId zone) {
        this.fields = fields;
        this.isRaw = isRaw;
        this.values = new FieldValues(names);
        this.time = new ZonedTime(zone);
    }

    List<EventField> fields() {
        return fields;
    }

    /** The values of a field; the list is filled anew by the next call. */
    List<String> read(AuditEvent event, EventField field) {
        texts.clear();
        for (values.start(event, field); values.next(); ) {
            if (!values.isAbsent()) {
                String text = isRaw ? values.raw() : meant(event, field);
                if (!texts.contains(text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** A time has its milliseconds also where they are none. */
    private String meant(AuditEvent event, EventField field) {
        return field.kind() == FieldKind.TIME ? time.text(event.millis()) : values.interpreted();
    }
}
