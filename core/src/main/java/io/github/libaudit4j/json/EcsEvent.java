// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes what an event is; what the table says of it is written once and then copied. */
final class EcsEvent {
    private static final MemberName EVENT = new MemberName("event");
    private static final MemberName KIND = new MemberName("kind");
    private static final MemberName MODULE = new MemberName("module");
    private static final MemberName CATEGORY = new MemberName("category");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName ACTION = new MemberName("action");
    private static final MemberName OUTCOME = new MemberName("outcome");
    private static final MemberName SEQUENCE = new MemberName("sequence");
    private static final MemberName ID = new MemberName("id");
    private static final MemberName ORIGINAL = new MemberName("original");
    private static final int LONGEST_ID = 48;
    private static final int SECOND = 1000; // milliseconds

    private final JsonWriter json;
    private final Map<Normalization, Map<Normalization, byte[]>> kinds = new IdentityHashMap<>();
    private final byte[] id = new byte[LONGEST_ID];

    EcsEvent(JsonWriter json) {
        this.json = json;
    }

    /** Starts {@code event}: what is the same for all that say the same. */
    void begin(Summary summary, Result result) throws IOException {
        json.name(EVENT);
        json.beginObject();
        kind(summary.normalization(), summary.syscallNormalization());
        json.name(OUTCOME);
        json.plain(result == Result.FAIL ? "failure" : result.text());
    }

    /** Writes which one it is. */
    void id(AuditRecord record) throws IOException {
        json.name(SEQUENCE);
        json.number(record.serial());
        json.name(ID);
        json.string(id, 0, id(record.millis(), record.serial()));
    }

    /** Ends it; with its lines, if those are asked for. */
    void end(Summary summary, boolean raw) throws IOException {
        if (raw) {
            original(summary.event());
        }
        json.endObject();
    }

    /** What the table says of the event, and of its system call where that is another row. */
    private void kind(Normalization is, Normalization call) throws IOException {
        Map<Normalization, byte[]> texts = kinds.get(is);
        byte[] known = texts == null ? null : texts.get(call);
        if (known != null) {
            json.again(known, 0);
            return;
        }
        long start = json.position();
        json.name(KIND);
        json.plain(is.ecs().kind());
        json.name(MODULE);
        json.plain("auditd");
        json.name(CATEGORY);
        json.value(both(is.ecs().category(), call == null ? List.of() : call.ecs().category()));
        json.name(TYPE);
        json.value(both(is.ecs().type(), call == null ? List.of() : call.ecs().type()));
        json.name(ACTION);
        json.plain(is.action());
        byte[] text = json.since(start);
        if (text != null) {
            kinds.computeIfAbsent(is, row -> new IdentityHashMap<>(1)).put(call, text);
        }
    }

    /** Each value once. */
    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        for (String each : more) {
            if (!both.contains(each)) {
                both.add(each);
            }
        }
        return both;
    }

    /** {@code 1795389378.103:5164734}, as the log has it; returns its length. */
    private int id(long millis, long serial) {
        int at = Decimal.write(Math.floorDiv(millis, SECOND), id, 0);
        id[at++] = '.';
        long rest = Math.floorMod(millis, SECOND);
        for (long unit = SECOND / 10; unit > 0; unit /= 10) {
            id[at++] = (byte) ('0' + rest / unit % 10);
        }
        id[at++] = ':';
        return Decimal.write(serial, id, at);
    }

    private void original(AuditEvent event) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (i > 0) {
                lines.write('\n');
            }
            lines.write(record.bytes(), record.start(), record.end() - record.start());
        }
        json.name(ORIGINAL);
        json.string(lines.toByteArray(), 0, lines.size());
    }
}
