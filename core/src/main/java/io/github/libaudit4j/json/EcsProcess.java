// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Arguments;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RepeatedBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes the process of an event. */
final class EcsProcess {
    private static final MemberName PROCESS = new MemberName("process");
    private static final MemberName PID = new MemberName("pid");
    private static final MemberName PARENT = new MemberName("parent");
    private static final MemberName NAME = new MemberName("name");
    private static final MemberName EXECUTABLE = new MemberName("executable");
    private static final MemberName WORKING_DIRECTORY = new MemberName("working_directory");
    private static final MemberName TITLE = new MemberName("title");
    private static final MemberName ARGS = new MemberName("args");
    private static final MemberName ARGS_COUNT = new MemberName("args_count");
    private static final MemberName COMMAND_LINE = new MemberName("command_line");

    private final JsonWriter json;
    private final EcsObjects objects;
    private final EcsValues values;
    private final Repeated<byte[]> cwds = new Repeated<>();
    private final Repeated<byte[]> titles = new Repeated<>();

    EcsProcess(JsonWriter json, EcsObjects objects, EcsValues values) {
        this.json = json;
        this.objects = objects;
        this.values = values;
    }

    /**
     * Writes {@code process}.
     *
     * @param known what is known of the process already, or null
     * @return the text of that
     */
    byte[] write(EventFields fields, Arguments arguments, byte[] known) throws IOException {
        objects.begin(PROCESS);
        byte[] text = known;
        if (known == null) {
            text = itself(fields);
        } else {
            objects.again(known);
        }
        repeated(cwds, WORKING_DIRECTORY, fields, Place.CWD);
        repeated(titles, TITLE, fields, Place.TITLE);
        if (arguments.count() > 0) {
            arguments(arguments);
        }
        objects.end();
        return text;
    }

    private byte[] itself(EventFields fields) throws IOException {
        objects.mark();
        number(fields, Place.PID);
        objects.begin(PARENT);
        number(fields, Place.PPID);
        objects.end();
        member(NAME, fields, Place.COMM);
        member(EXECUTABLE, fields, Place.EXE);
        return objects.taken();
    }

    /** The id of a process, of this one or its parent, where it is a number. */
    private void number(EventFields fields, Place place) throws IOException {
        int at = fields.first(place);
        if (at >= 0 && isNumber(fields, at)) {
            objects.number(PID, fields.record(at).number(fields.index(at), 0));
        }
    }

    /** Whether a field is a decimal number. */
    static boolean isNumber(EventFields fields, int at) {
        return fields.record(at).number(fields.index(at), -1) >= 0;
    }

    private void member(MemberName name, EventFields fields, Place place) throws IOException {
        int at = fields.first(place);
        if (at >= 0) {
            values.member(name, fields.record(at), fields.index(at));
        }
    }

    /** A member whose value is the same for all records with the same body. */
    private void repeated(Repeated<byte[]> kept, MemberName name, EventFields fields, Place place)
            throws IOException {
        int at = fields.first(place);
        if (at < 0) {
            return;
        }
        AuditRecord record = fields.record(at);
        RepeatedBody body = record.repeatedFrom() == 0 ? record.repeated() : null;
        byte[] known = kept.of(body);
        if (known != null) {
            objects.open().name(name);
            json.again(known, 0);
            return;
        }
        int index = fields.index(at);
        Meaning meaning = Interpreter.meaning(record, index);
        if (EcsValues.says(record, index, meaning)) {
            long replaced = json.replaced();
            objects.open().name(name);
            long start = json.position();
            values.write(record, index, meaning);
            if (body != null && json.replaced() == replaced) {
                kept.keep(body, json.since(start));
            }
        }
    }

    private void arguments(Arguments arguments) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonWriter json = objects.open();
        json.name(ARGS);
        json.beginArray();
        for (int i = 0; i < arguments.count(); i++) {
            byte[] argument = arguments.bytes(i);
            json.string(argument, 0, argument.length);
            if (i > 0) {
                line.write(' ');
            }
            line.writeBytes(argument);
        }
        json.endArray();
        objects.number(ARGS_COUNT, arguments.count());
        if (line.size() > 0) {
            json.name(COMMAND_LINE);
            json.string(line.toByteArray(), 0, line.size());
        }
    }
}
