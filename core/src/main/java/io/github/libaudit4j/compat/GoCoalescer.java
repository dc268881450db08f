// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import java.util.Map;

/**
 * Makes one event of its records ({@code CoalesceMessages}). Unlike there, the records stay as they
 * are, so that a second time gives the same event.
 */
public final class GoCoalescer {
    private static final String SUBJECT = "subj_";

    private GoCoalescer() {}

    /**
     * Makes an event. Its ids stay ids.
     *
     * @param messages the records of one event in their order, as {@link GoReassembler} joins them
     * @return the event
     * @throws IllegalArgumentException if there is no record, or only an EOE
     * @throws AuditFormatException if there are several and none is a SYSCALL
     */
    public static GoEvent coalesce(List<GoLibauditMessage> messages) {
        List<GoLibauditMessage> records = withoutEnd(messages);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("messages is empty");
        }
        GoEvent event = records.size() == 1 ? simple(records.get(0)) : compound(records);
        new GoNormalizer(event).normalize();
        moveProcess(event);
        return event;
    }

    /**
     * Makes an event, and gives its ids their names ({@code ResolveIDs}).
     *
     * @param messages the records of one event in their order
     * @param users the names of users
     * @param groups the names of groups
     * @return the event
     * @throws IllegalArgumentException if there is no record, or only an EOE
     * @throws AuditFormatException if there are several and none is a SYSCALL
     */
    public static GoEvent coalesce(
            List<GoLibauditMessage> messages, GoNames users, GoNames groups) {
        GoEvent event = coalesce(messages);
        new GoResolution(users, groups).resolve(event);
        return event;
    }

    /** Only an EOE at the end is dropped. */
    private static List<GoLibauditMessage> withoutEnd(List<GoLibauditMessage> messages) {
        int last = messages.size() - 1;
        return last >= 0 && messages.get(last).type() == RecordTypes.EOE
                ? messages.subList(0, last)
                : messages;
    }

    private static GoEvent simple(GoLibauditMessage message) {
        GoEvent event = new GoEvent(message);
        addSubject(event, message);
        return event;
    }

    /** The first record gives the event its id and type, the SYSCALL who did it. */
    private static GoEvent compound(List<GoLibauditMessage> messages) {
        GoEvent event = new GoEvent(messages.get(0));
        addSubject(event, syscall(messages));
        for (GoLibauditMessage message : messages) {
            GoAttachment.add(message, event);
        }
        return event;
    }

    private static GoLibauditMessage syscall(List<GoLibauditMessage> messages) {
        for (GoLibauditMessage message : messages) {
            if (message.type() == RecordTypes.SYSCALL) {
                return message;
            }
        }
        throw new AuditFormatException("missing syscall message in compound event", 0);
    }

    private static void addSubject(GoEvent event, GoLibauditMessage message) {
        Map<String, String> fields = message.data();
        if (fields == null) {
            event.warnings.add(message.error());
            return;
        }
        event.result = fields.getOrDefault("result", "unknown");
        event.session = fields.getOrDefault("ses", "");
        event.tags = message.tags();
        event.actor.set("primary", fields.getOrDefault("auid", ""));
        event.actor.set("secondary", fields.getOrDefault("uid", ""));
        fields.forEach((name, value) -> addField(event, name, value));
    }

    private static void addField(GoEvent event, String name, String value) {
        if (name.equals("result") || name.equals("ses")) {
            return;
        }
        if (name.endsWith("uid") || name.endsWith("gid")) {
            event.ids.put(name, value);
        } else if (name.startsWith(SUBJECT)) {
            event.selinux.put(name.substring(SUBJECT.length()), value);
        } else {
            event.data.put(name, value);
        }
    }

    private static void moveProcess(GoEvent event) {
        move(event, "pid", "pid");
        move(event, "ppid", "ppid");
        move(event, "proctitle", "title");
        move(event, "comm", "name");
        move(event, "exe", "exe");
        move(event, "cwd", "cwd");
    }

    private static void move(GoEvent event, String field, String member) {
        String value = event.data.remove(field);
        if (value != null) {
            event.process.set(member, value);
        }
    }
}
