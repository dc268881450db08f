// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.io.IOException;

/**
 * Writes what of an event ECS has no field for. The fields that tell of the process come last, so
 * that their text can be copied.
 */
final class EcsData {
    private static final MemberName DATA = new MemberName("data");
    private static final MemberName SOCKET = new MemberName("socket");
    private static final String[] FIXED = {"tty", "subj", "pid", "ppid", "socket"};
    private static final int OF_PROCESS = 4; // the first of these
    private static final int OF_SOCKET = 4;
    private static final byte[] NOTHING = {};

    private final EcsObjects objects;
    private final EcsMembers members;
    private final EcsAddresses addresses;
    private final EcsUsers users;
    private final Calls calls = new Calls();
    private final CallJson callJson;
    private int process; // where the fields of the process start

    EcsData(
            JsonWriter json,
            EcsObjects objects,
            EcsValues values,
            EcsAddresses addresses,
            EcsUsers users) {
        this.callJson = new CallJson(json);
        this.objects = objects;
        this.members = new EcsMembers(objects, values, FIXED);
        this.addresses = addresses;
        this.users = users;
    }

    /** Finds the fields of an event, once its addresses and users are found. */
    void find(EventFields fields) {
        members.clear();
        for (int i = 0; i < fields.count(); i++) {
            AuditRecord record = fields.record(i);
            int index = fields.index(i);
            boolean isData =
                    switch (fields.place(i)) {
                        case DATA -> !addresses.has(record, index);
                        case ID -> users.leavesOut(record, index);
                        case ID_NAME -> users.leavesOutName(record, index);
                        default -> false;
                    };
            if (isData) {
                add(fields, i);
            }
        }
        process = members.count();
        add(fields, Place.TTY);
        add(fields, Place.LABEL);
        add(fields, Place.PID);
        add(fields, Place.PPID);
    }

    private void add(EventFields fields, Place place) {
        int at = fields.first(place);
        if (at < 0) {
            return;
        }
        AuditRecord record = fields.record(at);
        int index = fields.index(at);
        boolean isElsewhere =
                switch (place) {
                    case LABEL -> EcsLabel.is(record, index);
                    case PID, PPID -> EcsProcess.isNumber(fields, at);
                    default -> false;
                };
        if (!isElsewhere) {
            add(fields, at);
        }
    }

    private void add(EventFields fields, int at) {
        boolean isProgram = fields.record(at).section(fields.index(at)) == Section.MSG;
        boolean isData = fields.place(at) == Place.DATA; // of others only a program's is known
        boolean isOwn = (isProgram || isData) && fields.isProgramsOwn(at);
        members.add(fields.record(at), fields.index(at), isOwn);
    }

    /** Whether the fields of the process share no name with others. */
    boolean isApart() {
        for (int i = 0; i < process; i++) {
            if (members.name(i) < OF_PROCESS) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes {@code data}.
     *
     * @param known the text of the fields of the process, or null
     * @return that text
     */
    byte[] write(EventFields fields, byte[] known) throws IOException {
        objects.begin(DATA);
        int written = call(fields);
        for (int i = written; i < process; i++) {
            if (members.name(i) != OF_SOCKET) {
                members.write(i);
            }
        }
        socket(fields);
        byte[] text = known;
        if (known == null) {
            objects.mark();
            for (int i = process; i < members.count(); i++) {
                members.write(i);
            }
            text = objects.taken();
        } else {
            objects.again(known);
        }
        objects.end();
        return text;
    }

    /** Writes the first fields of a usual call, and keeps their text; returns how many. */
    private int call(EventFields fields) throws IOException {
        AuditRecord record = fields.count() > 0 ? fields.record(0) : null;
        boolean isUsual =
                process > 1
                        && Calls.isUsual(record)
                        && members.isAlone(0, record, 0)
                        && members.isAlone(1, record, 1);
        if (!isUsual) {
            return 0;
        }
        objects.mark();
        members.write(0);
        members.write(1);
        calls.keep(record, objects.taken(), NOTHING);
        return 2;
    }

    /** The calls that a record is one of, where it has just the usual fields; else null. */
    Calls.Call call(AuditRecord record) {
        return Calls.isUsual(record) ? calls.of(record) : null;
    }

    /** Writes {@code data} where a call has all of it but an address. */
    void write(AuditRecord record, Calls.Call call, EventFields fields, byte[] known)
            throws IOException {
        objects.begin(DATA);
        objects.again(call.fields());
        callJson.values(record, call);
        objects.begin(SOCKET);
        addresses.socket(fields);
        objects.end();
        objects.again(known);
        objects.end();
    }

    private void socket(EventFields fields) throws IOException {
        objects.begin(SOCKET);
        addresses.socket(fields);
        for (int i = 0; i < process; i++) {
            if (members.name(i) == OF_SOCKET) {
                members.write(i);
            }
        }
        objects.end();
    }
}
