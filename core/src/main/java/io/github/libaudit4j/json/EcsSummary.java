// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Actor;
import io.github.libaudit4j.coalesce.EventObject;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RepeatedBody;
import java.io.IOException;

/** Writes who did it, to what and how, in the words of Auditbeat. */
final class EcsSummary {
    private static final MemberName SUMMARY = new MemberName("summary");
    private static final MemberName ACTOR = new MemberName("actor");
    private static final MemberName OBJECT = new MemberName("object");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName PRIMARY = new MemberName("primary");
    private static final MemberName SECONDARY = new MemberName("secondary");
    private static final MemberName HOW = new MemberName("how");

    private final JsonWriter json;
    private final EcsObjects objects;
    private final Repeated<byte[]> files = new Repeated<>(); // as objects

    EcsSummary(JsonWriter json, EcsObjects objects) {
        this.json = json;
        this.objects = objects;
    }

    /** Writes {@code summary}; the texts are those of its process, known unless it is fresh. */
    void write(Summary summary, EcsRepeated texts, boolean fresh) throws IOException {
        objects.begin(SUMMARY);
        if (fresh) {
            texts.actor = actor(summary.actor());
        } else {
            objects.again(texts.actor);
        }
        object(summary);
        if (fresh) {
            objects.mark();
            string(HOW, summary.how());
            texts.how = objects.taken();
        } else {
            objects.again(texts.how);
        }
        objects.end();
    }

    private void object(Summary summary) throws IOException {
        AuditRecord path = summary.objectFile();
        RepeatedBody body = path == null ? null : path.repeated();
        byte[] known = files.of(body);
        objects.begin(OBJECT);
        if (known != null) {
            objects.again(known);
        } else {
            long replaced = json.replaced();
            objects.mark();
            members(summary.object());
            byte[] text = objects.taken();
            if (body != null && json.replaced() == replaced) {
                files.keep(body, text);
            }
        }
        objects.end();
    }

    private void members(EventObject object) throws IOException {
        objects.plain(TYPE, object.type().text());
        string(PRIMARY, object.primary());
        string(SECONDARY, object.secondary());
    }

    private byte[] actor(Actor actor) throws IOException {
        objects.mark();
        objects.begin(ACTOR);
        string(PRIMARY, actor.primary());
        string(SECONDARY, actor.secondary());
        objects.end();
        return objects.taken();
    }

    /** libaudit writes {@code exe="?"} for nothing. */
    private void string(MemberName name, String text) throws IOException {
        objects.string(name, "?".equals(text) ? null : text);
    }
}
