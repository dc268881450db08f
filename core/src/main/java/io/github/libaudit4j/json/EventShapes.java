// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;

/**
 * Writes what the types of an event's records and its result tell. A log has the same few sequences
 * of types again and again, so the text is kept.
 *
 * <pre>
 * "type":"SYSCALL","category":"audit-rule","result":"fail" ... "records":["SYSCALL","CWD","PATH"]
 * </pre>
 */
final class EventShapes {
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName CATEGORY = new MemberName("category");
    private static final MemberName RESULT = new MemberName("result");
    private static final MemberName RECORDS = new MemberName("records");
    private static final int PLACES = 1 << 8;
    private static final int MOST = 16;
    private static final int MIX = 0x9E3779B9; // 2^32 / golden ratio

    private final JsonWriter json;
    private final Shape[] shapes = new Shape[PLACES];
    private Shape shape; // of the event

    private static final class Shape {
        final int main;
        final Result result;
        final int[] types;
        byte[] header;
        byte[] records;

        Shape(int main, Result result, AuditEvent event) {
            this.main = main;
            this.result = result;
            this.types = new int[event.count()];
            for (int i = 0; i < types.length; i++) {
                types[i] = event.record(i).type();
            }
        }

        boolean is(int other, Result ended, AuditEvent event) {
            boolean same = main == other && result == ended && types.length == event.count();
            for (int i = 0; same && i < types.length; i++) {
                same = types[i] == event.record(i).type();
            }
            return same;
        }
    }

    EventShapes(JsonWriter json) {
        this.json = json;
    }

    /** Writes the event's type, category and result. */
    void header(Summary summary) throws IOException {
        shape = of(summary);
        if (shape.header != null) {
            json.again(shape.header, 0);
            return;
        }
        long start = json.position();
        json.name(TYPE);
        json.plain(summary.type());
        json.name(CATEGORY);
        json.plain(summary.category().text());
        json.name(RESULT);
        json.plain(summary.result().text());
        shape.header = json.since(start);
    }

    /** Writes the types of the records of the event whose header was written last. */
    void records(AuditEvent event) throws IOException {
        if (shape.records != null) {
            json.again(shape.records, 0);
            return;
        }
        long start = json.position();
        json.name(RECORDS);
        json.beginArray();
        for (int i = 0; i < event.count(); i++) {
            json.plain(event.record(i).typeName());
        }
        json.endArray();
        shape.records = json.since(start);
    }

    /** The shape of an event, kept if all of its types have numbers and there are not many. */
    private Shape of(Summary summary) {
        AuditEvent event = summary.event();
        int main = summary.record().type();
        Result result = summary.result();
        int hash = main + result.ordinal();
        boolean isKept = event.count() <= MOST;
        for (int i = 0; isKept && i < event.count(); i++) {
            int type = event.record(i).type();
            hash = (hash ^ type) * MIX;
            isKept = type >= 0;
        }
        int place = hash >>> 24;
        Shape known = isKept ? shapes[place] : null;
        if (known == null || !known.is(main, result, event)) {
            known = new Shape(main, result, event);
            shapes[place] = isKept ? known : shapes[place];
        }
        return known;
    }
}
