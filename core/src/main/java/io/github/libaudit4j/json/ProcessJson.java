// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Arguments;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RepeatedBody;
import java.io.IOException;

/** Writes the process of an event. */
final class ProcessJson {
    private static final MemberName PROCESS = new MemberName("process");
    private static final MemberName CWD = new MemberName("cwd");
    private static final MemberName TITLE = new MemberName("title");
    private static final Place[] PLACES = {Place.PID, Place.PPID, Place.COMM, Place.EXE, Place.TTY};
    private static final MemberName[] NAMES = {
        new MemberName("pid"),
        new MemberName("ppid"),
        new MemberName("name"),
        new MemberName("exe"),
        new MemberName("tty")
    };

    private static final byte[] NOTHING = {};

    private final JsonWriter json;
    private final MeaningJson values;
    private final Repeated<byte[]> cwds = new Repeated<>();
    private final Repeated<byte[]> titles = new Repeated<>();

    ProcessJson(JsonWriter json, MeaningJson values) {
        this.json = json;
        this.values = values;
    }

    /**
     * Writes the member, if there is any of it.
     *
     * @param known what is known of the process already, or null
     * @return the text of that
     */
    byte[] write(Summary summary, EventFields fields, RepeatedProcess known) throws IOException {
        Arguments arguments = summary.arguments();
        boolean unknown = known == null || known.process.length == 0;
        if (unknown && isEmpty(fields) && arguments.count() == 0 && !arguments.cut()) {
            return NOTHING;
        }
        json.name(PROCESS);
        json.beginObject();
        byte[] text = known == null ? itself(fields) : known.process;
        if (known != null) {
            json.again(text, 0);
        }
        int cwd = fields.first(Place.CWD);
        if (cwd >= 0) {
            json.name(CWD);
            repeated(cwds, fields.record(cwd), fields.index(cwd), values::text);
        }
        int title = fields.first(Place.TITLE);
        if (title >= 0) {
            json.name(TITLE);
            repeated(titles, fields.record(title), fields.index(title), values::commandLine);
        }
        arguments(arguments);
        json.endObject();
        return text;
    }

    /** How a field's value is written. */
    private interface Value {
        void write(AuditRecord record, int index) throws IOException;
    }

    /** A value that is the same for all records with the same body. */
    private void repeated(Repeated<byte[]> kept, AuditRecord record, int index, Value value)
            throws IOException {
        RepeatedBody body = record.repeatedFrom() == 0 ? record.repeated() : null;
        byte[] known = kept.of(body);
        if (known != null) {
            json.again(known, 0);
            return;
        }
        long start = json.position();
        long replaced = json.replaced();
        value.write(record, index);
        byte[] text = body == null || json.replaced() != replaced ? null : json.since(start);
        kept.keep(body, text);
    }

    private byte[] itself(EventFields fields) throws IOException {
        long start = json.position();
        for (int i = 0; i < PLACES.length; i++) {
            int at = fields.first(PLACES[i]);
            if (at >= 0) {
                json.name(NAMES[i]);
                values.text(fields.record(at), fields.index(at));
            }
        }
        return json.since(start);
    }

    private static boolean isEmpty(EventFields fields) {
        for (Place place : PLACES) {
            if (fields.first(place) >= 0) {
                return false;
            }
        }
        return fields.first(Place.CWD) < 0 && fields.first(Place.TITLE) < 0;
    }

    private void arguments(Arguments arguments) throws IOException {
        if (arguments.count() > 0) {
            json.name("args");
            json.beginArray();
            for (int i = 0; i < arguments.count(); i++) {
                byte[] argument = arguments.bytes(i);
                json.string(argument, 0, argument.length);
            }
            json.endArray();
        }
        if (arguments.cut()) {
            json.name("args_cut");
            json.bool(true);
        }
        if (arguments.cut() && arguments.expected() >= 0) {
            json.name("argc");
            json.plain(Long.toString(arguments.expected()));
        }
    }
}
