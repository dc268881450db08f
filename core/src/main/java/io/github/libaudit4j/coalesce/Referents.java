// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.util.List;

/** What the references of the table lead to in an event: see {@link Reference.Kind}. */
final class Referents {
    private static final int NEVER = 2;

    private final AuditEvent event;
    private final AuditRecord main;
    private final Names names;

    Referents(AuditEvent event, AuditRecord main, Names names) {
        this.event = event;
        this.main = main;
        this.names = names;
    }

    /** The first of these that the event has. */
    String first(List<Reference> references) {
        for (Reference reference : references) {
            String text = text(reference);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The record with that field, file or address; null where the event has none. */
    AuditRecord record(Reference reference) {
        return switch (reference.kind()) {
            case FIELD -> recordWith(reference.name());
            case PATH -> path(reference);
            case SOCKADDR -> socketAddress();
        };
    }

    /** What a reference leads to, for people; null where the event has it not. */
    String text(Reference reference) {
        return switch (reference.kind()) {
            case FIELD -> field(reference.name());
            case PATH -> {
                AuditRecord path = path(reference);
                yield path == null ? null : pathOf(path);
            }
            case SOCKADDR -> address(reference.name());
        };
    }

    /** The name in a PATH record; null where it has none. */
    static String pathOf(AuditRecord path) {
        int index = path.find("name");
        return index < 0 || Places.isNothing(path, index) ? null : Interpreter.text(path, index);
    }

    /** What the first field of that name says, for people; null where the event has none. */
    String field(String name) {
        AuditRecord record = recordWith(name, false);
        if (record != null) {
            return names.textOf(record, find(record, name, false));
        }
        record = recordWith(name, true);
        return record == null ? null : names.textOf(record, find(record, name, true));
    }

    /** What the kernel or auditd says comes before what a program does. */
    private AuditRecord recordWith(String name) {
        AuditRecord record = recordWith(name, false);
        return record != null ? record : recordWith(name, true);
    }

    private AuditRecord recordWith(String name, boolean ofProgram) {
        if (says(main, name, ofProgram)) {
            return main;
        }
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (record != main && isAbout(record.type()) && says(record, name, ofProgram)) {
                return record;
            }
        }
        return null;
    }

    private static boolean isAbout(int type) {
        return type != RecordTypes.PATH
                && type != RecordTypes.SOCKADDR
                && type != RecordTypes.EXECVE
                && type != RecordTypes.PROCTITLE;
    }

    private static boolean says(AuditRecord record, String name, boolean ofProgram) {
        int index = find(record, name, ofProgram);
        return index >= 0 && !Places.isNothing(record, index);
    }

    private static int find(AuditRecord record, String name, boolean ofProgram) {
        Section wanted = ofProgram ? Section.MSG : sectionOf(name);
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) == wanted && record.named(i, name)) {
                return i;
            }
        }
        return -1;
    }

    private static Section sectionOf(String name) {
        return Character.isUpperCase(name.charAt(0)) ? Section.ENRICHED : Section.BODY;
    }

    private String address(String part) {
        EventAddress address = socketName();
        if (address == null) {
            return null;
        }
        return part.equals("port") ? address.port() : address.text();
    }

    /** The record of the file that was acted on, or that has a role. */
    AuditRecord path(Reference reference) {
        AuditRecord found = null;
        int best = NEVER;
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (record.type() == RecordTypes.PATH) {
                int rank = rank(FileMember.role(record), reference.name());
                if (rank < best || rank == best && found != null && item(record) < item(found)) {
                    found = record;
                    best = rank;
                }
            }
        }
        return found;
    }

    /** How well a role fits: of a parent nothing is said, it only holds what was acted on. */
    private static int rank(FileRole role, String wanted) {
        if (!wanted.isEmpty()) {
            return role.name().equals(wanted) ? 0 : NEVER;
        }
        return switch (role) {
            case PARENT -> NEVER;
            case UNKNOWN -> 1;
            default -> 0;
        };
    }

    /** Which of the event's names a PATH record has. */
    static long item(AuditRecord path) {
        return path.number("item", Long.MAX_VALUE);
    }

    /** The address of its socket; null where it has none. */
    EventAddress socketName() {
        AuditRecord record = socketAddress();
        return record == null ? null : EventAddress.of(record, address(record));
    }

    /** The record with that address. */
    AuditRecord socketAddress() {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (record.type() == RecordTypes.SOCKADDR && address(record) >= 0) {
                return record;
            }
        }
        return null;
    }

    /** The field with an address; -1 where there is none, or none that can be read. */
    private static int address(AuditRecord record) {
        for (int i = 0; i < record.count(); i++) {
            if (Places.of(record, i) == Place.ADDRESS) {
                return i;
            }
        }
        return -1;
    }
}
