// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Direction;
import io.github.libaudit4j.coalesce.EventAddress;
import io.github.libaudit4j.coalesce.EventFile;
import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Events;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event's object is what its {@link Summary} says, member by member; twice the same. */
class EventJsonSummaryTest {
    /** Of a host where every user is called after the id. */
    private static final IdNames NAMES =
            new IdNames() {
                @Override
                public String user(long id) {
                    return IdNames.isId(id) && id != 0 ? "user" + id : null;
                }

                @Override
                public String group(long id) {
                    return IdNames.isId(id) ? "group" + id : null;
                }
            };

    @Test
    void ofCorpus() throws IOException {
        for (AuditEvent event : Events.ofCorpus()) {
            assertSaysTheSame(event, IdNames.none());
            assertSaysTheSame(event, NAMES);
        }
    }

    @Test
    void ofFixtures() throws IOException {
        for (Path log : EventJsonGoldenTest.logs()) {
            for (AuditEvent event : Events.read(log)) {
                assertSaysTheSame(event, IdNames.none());
                assertSaysTheSame(event, NAMES);
            }
        }
    }

    private static void assertSaysTheSame(AuditEvent event, IdNames names) {
        Summary summary = new Coalescer(Normalizations.builtIn(), names).coalesce(event);
        String line = Written.by(Layout.LINES, json -> new EventJson(json, false).write(summary));
        Map<String, Object> object = Json.parseObject(line.strip());
        if (object.containsKey("raw_hex")) {
            return; // a String has another number of U+FFFD
        }
        Map<String, Object> expected = object(summary);
        assertThat(joined(object)).as("%s", event).isEqualTo(expected);
        assertThat(object(summary)).isEqualTo(expected);
    }

    /**
     * With permissions as the text that the summary makes of them, and a role for each file;
     * without what numbers stand for, which {@link EventFacts} checks.
     */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> joined(Map<String, Object> object) {
        object.remove("interpreted");
        if (object.get("files") instanceof List<?> files) {
            files.forEach(file -> ((Map<String, Object>) file).putIfAbsent("role", "unknown"));
            files.forEach(file -> ((Map<?, ?>) file).remove("interpreted"));
        }
        if (object.get("data") instanceof Map<?, ?> data) {
            Map<String, Object> texts = new LinkedHashMap<>();
            data.forEach((name, value) -> texts.put(name.toString(), joined(name, value)));
            object.put("data", texts);
        }
        return object;
    }

    private static Object joined(Object name, Object value) {
        boolean isPermissions = name.equals("denied") || name.equals("granted");
        boolean isBlockers = name.equals("blockers");
        if (!isPermissions && !isBlockers || !(value instanceof List<?> list)) {
            return value;
        }
        if (list.stream().allMatch(String.class::isInstance)) {
            return String.join(
                    isBlockers ? "," : " ", list.stream().map(Object::toString).toList());
        }
        return list.stream().map(each -> joined(name, each)).toList();
    }

    // ---- the object, by the summary's accessors

    private static Map<String, Object> object(Summary summary) {
        AuditEvent event = summary.event();
        Map<String, Object> object = new LinkedHashMap<>();
        put(object, "@timestamp", timestamp(event));
        put(object, "node", event.node());
        put(object, "serial", event.serial());
        put(object, "type", summary.type());
        put(object, "category", summary.category().text());
        put(object, "result", summary.result().text());
        put(object, "session", summary.session());
        put(object, "keys", summary.keys());
        put(object, "summary", sentence(summary));
        put(object, "user", user(summary));
        put(object, "process", process(summary));
        put(object, "files", files(summary));
        put(object, "source", address(summary.source()));
        put(object, "destination", address(summary.destination()));
        put(object, "address", address(summary.address()));
        Direction direction = summary.direction();
        put(object, "direction", direction == Direction.UNKNOWN ? null : direction.text());
        put(object, "data", summary.data());
        put(object, "records", event.records().stream().map(AuditRecord::typeName).toList());
        return object;
    }

    private static String timestamp(AuditEvent event) {
        String second = event.time().toString().substring(0, 19);
        return second + String.format(".%03dZ", event.millis() % 1000);
    }

    private static Map<String, Object> sentence(Summary summary) {
        Map<String, Object> actor = new LinkedHashMap<>();
        put(actor, "primary", summary.actor().primary());
        put(actor, "secondary", summary.actor().secondary());
        Map<String, Object> object = new LinkedHashMap<>();
        put(object, "type", summary.object().type().text());
        put(object, "primary", summary.object().primary());
        put(object, "secondary", summary.object().secondary());
        Map<String, Object> sentence = new LinkedHashMap<>();
        put(sentence, "actor", actor);
        put(sentence, "action", summary.action());
        put(sentence, "object", object);
        put(sentence, "how", summary.how());
        return sentence;
    }

    private static Map<String, Object> user(Summary summary) {
        Map<String, Object> user = new LinkedHashMap<>();
        put(user, "ids", summary.ids());
        put(user, "names", summary.names());
        put(user, "label", summary.label() == null ? null : summary.label().text());
        return user;
    }

    private static Map<String, Object> process(Summary summary) {
        Map<String, Object> process = new LinkedHashMap<>();
        put(process, "pid", summary.process().pid());
        put(process, "ppid", summary.process().ppid());
        put(process, "name", summary.process().name());
        put(process, "exe", summary.process().exe());
        put(process, "tty", summary.process().tty());
        put(process, "cwd", summary.process().cwd());
        put(process, "title", summary.process().title());
        put(process, "args", summary.process().args());
        long expected = summary.arguments().expected();
        if (summary.process().argsCut()) {
            put(process, "args_cut", true);
            put(process, "argc", expected < 0 ? null : Long.toString(expected));
        }
        return process;
    }

    private static List<Object> files(Summary summary) {
        List<Object> files = new ArrayList<>();
        for (EventFile file : summary.files()) {
            Map<String, Object> object = new LinkedHashMap<>();
            boolean inOrder = file.item() < 0 || file.item() == files.size();
            put(object, "item", inOrder ? null : Long.toString(file.item()));
            put(object, "path", file.path());
            put(object, "role", file.role().text());
            put(object, "inode", file.inode());
            put(object, "device", file.device());
            put(object, "mode", file.mode());
            put(object, "uid", file.uid());
            put(object, "gid", file.gid());
            put(object, "owner", file.owner());
            put(object, "group", file.group());
            put(object, "rdev", file.rdev());
            put(object, "label", file.label());
            put(object, "data", file.data());
            files.add(object);
        }
        return files;
    }

    private static Map<String, Object> address(EventAddress address) {
        if (address == null) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        put(object, "family", address.family());
        put(object, "ip", address.ip());
        put(object, "port", address.port());
        put(object, "path", address.path());
        object.putAll(address.data());
        return object;
    }

    /** What the event does not say is left out. */
    private static void put(Map<String, Object> object, String name, Object value) {
        boolean isEmpty =
                value instanceof Map<?, ?> map && map.isEmpty()
                        || value instanceof List<?> list && list.isEmpty();
        if (value != null && !isEmpty) {
            object.put(name, value);
        }
    }
}
