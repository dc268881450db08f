// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How fields are written as members of an object: their names, and their values as they are. */
final class Fields {
    private Fields() {}

    /** Writes a field's name; {@code text} for words without one. */
    static void name(JsonWriter json, AuditRecord record, int index) throws IOException {
        if (record.form(index) == Form.TEXT) {
            json.name("text");
        } else if (record.isOldStyle(index)) {
            name(json, "", record, index);
        } else {
            json.name(record.bytes(), record.nameStart(index), record.nameEnd(index));
        }
    }

    /** Writes a field's name with a prefix. */
    static void name(JsonWriter json, String prefix, AuditRecord record, int index)
            throws IOException {
        String name = record.form(index) == Form.TEXT ? "text" : written(record, index);
        byte[] bytes = (prefix + name).getBytes(StandardCharsets.UTF_8);
        json.name(bytes, 0, bytes.length);
    }

    /** Whether a name may be written otherwise than it stands in the record. */
    static boolean isRewritten(AuditRecord record, int index) {
        int to = record.nameEnd(index);
        int all = 0;
        for (int i = record.nameStart(index); i < to; i++) {
            all |= record.bytes()[i];
        }
        return all < 0 || record.isOldStyle(index);
    }

    /**
     * A name as it is written: with U+FFFD for what is no UTF-8, {@code old-auid} for {@code old
     * auid}.
     */
    static String written(AuditRecord record, int index) {
        return Utf8.clean(record.bytes(), record.nameStart(index), record.nameEnd(index))
                .replace(' ', '-');
    }

    /** Writes the value of a field, or the array of those of all fields of its name. */
    static void values(JsonWriter json, AuditRecord record, int first, Repeats repeats)
            throws IOException {
        if (repeats.next(first) == 0) {
            json.string(record.bytes(), record.valueStart(first), record.valueEnd(first));
            return;
        }
        json.beginArray();
        for (int i = first, more = 1; more != 0; i = more) {
            json.string(record.bytes(), record.valueStart(i), record.valueEnd(i));
            more = repeats.next(i);
        }
        json.endArray();
    }
}
