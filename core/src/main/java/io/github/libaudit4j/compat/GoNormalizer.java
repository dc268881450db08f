// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import java.util.function.Consumer;

/** Says who did what to what, by the event's row of the table ({@code applyNormalization}). */
final class GoNormalizer {
    private static final List<String> INTERPRETERS =
            List.of("/usr/bin/python", "/usr/bin/sh", "/usr/bin/bash", "/usr/bin/perl");

    private final GoEvent event;

    GoNormalizer(GoEvent event) {
        this.event = event;
    }

    void normalize() {
        setHow();
        GoNormalization ofSyscall = GoNormalizations.ofSyscall(event.data.get("syscall"));
        GoNormalization row =
                event.type == RecordTypes.SYSCALL
                        ? ofSyscall
                        : GoNormalizations.ofType(GoTypes.name(event.type), event.data.keySet());
        if (row == null) {
            event.warnings.add("no normalization found for event");
            return;
        }
        categorize(row);
        if (ofSyscall != null && ofSyscall != row) {
            categorizeToo(ofSyscall);
        }
        event.action = row.action();
        setObject(row);
        setMembers(row);
        setSource(row.sourceIp());
        for (GoNormalization.Mapping mapping : row.mappings()) {
            event.ecs.set(mapping.to(), value(mapping.from()));
        }
    }

    /** A script is known by the name of its process, not by its interpreter. */
    private void setHow() {
        String comm = event.data.get("comm");
        String exe = event.data.getOrDefault("exe", comm);
        if (exe != null) {
            event.how = comm != null && isInterpreter(exe) ? comm : exe;
        }
    }

    private static boolean isInterpreter(String exe) {
        for (String interpreter : INTERPRETERS) {
            if (exe.startsWith(interpreter)) {
                return true;
            }
        }
        return false;
    }

    private void categorize(GoNormalization row) {
        event.ecs.kind = row.kind();
        event.ecs.categories.addAll(row.categories());
        event.ecs.types.addAll(row.types());
    }

    /** What the system call of another record's event says; only this way there is an outcome. */
    private void categorizeToo(GoNormalization ofSyscall) {
        event.ecs.categories.addAll(ofSyscall.categories());
        event.ecs.types.addAll(ofSyscall.types());
        if (event.result.equals("fail")) {
            event.ecs.outcome = "failure";
        }
    }

    private void setObject(GoNormalization row) {
        event.object.set("type", row.object());
        switch (row.object()) {
            case "file", "filesystem" -> {
                if (!event.paths.isEmpty()) {
                    GoFileObject.set(event, row.path());
                }
            }
            case "socket" -> setSocket();
            default -> {}
        }
    }

    private void setSocket() {
        String address = event.data.getOrDefault("socket_addr", event.data.get("socket_path"));
        if (address != null) {
            event.object.set("primary", address);
        }
        event.object.set("secondary", event.data.getOrDefault("socket_port", ""));
    }

    private void setMembers(GoNormalization row) {
        Members actor = event.actor;
        Members object = event.object;
        set("subject primary", row.actors().primary(), value -> actor.set("primary", value));
        set("subject secondary", row.actors().secondary(), value -> actor.set("secondary", value));
        set("object primary", row.objects().primary(), value -> object.set("primary", value));
        set("object secondary", row.objects().secondary(), value -> object.set("secondary", value));
        set("how", row.how(), value -> event.how = value);
    }

    private void set(String what, List<String> fields, Consumer<String> member) {
        if (fields.isEmpty()) {
            return;
        }
        String value = event.find(fields);
        if (value == null) {
            warn(what, fields);
        } else {
            member.accept(value);
        }
    }

    private void warn(String what, List<String> fields) {
        String keys = String.join(" ", fields);
        event.warnings.add(
                "failed to set " + what + " using keys=[" + keys + "] because they were not found");
    }

    /** Takes the address out of the fields. */
    private void setSource(List<String> fields) {
        if (event.source != null || fields.isEmpty()) {
            return;
        }
        for (String field : fields) {
            String address = event.data.remove(field);
            if (address != null) {
                event.source = new Members().set("ip", address);
                event.network = new Members().set("direction", "ingress");
                return;
            }
        }
        warn("source IP", fields);
    }

    /** What a mapping refers to; empty if the event does not have it. */
    private String value(String reference) {
        int dot = reference.indexOf('.');
        String name = reference.substring(dot + 1);
        return switch (reference.substring(0, dot)) {
            case "subject" -> event.actor.get(name);
            case "object" -> event.object.get(name);
            case "data" -> event.data.getOrDefault(name, "");
            case "uid" -> event.ids.getOrDefault(name, "");
            default -> throw new AssertionError("normalizations.tsv maps from " + reference);
        };
    }
}
