// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.io.IOException;
import java.util.Arrays;

/**
 * Writes what of an event has no place of its own: a name to its value, or to all of them; and
 * beside that what its numbers stand for.
 *
 * <pre>
 * "data":{"arch":"x86_64","syscall":"openat","a0":"ffffff9c","a1":"7ffd3f0","a2":"80000",...},
 * "interpreted":{"a0":"AT_FDCWD","a2":"O_RDONLY|O_CLOEXEC"}
 * </pre>
 */
final class DataJson {
    private static final MemberName DATA = new MemberName("data");
    private static final MemberName INTERPRETED = new MemberName("interpreted");

    private static final byte[] NOTHING = {};

    private final JsonWriter json;
    private final MeaningJson values;
    private final Names names = new Names();
    private final Kinds kinds = new Kinds();
    private final KnownTexts texts = new KnownTexts();
    private final Calls calls = new Calls();
    private final CallJson callJson;
    private int[] explained = new int[16]; // the first fields of names whose numbers have a meaning
    private int count;
    private boolean lossy;

    DataJson(JsonWriter json, MeaningJson values) {
        this.json = json;
        this.values = values;
        this.callJson = new CallJson(json);
    }

    /** The calls that a record is one of, where it has just the usual fields; else null. */
    Calls.Call call(AuditRecord record) {
        return Calls.isUsual(record) ? calls.of(record) : null;
    }

    /** Writes the members of an event whose SYSCALL record alone has data. */
    void write(AuditRecord record, Calls.Call call) throws IOException {
        json.again(call.fields(), -1);
        callJson.values(record, call);
        json.endObject();
        callJson.interpreted(INTERPRETED, record, call);
    }

    /**
     * Writes the members, if there is any of them.
     *
     * @return whether a name was no text, so that a member lacks something
     */
    boolean write(EventFields fields) throws IOException {
        if (names.forgetIfMany()) {
            kinds.forget();
        }
        texts.begin();
        boolean any = false;
        lossy = false;
        count = 0;
        long start = json.position();
        for (int i = 0; i < fields.count(); i++) {
            if (fields.place(i) == Place.DATA && !fields.isLater(i)) {
                if (!any) {
                    json.name(DATA);
                    json.beginObject();
                    any = true;
                }
                member(fields, i);
                if (i == 1) {
                    keep(fields, start);
                }
            }
        }
        if (any) {
            json.endObject();
        }
        if (count > 0) {
            interpreted(fields);
        }
        return lossy;
    }

    /** Keeps what was written up to the second field, where that is the number of a usual call. */
    private void keep(EventFields fields, long start) {
        AuditRecord record = fields.record(0);
        boolean isHead =
                fields.record(1) == record
                        && fields.index(0) == 0
                        && fields.index(1) == 1
                        && fields.next(0) == 0
                        && fields.next(1) == 0;
        if (isHead && Calls.isUsual(record)) {
            calls.keep(record, json.since(start), NOTHING);
        }
    }

    private void member(EventFields fields, int first) throws IOException {
        int number = names.of(fields.record(first), fields.index(first));
        name(fields, first, number);
        boolean any = false;
        if (fields.next(first) == 0) {
            any = value(fields, first, number);
        } else {
            json.beginArray();
            for (int i = first, more = 1; more != 0; i = more) {
                any |= value(fields, i, number);
                more = fields.next(i);
            }
            json.endArray();
        }
        if (any) {
            explained = count < explained.length ? explained : Arrays.copyOf(explained, 2 * count);
            explained[count++] = first;
        }
    }

    /** Writes a value; returns whether it is a number that stands for something. */
    private boolean value(EventFields fields, int at, int number) throws IOException {
        AuditRecord record = fields.record(at);
        int index = fields.index(at);
        Meaning kind = kinds.of(record, index, number);
        byte[] text =
                kind == Meaning.NONE ? null : texts.of(record, index, kind, kinds.reading(number));
        if (text != null && !kind.explains()) {
            json.string(text, 0, text.length);
        } else {
            values.text(record, index, kind);
        }
        return text != null && kind.explains();
    }

    private void interpreted(EventFields fields) throws IOException {
        json.name(INTERPRETED);
        json.beginObject();
        for (int i = 0; i < count; i++) {
            int first = explained[i];
            int number = names.of(fields.record(first), fields.index(first));
            name(fields, first, number);
            if (fields.next(first) == 0) {
                meaning(fields, first, number);
                continue;
            }
            json.beginArray();
            for (int at = first, more = 1; more != 0; at = more) {
                meaning(fields, at, number);
                more = fields.next(at);
            }
            json.endArray();
        }
        json.endObject();
    }

    /** Writes what a number stands for; null where the value is all there is to say. */
    private void meaning(EventFields fields, int at, int number) throws IOException {
        AuditRecord record = fields.record(at);
        int index = fields.index(at);
        Meaning kind = kinds.of(record, index, number);
        byte[] text = kind.explains() ? texts.of(record, index, kind, kinds.reading(number)) : null;
        if (text == null) {
            json.nothing();
        } else {
            json.string(text, 0, text.length);
        }
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
