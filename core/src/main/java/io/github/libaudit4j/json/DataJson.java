// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.io.IOException;

/** Writes what of an event has no place of its own: a name to its value, or to all of them. */
final class DataJson {
    private static final MemberName DATA = new MemberName("data");

    private final JsonWriter json;
    private final MeaningJson values;
    private final Names names = new Names();
    private final Kinds kinds = new Kinds();
    private boolean lossy;

    DataJson(JsonWriter json, MeaningJson values) {
        this.json = json;
        this.values = values;
    }

    /**
     * Writes the member, if there is any of it.
     *
     * @return whether a name was no text, so that the member lacks something
     */
    boolean write(EventFields fields) throws IOException {
        if (names.forgetIfMany()) {
            kinds.forget();
        }
        boolean any = false;
        lossy = false;
        for (int i = 0; i < fields.count(); i++) {
            if (fields.place(i) == Place.DATA && !fields.isLater(i)) {
                if (!any) {
                    json.name(DATA);
                    json.beginObject();
                    any = true;
                }
                member(fields, i);
            }
        }
        if (any) {
            json.endObject();
        }
        return lossy;
    }

    private void member(EventFields fields, int first) throws IOException {
        int number = names.of(fields.record(first), fields.index(first));
        name(fields, first, number);
        if (fields.next(first) == 0) {
            value(fields, first, number);
            return;
        }
        json.beginArray();
        for (int i = first, more = 1; more != 0; i = more) {
            value(fields, i, number);
            more = fields.next(i);
        }
        json.endArray();
    }

    private void value(EventFields fields, int at, int number) throws IOException {
        AuditRecord record = fields.record(at);
        int index = fields.index(at);
        values.text(record, index, kinds.of(record, index, number));
    }

    private void name(EventFields fields, int at, int number) throws IOException {
        AuditRecord record = fields.record(at);
        MemberName name = names.member(number);
        if (name != null && !names.isReplaced(number) && !fields.isProgramsOwn(at)) {
            json.name(name);
        } else {
            lossy |= names.isReplaced(number);
            String text = text(record, fields.index(at));
            json.name(fields.isProgramsOwn(at) ? "msg." + text : text);
        }
    }

    /** The name as {@link EventFields} tells names apart. */
    private static String text(AuditRecord record, int index) {
        return record.form(index) == Form.TEXT ? "text" : record.name(index);
    }
}
