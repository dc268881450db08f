// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/**
 * An event as the members that Go's encoders give its struct.
 *
 * @param event the event
 * @param isYaml whether the encoder is that of YAML, which takes {@code omitempty} further
 */
record GoEventShape(GoEvent event, boolean isYaml) {
    Map<String, Object> toMap() {
        Members members = new Members();
        members.put(isYaml ? "timestamp" : "@timestamp", event.time.toRfc3339());
        members.put("sequence", event.sequence);
        members.put("category", GoCategory.of(event.type));
        members.put("record_type", GoTypes.name(event.type).toLowerCase(Locale.ROOT));
        members.set("result", event.result);
        members.put("session", event.session);
        members.set("tags", event.tags);
        members.put("summary", summary());
        members.put("user", user());
        putStruct(members, "process", process());
        members.set("file", event.file);
        members.set("source", event.source);
        members.set("destination", event.destination);
        members.set("network", event.network);
        members.set("data", event.data);
        members.set("paths", event.paths);
        members.put("ecs", event.ecs.toMembers());
        return Collections.unmodifiableMap(members.toMap());
    }

    /** A struct that is marked {@code omitempty}, which means nothing for JSON. */
    private void putStruct(Members members, String name, Members struct) {
        if (!isYaml || !struct.isEmpty()) {
            members.put(name, struct);
        }
    }

    private Members summary() {
        Members summary = new Members();
        summary.put("actor", event.actor);
        summary.set("action", event.action);
        putStruct(summary, "object", event.object);
        return summary.set("how", event.how);
    }

    private Members user() {
        Members user = new Members();
        return user.set("ids", event.ids).set("names", event.names).set("selinux", event.selinux);
    }

    private Members process() {
        return new Members().putAll(event.process).set("args", event.arguments);
    }
}
