// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Actor;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.EventObject;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RepeatedBody;
import java.io.IOException;

/**
 * Writes an event as one object, in JSON or YAML: who did what to what, how, and with which result.
 *
 * <pre>
 * {"@timestamp":"2026-11-22T14:03:13.579Z","node":"vm","serial":51,"type":"SYSCALL",
 *  "category":"audit-rule","result":"fail","session":"26","keys":["etc"],
 *  "summary":{"actor":{"primary":"alice","secondary":"root"},"action":"opened-file",
 *   "object":{"type":"file","primary":"/etc/shadow"},"how":"/usr/bin/cat"},
 *  "user":{"ids":{"auid":"1000","uid":"0",...},"names":{"auid":"alice",...}},
 *  "process":{"pid":"9","ppid":"8","name":"cat","exe":"/usr/bin/cat","title":"cat /etc/shadow",...},
 *  "files":[{"path":"/etc/shadow","role":"normal","inode":"131","mode":"0100640",...,
 *   "interpreted":{"mode":"file,640"}}],
 *  "data":{"arch":"x86_64","syscall":"openat","exit":"EACCES","a0":"ffffff9c","a2":"0",...},
 *  "interpreted":{"a0":"AT_FDCWD","a2":"O_RDONLY"},
 *  "records":["SYSCALL","CWD","PATH","PROCTITLE"]}
 * </pre>
 *
 * <p>The members are those of {@link Summary}; what the event does not say is left out. {@code
 * "interpreted"} is what the numbers in {@code "data"}, or of a file, stand for. Further members:
 * {@code "cut":true} where a limit took something away, with {@code "dropped_records"}; {@code
 * "raw"} (its lines) where that was asked for; {@code "raw_hex"} (their bytes) where they hold
 * bytes that no JSON string can; in {@code process}, {@code "args_cut":true} where arguments are
 * missing, with {@code "argc"}, how many there were.
 *
 * <p>Not safe for use by several threads at once. Measured by {@code EventBenchmark}.
 */
public final class EventJson {
    private static final MemberName TIMESTAMP = new MemberName("@timestamp");
    private static final MemberName NODE = new MemberName("node");
    private static final MemberName SERIAL = new MemberName("serial");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName SESSION = new MemberName("session");
    private static final MemberName KEYS = new MemberName("keys");
    private static final MemberName SUMMARY = new MemberName("summary");
    private static final MemberName ACTOR = new MemberName("actor");
    private static final MemberName PRIMARY = new MemberName("primary");
    private static final MemberName SECONDARY = new MemberName("secondary");
    private static final MemberName ACTION = new MemberName("action");
    private static final MemberName OBJECT = new MemberName("object");
    private static final MemberName HOW = new MemberName("how");

    private final JsonWriter json;
    private final boolean raw;
    private final EventMember more;
    private final EventFields fields = new EventFields();
    private final EventShapes shapes;
    private final MeaningJson values;
    private final UserJson user;
    private final ProcessJson process;
    private final FilesJson files;
    private final DataJson data;
    private final Repeated<byte[]> objects = new Repeated<>();
    private final Repeated<RepeatedProcess> processes = new Repeated<>();
    private Calls.Call call; // of the event, where that alone has data
    private final RepeatedEvents<byte[]> events = new RepeatedEvents<>(); // all behind the serial

    /**
     * Writes events to a writer.
     *
     * @param json where they go
     * @param raw whether each object also holds the lines
     */
    public EventJson(JsonWriter json, boolean raw) {
        this(json, raw, null);
    }

    /**
     * Writes events to a writer, with what is known of them beside the log.
     *
     * @param json where they go
     * @param raw whether each object also holds the lines
     * @param more the last member; or null for none
     */
    public EventJson(JsonWriter json, boolean raw, EventMember more) {
        this.json = json;
        this.raw = raw;
        this.more = more;
        this.values = new MeaningJson(json);
        this.shapes = new EventShapes(json);
        this.user = new UserJson(json, values);
        this.process = new ProcessJson(json, values);
        this.files = new FilesJson(json, values);
        this.data = new DataJson(json, values);
    }

    /**
     * Writes one event and ends the line.
     *
     * @param summary what a coalescer made of it
     * @throws IOException if the writer's stream fails
     */
    public void write(Summary summary) throws IOException {
        long replaced = json.replaced();
        boolean mayRepeat = !raw && more == null;
        byte[] known = mayRepeat ? events.of(summary) : null;
        json.beginObject();
        id(summary.record());
        if (known != null) {
            json.again(known, 1);
            json.endDocument();
            return;
        }
        long start = json.position();
        boolean lossyId = json.replaced() != replaced;
        boolean lossy = story(summary, lossyId) || lossyId;
        if (more != null) {
            more.write(json, summary.event());
        }
        json.endObject();
        if (mayRepeat && !lossy && events.isSecond()) {
            events.keep(summary.event(), json.since(start));
        }
        json.endDocument();
    }

