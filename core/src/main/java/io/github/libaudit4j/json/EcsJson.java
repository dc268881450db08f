// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Arguments;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes an event as a document of the Elastic Common Schema, in JSON or YAML.
 *
 * <pre>
 * {"@timestamp":"2026-11-22T23:16:18.103Z","ecs":{"version":"9.4.0"},
 *  "event":{"kind":"event","module":"auditd","category":["file"],"type":["info"],
 *   "action":"opened-file","outcome":"failure","sequence":51,"id":"1795389378.103:51"},
 *  "host":{"name":"vm","os":{"type":"linux"}},"user":{"id":"0","name":"root",...},
 *  "process":{"pid":9,"parent":{"pid":8},"name":"cat","executable":"/usr/bin/cat",...},
 *  "file":{"path":"/etc/shadow","type":"file","mode":"0640",...},"tags":["etc"],
 *  "auditd":{"message_type":"syscall","sequence":51,"result":"fail","summary":{...},"user":{...},
 *   "paths":[{...}],"data":{"arch":"x86_64","syscall":"openat","exit":"EACCES",...}}}
 * </pre>
 *
 * <p>{@code docs/ecs.md} says which member is what. What the event does not say is left out.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class EcsJson {
    private static final String RELEASE = "9.4.0";
    private static final MemberName TIMESTAMP = new MemberName("@timestamp");
    private static final MemberName ECS = new MemberName("ecs");
    private static final MemberName VERSION = new MemberName("version");
    private static final MemberName HOST = new MemberName("host");
    private static final MemberName NAME = new MemberName("name");
    private static final MemberName OS = new MemberName("os");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName RELATED = new MemberName("related");
    private static final MemberName TAGS = new MemberName("tags");
    private static final MemberName AUDITD = new MemberName("auditd");
    private static final MemberName MESSAGE_TYPE = new MemberName("message_type");
    private static final MemberName SEQUENCE = new MemberName("sequence");
    private static final MemberName SESSION = new MemberName("session");
    private static final MemberName RESULT = new MemberName("result");
    private static final MemberName WARNINGS = new MemberName("warnings");

    private static final int PIECES = 3; // of a document, with ids between them

    private final JsonWriter json;
    private final boolean raw;
    private final EventFields fields = new EventFields();
    private final EcsObjects objects;
    private final EcsValues values;
    private final EcsEvent event;
    private final EcsUsers users;
    private final EcsProcess process;
    private final EcsFile file;
    private final EcsAddresses addresses;
    private final EcsSummary sentence;
    private final EcsPaths paths;
    private final EcsData data;
    private final Repeated<EcsRepeated> repeated = new Repeated<>();
    private final RepeatedEvents<byte[][]> events = new RepeatedEvents<>();
    private Calls.Call call; // of the event, where that alone has data
    private final long[] positions = new long[2 * PIECES];
    private int cuts;

    /**
     * Writes events to a writer.
     *
     * @param json where they go
     * @param raw whether each document also holds the lines, as {@code event.original}
     */
    public EcsJson(JsonWriter json, boolean raw) {
        this.json = json;
        this.raw = raw;
        this.objects = new EcsObjects(json);
        this.values = new EcsValues(objects, new MeaningJson(json));
        this.event = new EcsEvent(json);
        this.users = new EcsUsers(objects, values);
        this.process = new EcsProcess(json, objects, values);
        this.file = new EcsFile(objects, values);
        this.addresses = new EcsAddresses(objects, values);
        this.sentence = new EcsSummary(json, objects);
        this.paths = new EcsPaths(json, objects, values);
        this.data = new EcsData(json, objects, values, addresses, users);
    }

    /**
     * Writes one event and ends the line.
     *
     * @param summary what a coalescer made of it
     * @throws IOException if the writer's stream fails
     */
    public void write(Summary summary) throws IOException {
        byte[][] known = raw ? null : events.of(summary);
        json.beginObject();
        timestamp(summary.record());
        if (known != null) {
            again(known, summary.record());
        } else {
            long replaced = json.replaced();
            cuts = 0;
            document(summary);
            if (!raw && json.replaced() == replaced && events.isSecond()) {
                events.keep(summary.event(), pieces());
            }
        }
        json.endDocument();
    }

    private void document(Summary summary) throws IOException {
        long replaced = json.replaced();
        EcsRepeated known = known(summary);
        EcsRepeated texts = known == null ? new EcsRepeated() : known;
        boolean fresh = known == null;
        Result result = summary.result();
        Arguments arguments = summary.arguments();
        head(summary, result);
        texts.user = fresh ? users.user() : again(known.user);
        users.group();
        texts.process = process.write(fields, arguments, fresh ? null : known.process);
        file.write(summary, fields, json);
        addresses.write();
        related(texts, fresh);
        texts.tags = fresh ? tags() : again(known.tags);
        objects.begin(AUDITD);
        about(summary, result, texts, fresh);
        sentence.write(summary, texts, fresh);
        texts.users = fresh ? users.others(fields) : again(known.users);
        file.label();
        paths.write(summary);
        if (call != null) {
            data.write(summary.syscallRecord(), call, fields, known.data);
        } else {
            texts.data = data.write(fields, fresh ? null : known.data);
        }
        boolean lossy = json.replaced() != replaced;
        warnings(summary.event(), arguments, lossy);
        objects.end();
        json.endObject();
        cut();
        if (fresh && !lossy && EcsRepeated.isPossible(summary)) {
            keep(summary.syscallRecord(), texts);
        }
    }

    // ---- what is known already

    /** The texts of the event's process; finds the fields that those do not have. */
    private EcsRepeated known(Summary summary) {
        call = null;
        addresses.find(summary);
        if (EcsRepeated.isPossible(summary)) {
            AuditRecord record = summary.syscallRecord();
            EcsRepeated known = repeated.of(record.repeated());
            Calls.Call usual = known == null ? null : data.call(record);
            if (usual != null && fields.ofCompanions(summary)) {
                call = usual;
                users.findNone();
                return known;
            }
            if (known != null && fields.ofOthers(summary)) {
                users.findNone();
                data.find(fields);
                if (data.isApart()) {
                    return known;
                }
            }
        }
        fields.of(summary);
        users.find(summary, fields);
        data.find(fields);
        return null;
    }

    /** Keeps the texts of a process, unless other fields had a say in them. */
    private void keep(AuditRecord call, EcsRepeated texts) {
        if (texts.isWhole() && fields.areOfOne(call) && data.isApart()) {
            repeated.keep(call.repeated(), texts);
        }
    }

    private byte[] again(byte[] text) throws IOException {
        objects.again(text);
        return text;
    }

    // ---- documents of events that say the same: only the ids differ

    /** An id starts or ends here. */
    private void cut() {
        positions[cuts++] = json.position();
    }

    /** What stands between the ids; null where that has left the buffer. */
    private byte[][] pieces() {
        byte[] text = json.since(positions[0]);
        if (text == null) {
            return null;
        }
        byte[][] pieces = new byte[PIECES][];
        for (int i = 0; i < PIECES; i++) {
            int from = (int) (positions[2 * i] - positions[0]);
            int to = (int) (positions[2 * i + 1] - positions[0]);
            pieces[i] = Arrays.copyOfRange(text, from, to);
        }
        return pieces;
    }

    /** Writes a document again, with another id. */
    private void again(byte[][] pieces, AuditRecord record) throws IOException {
        json.again(pieces[0], -1);
        event.id(record);
        json.again(pieces[1], 0);
        json.name(SEQUENCE);
        json.number(record.serial());
        json.again(pieces[2], 2);
    }

    // ---- the members that are nobody else's

    private void timestamp(AuditRecord record) throws IOException {
        json.name(TIMESTAMP);
        json.instant(record.millis());
    }

    private void head(Summary summary, Result result) throws IOException {
        AuditRecord record = summary.record();
        cut();
        objects.begin(ECS);
        objects.plain(VERSION, RELEASE);
        objects.end();
        event.begin(summary, result);
        cut();
        event.id(record);
        cut();
        event.end(summary, raw);
        objects.begin(HOST);
        if (record.nodeStart() != record.nodeEnd()) {
            objects.open().name(NAME);
            json.string(record.bytes(), record.nodeStart(), record.nodeEnd());
        }
        objects.begin(OS);
        objects.plain(TYPE, "linux");
        objects.end();
        objects.end();
    }

    private void related(EcsRepeated texts, boolean fresh) throws IOException {
        objects.begin(RELATED);
        texts.related = fresh ? users.related() : again(texts.related);
        addresses.related();
        objects.end();
    }

    private byte[] tags() throws IOException {
        objects.mark();
        if (fields.first(Place.KEYS) >= 0) {
            List<String> keys = fields.keys();
            keys.remove("");
            if (!keys.isEmpty()) {
                objects.open().name(TAGS);
                json.value(keys);
            }
        }
        return objects.taken();
    }

    private void about(Summary summary, Result result, EcsRepeated texts, boolean fresh)
            throws IOException {
        objects.open().name(MESSAGE_TYPE);
        json.string(summary.type().toLowerCase(Locale.ROOT));
        cut();
        objects.number(SEQUENCE, summary.event().serial());
        cut();
        texts.session = fresh ? session() : again(texts.session);
        objects.plain(RESULT, result.text());
    }

    private byte[] session() throws IOException {
        objects.mark();
        int at = fields.first(Place.SESSION);
        if (at >= 0) {
            values.member(SESSION, fields.record(at), fields.index(at));
        }
        return objects.taken();
    }

    /** What is wrong with the event. */
    private void warnings(AuditEvent event, Arguments arguments, boolean lossy) throws IOException {
        List<String> warnings = new ArrayList<>(0);
        if (event.droppedRecords() > 0) {
            warnings.add("records dropped: " + event.droppedRecords());
        } else if (event.cut()) {
            warnings.add("a record is cut short");
        }
        if (arguments.cut()) {
            warnings.add("arguments are missing, or parts of them");
        }
        if (lossy) {
            warnings.add("bytes that are no UTF-8 became U+FFFD");
        }
        if (!warnings.isEmpty()) {
            objects.open().name(WARNINGS);
            json.value(warnings);
        }
    }
}
