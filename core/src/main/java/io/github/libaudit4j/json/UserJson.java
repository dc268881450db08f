// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/** Writes the user of an event: ids, their names, and the label of the process. */
final class UserJson {
    private static final MemberName USER = new MemberName("user");
    private static final MemberName IDS = new MemberName("ids");
    private static final MemberName NAMES = new MemberName("names");
    private static final MemberName LABEL = new MemberName("label");

    private final JsonWriter json;
    private final MeaningJson values;
    private final Names names = new Names();

    UserJson(JsonWriter json, MeaningJson values) {
        this.json = json;
        this.values = values;
    }

    /** Writes the member, if there is any of it; returns its text. */
    byte[] write(Summary summary, EventFields fields) throws IOException {
        long start = json.position();
        int ids = fields.first(Place.ID);
        int label = fields.first(Place.LABEL);
        if (ids >= 0 || label >= 0) {
            write(summary, fields, ids, label);
        }
        return json.since(start);
    }

    private void write(Summary summary, EventFields fields, int ids, int label) throws IOException {
        json.name(USER);
        json.beginObject();
        if (ids >= 0) {
            ids(fields, ids);
            names(summary, fields);
        }
        if (label >= 0) {
            json.name(LABEL);
            values.text(fields.record(label), fields.index(label));
        }
        json.endObject();
    }

    private void ids(EventFields fields, int first) throws IOException {
        names.forgetIfMany();
        json.name(IDS);
        json.beginObject();
        for (int i = first; i < fields.count(); i++) {
            if (fields.place(i) == Place.ID) {
                AuditRecord record = fields.record(i);
                json.name(names.member(names.of(record, fields.index(i))));
                values.text(record, fields.index(i));
            }
        }
        json.endObject();
    }

    private void names(Summary summary, EventFields fields) throws IOException {
        if (!summary.looksUpNames() && fields.first(Place.ID_NAME) < 0) {
            return;
        }
        boolean any = false;
        for (int i = fields.first(Place.ID); i < fields.count(); i++) {
            AuditRecord record = fields.record(i);
            int index = fields.index(i);
            String name = fields.place(i) == Place.ID ? summary.nameOf(record, index) : null;
            if (name != null) {
                if (!any) {
                    json.name(NAMES);
                    json.beginObject();
                    any = true;
                }
                json.name(names.member(names.of(record, index)));
                json.string(name);
            }
        }
        if (any) {
            json.endObject();
        }
    }
}
