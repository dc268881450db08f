// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record of several, and what it adds to their event. */
final class GoAttachment {
    private final GoEvent event;
    private final Map<String, String> fields;

    private GoAttachment(GoEvent event, Map<String, String> fields) {
        this.event = event;
        this.fields = fields;
    }

    static void add(GoLibauditMessage message, GoEvent event) {
        if (message.type() == RecordTypes.SYSCALL) {
            event.data.remove("items"); // all else is there, or it is a second one, which is lost
        } else if (message.data() == null) {
            event.warnings.add("failed to parse " + kind(message) + ": " + message.error());
        } else {
            new GoAttachment(event, message.data()).add(message);
        }
    }

    private static String kind(GoLibauditMessage message) {
        return switch (message.type()) {
            case RecordTypes.PATH, RecordTypes.SOCKADDR, RecordTypes.EXECVE ->
                    message.recordType() + " message";
            default -> "message";
        };
    }

    private void add(GoLibauditMessage message) {
        switch (message.type()) {
            case RecordTypes.PATH -> event.paths.add(fields);
            case RecordTypes.SOCKADDR -> addSocketAddress();
            case RecordTypes.EXECVE -> addArguments();
            default -> addFields(message.recordType());
        }
    }

    /** What is said first counts, and nothing is the user's. */
    private void addFields(String type) {
        fields.forEach((name, value) -> {
            if (event.data.putIfAbsent(name, value) != null) {
                event.warnings.add("duplicate key (" + name + ") from " + type + " message");
            }
        });
    }

    private void addSocketAddress() {
        String syscall = event.data.get("syscall");
        if (syscall == null) {
            event.warnings.add("failed to add SOCKADDR data because syscall is unknown");
            return;
        }
        fields.forEach((name, value) -> event.data.put("socket_" + name, value));
        switch (syscall) {
            case "recvfrom", "recvmsg", "accept", "accept4" -> {
                event.source = address(event.source);
                event.network = new Members().set("direction", "ingress");
            }
            case "connect", "sendto", "sendmsg" -> {
                event.destination = address(event.destination);
                event.network = new Members().set("direction", "egress");
            }
            default -> {} // bind, listen, getpeername, getsockname, recvmmsg, sendmmsg
        }
    }

    /** The address; the one before it where this one says nothing. */
    private Members address(Members before) {
        Members address = new Members();
        address.set("ip", fields.getOrDefault("addr", ""));
        address.set("port", fields.getOrDefault("port", ""));
        address.set("path", fields.getOrDefault("path", ""));
        return address.isEmpty() ? before : address;
    }

    /** All are there: a record without one of them has an error instead of fields. */
    private void addArguments() {
        event.data.put("argc", fields.get("argc"));
        long count = Long.parseLong(fields.get("argc"));
        List<String> arguments = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            arguments.add(fields.get("a" + i));
        }
        event.arguments = arguments;
    }
}
