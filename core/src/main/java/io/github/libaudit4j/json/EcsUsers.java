// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EcsUser;
import io.github.libaudit4j.coalesce.EcsUser.Role;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Reference;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes the users and groups of an event: those that the table names, else those of the process.
 */
final class EcsUsers {
    private static final MemberName USER = new MemberName("user");
    private static final MemberName GROUP = new MemberName("group");
    private static final MemberName EFFECTIVE = new MemberName("effective");
    private static final MemberName TARGET = new MemberName("target");
    private static final MemberName CHANGES = new MemberName("changes");
    private static final MemberName AUDIT = new MemberName("audit");
    private static final MemberName SAVED = new MemberName("saved");
    private static final MemberName FILESYSTEM = new MemberName("filesystem");
    private static final MemberName OLD_AUID = new MemberName("old_auid");
    private static final Role[] ROLES = Role.values();

    private final EcsObjects objects;
    private final EcsIds ids;
    private final EcsLabel labels;

    // of each role where its id or name is, if the table says so
    private final AuditRecord[] records = new AuditRecord[ROLES.length];
    private final int[] indexes = new int[ROLES.length];
    private boolean named; // whether the table names any
    private Summary summary;

    EcsUsers(EcsObjects objects, EcsValues values) {
        this.objects = objects;
        this.ids = new EcsIds(objects, values);
        this.labels = new EcsLabel(objects);
    }

    /** Finds those of an event. */
    void find(Summary of, EventFields fields) {
        summary = of;
        ids.find(of, fields);
        List<EcsUser> users = of.normalization().ecs().users();
        named = !users.isEmpty();
        for (Role role : ROLES) {
            records[role.ordinal()] = null;
        }
        for (EcsUser user : users) {
            find(user);
        }
    }

    /** Finds none, where the texts of the process are known. */
    void findNone() {
        named = false;
    }

    private void find(EcsUser user) {
        int role = user.role().ordinal();
        for (Reference reference : user.from()) {
            if (records[role] == null && reference.kind() == Reference.Kind.FIELD) {
                records[role] = summary.record(reference);
                indexes[role] =
                        records[role] == null
                                ? -1
                                : EcsValues.find(records[role], reference.name());
            }
        }
    }

    /** Whether an id is of the program that wrote the record, and of none of these users. */
    boolean leavesOut(AuditRecord record, int index) {
        return named
                && switch (EcsIds.id(record, index)) {
                    case EcsIds.UID, EcsIds.GID, EcsIds.EUID, EcsIds.EGID ->
                            !isTaken(record, index);
                    default -> false;
                };
    }

    /** Whether a name is that of such an id. */
    boolean leavesOutName(AuditRecord record, int index) {
        int id = named ? record.find(record.name(index).toLowerCase(Locale.ROOT)) : -1;
        return id >= 0 && leavesOut(record, id);
    }

    private boolean isTaken(AuditRecord record, int index) {
        for (int i = 0; i < ROLES.length; i++) {
            if (records[i] == record && indexes[i] == index) {
                return true;
            }
        }
        return false;
    }

    /** Writes {@code user}; returns its text. */
    byte[] user() throws IOException {
        objects.mark();
        objects.begin(USER);
        if (named) {
            role(Role.USER);
            role(EFFECTIVE, Role.USER_EFFECTIVE);
            role(TARGET, Role.USER_TARGET);
            role(CHANGES, Role.USER_CHANGES);
        } else {
            ids.user(EcsIds.UID, EcsIds.GID);
            objects.begin(EFFECTIVE);
            ids.user(
                    ids.differs(EcsIds.EUID, EcsIds.UID) ? EcsIds.EUID : EcsIds.NONE,
                    ids.differs(EcsIds.EGID, EcsIds.GID) ? EcsIds.EGID : EcsIds.NONE);
            objects.end();
        }
        objects.end();
        return objects.taken();
    }

    /** Writes {@code group}. */
    void group() throws IOException {
        if (named) {
            role(GROUP, Role.GROUP);
        }
    }

    private void role(MemberName name, Role role) throws IOException {
        objects.begin(name);
        role(role);
        objects.end();
    }

    /** An id and its name, or a name. */
    private void role(Role role) throws IOException {
        AuditRecord record = records[role.ordinal()];
        int index = indexes[role.ordinal()];
        if (record == null || index < 0) {
            return;
        }
        if (isId(record, index)) {
            ids.write(record, index, isNamed(role, record, index), role != Role.GROUP);
        } else {
            ids.name(Interpreter.text(record, index), role != Role.GROUP);
        }
    }

    private static boolean isId(AuditRecord record, int index) {
        return record.name(index).endsWith("id")
                && record.number(index, Long.MIN_VALUE) != Long.MIN_VALUE;
    }

    /** Whether names are asked for: {@code id=} of a group would be taken for a user's. */
    private boolean isNamed(Role role, AuditRecord record, int index) {
        return role != Role.GROUP || !summary.looksUpNames() || record.name(index).endsWith("gid");
    }

    /**
     * Writes {@code user} of {@code related}, once {@link #user()} is written; returns its text.
     */
    byte[] related() throws IOException {
        objects.mark();
        List<String> names = ids.names();
        if (!names.isEmpty()) {
            objects.open().name(USER);
            objects.open().value(names);
        }
        return objects.taken();
    }

    /** Writes {@code auditd.user}; returns its text. */
    byte[] others(EventFields fields) throws IOException {
        objects.mark();
        objects.begin(USER);
        user(AUDIT, EcsIds.AUID, EcsIds.NONE);
        user(SAVED, EcsIds.SUID, EcsIds.SGID);
        user(FILESYSTEM, EcsIds.FSUID, EcsIds.FSGID);
        user(OLD_AUID, EcsIds.OLD_AUID, EcsIds.NONE);
        int label = fields.first(Place.LABEL);
        if (label >= 0) {
            labels.write(fields.record(label), fields.index(label));
        }
        objects.end();
        return objects.taken();
    }

    private void user(MemberName name, int uid, int gid) throws IOException {
        objects.begin(name);
        ids.user(uid, gid);
        objects.end();
    }
}