    /**
     * What the event says, and of its lines what there is to say.
     *
     * @return whether bytes were no text
     */
    private boolean story(Summary summary, boolean lossyId) throws IOException {
        long replaced = json.replaced();
        RepeatedProcess known = known(summary);
        RepeatedProcess made = known == null ? new RepeatedProcess() : known;
        boolean fresh = known == null;
        shapes.header(summary);
        made.session = fresh ? session(summary) : again(known.session);
        sentence(summary, made, fresh);
        made.user = fresh ? user.write(summary, fields) : again(known.user);
        made.process = process.write(summary, fields, known);
        boolean lossy = files.write(summary);
        AddressJson.write(json, summary);
        lossy |= json.replaced() != replaced;
        if (fresh && !lossy && RepeatedProcess.isPossible(summary)) {
            keep(summary, made);
        }
        if (call != null) {
            data.write(summary.syscallRecord(), call);
        } else {
            lossy |= data.write(fields) || json.replaced() != replaced;
        }
        shapes.records(summary.event());
        notes(summary.event(), lossyId || lossy);
        return lossy;
    }

    /** The texts of the event's process, and its call; takes the fields that those do not have. */
    private RepeatedProcess known(Summary summary) {
        call = null;
        if (RepeatedProcess.isPossible(summary)) {
            AuditRecord record = summary.syscallRecord();
            RepeatedProcess known = processes.of(record.repeated());
            if (known != null) {
                Calls.Call usual = data.call(record);
                if (usual != null && fields.ofCompanions(summary)) {
                    call = usual;
                    return known;
                }
                if (fields.ofOthers(summary)) {
                    return known;
                }
            }
        }
        fields.of(summary);
        return null;
    }

    /** Keeps the texts of a process, unless other records had a say in them. */
    private void keep(Summary summary, RepeatedProcess made) {
        if (made.isWhole() && fields.areOfOne(summary.syscallRecord())) {
            processes.keep(summary.syscallRecord().repeated(), made);
        }
    }

    private void id(AuditRecord record) throws IOException {
        json.name(TIMESTAMP);
        json.instant(record.millis());
        if (record.nodeStart() != record.nodeEnd()) {
            json.name(NODE);
            json.string(record.bytes(), record.nodeStart(), record.nodeEnd());
        }
        json.name(SERIAL);
        json.number(record.serial());
    }

    private byte[] session(Summary summary) throws IOException {
        long start = json.position();
        int session = fields.first(Place.SESSION);
        if (session >= 0) {
            json.name(SESSION);
            values.text(fields.record(session), fields.index(session));
        }
        if (fields.first(Place.KEYS) >= 0) {
            json.name(KEYS);
            json.value(fields.keys());
        }
        return json.since(start);
    }

    private void sentence(Summary summary, RepeatedProcess made, boolean fresh) throws IOException {
        json.name(SUMMARY);
        json.beginObject();
        made.actor = fresh ? actor(summary.actor()) : again(made.actor);
        json.name(ACTION);
        json.plain(summary.action());
        object(summary);
        made.how = fresh ? how(summary.how()) : again(made.how);
        json.endObject();
    }

    private byte[] actor(Actor actor) throws IOException {
        long start = json.position();
        if (actor.primary() != null || actor.secondary() != null) {
            json.name(ACTOR);
            json.beginObject();
            optional(PRIMARY, actor.primary());
            optional(SECONDARY, actor.secondary());
            json.endObject();
        }
        return json.since(start);
    }

    private void object(Summary summary) throws IOException {
        AuditRecord file = summary.objectFile();
        RepeatedBody body = file == null ? null : file.repeated();
        byte[] known = objects.of(body);
        if (known != null) {
            json.again(known, 0);
            return;
        }
        long start = json.position();
        long replaced = json.replaced();
        object(summary.object());
        if (body != null && json.replaced() == replaced) {
            objects.keep(body, json.since(start));
        }
    }

    private void object(EventObject object) throws IOException {
        json.name(OBJECT);
        json.beginObject();
        json.name(TYPE);
        json.plain(object.type().text());
        optional(PRIMARY, object.primary());
        optional(SECONDARY, object.secondary());
        json.endObject();
    }

    private byte[] how(String how) throws IOException {
        long start = json.position();
        optional(HOW, how);
        return json.since(start);
    }

    private byte[] again(byte[] text) throws IOException {
        json.again(text, 0);
        return text;
    }

    private void optional(MemberName name, String value) throws IOException {
        if (value != null) {
            json.name(name);
            json.string(value);
        }
    }

    /** What there is to say of the lines. */
    private void notes(AuditEvent event, boolean lossy) throws IOException {
        if (event.cut()) {
            json.name("cut");
            json.bool(true);
        }
        if (event.droppedRecords() > 0) {
            json.name("dropped_records");
            json.number(event.droppedRecords());
        }
        long replaced = json.replaced();
        if (raw) {
            json.name("raw");
            json.beginArray();
            for (int i = 0; i < event.count(); i++) {
                AuditRecord record = event.record(i);
                json.string(record.bytes(), record.start(), record.end());
            }
            json.endArray();
        }
        if (lossy || json.replaced() != replaced) {
            json.name("raw_hex");
            json.beginArray();
            for (int i = 0; i < event.count(); i++) {
                AuditRecord record = event.record(i);
                json.hex(record.bytes(), record.start(), record.end());
            }
            json.endArray();
        }
    }
}
