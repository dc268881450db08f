// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Arguments;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.EventObject;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.ArrayList;
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
        this.process = new EcsProcess(objects, values);
        this.file = new EcsFile(objects, values);
        this.addresses = new EcsAddresses(objects, values);
        this.sentence = new EcsSummary(objects);
        this.paths = new EcsPaths(json, objects, values);
        this.data = new EcsData(objects, values, addresses, users);
    }

    /**
     * Writes one event and ends the line.
     *
     * @param summary what a coalescer made of it
     * @throws IOException if the writer's stream fails
     */
    public void write(Summary summary) throws IOException {
        long replaced = json.replaced();
        EcsRepeated known = known(summary);
        EcsRepeated texts = known == null ? new EcsRepeated() : known;
        boolean fresh = known == null;
        Result result = summary.result();
        EventObject object = summary.object();
        Arguments arguments = summary.arguments();
        json.beginObject();
        head(summary, result);
        texts.user = fresh ? users.user() : again(known.user);
        users.group();
        texts.process = process.write(fields, arguments, fresh ? null : known.process);
        file.write(summary, fields, object, json);
        addresses.write();
        related(texts, fresh);
        texts.tags = fresh ? tags() : again(known.tags);
        objects.begin(AUDITD);
        about(summary, result, texts, fresh);
        sentence.write(summary, object, texts, fresh);
        texts.users = fresh ? users.others(fields) : again(known.users);
        file.label();
        paths.write(summary);
        texts.data = data.write(fields, fresh ? null : known.data);
        boolean lossy = json.replaced() != replaced;
        warnings(summary.event(), arguments, lossy);
        objects.end();
        json.endObject();
        json.endDocument();
        if (fresh && !lossy && EcsRepeated.isPossible(summary)) {
            keep(summary.syscallRecord(), texts);
        }
    }

    // ---- what is known already

    /** The texts of the event's process; finds the fields that those do not have. */
    private EcsRepeated known(Summary summary) {
        addresses.find(summary);
        if (EcsRepeated.isPossible(summary)) {
            EcsRepeated known = repeated.of(summary.syscallRecord().repeated());
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

    // ---- the members that are nobody else's

    private void head(Summary summary, Result result) throws IOException {
        AuditRecord record = summary.record();
        json.name(TIMESTAMP);
        json.instant(record.millis());
        objects.begin(ECS);
        objects.plain(VERSION, RELEASE);
        objects.end();
        event.write(summary, result, raw);
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
        objects.number(SEQUENCE, summary.event().serial());
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
