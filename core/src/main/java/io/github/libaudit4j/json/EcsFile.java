// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.EventObject;
import io.github.libaudit4j.coalesce.FileMember;
import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.ObjectType;
import io.github.libaudit4j.coalesce.Reference;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;

/** Writes the file that is an event's object; what the log repeats of it is copied. */
final class EcsFile {
    private static final MemberName FILE = new MemberName("file");
    private static final MemberName PATH = new MemberName("path");
    private static final MemberName TARGET = new MemberName("target_path");
    private static final MemberName INODE = new MemberName("inode");
    private static final MemberName DEVICE = new MemberName("device");
    private static final MemberName UID = new MemberName("uid");
    private static final MemberName GID = new MemberName("gid");
    private static final MemberName OWNER = new MemberName("owner");
    private static final MemberName GROUP = new MemberName("group");

    private final EcsObjects objects;
    private final EcsValues values;
    private final EcsMode mode;
    private final EcsLabel labels;
    private final EcsPath joined = new EcsPath();
    private final Repeated<byte[]> repeated = new Repeated<>();
    private final int[] at = new int[FileMember.COUNT];
    private Summary summary;
    private AuditRecord path;

    EcsFile(EcsObjects objects, EcsValues values) {
        this.objects = objects;
        this.values = values;
        this.mode = new EcsMode(objects);
        this.labels = new EcsLabel(objects);
    }

    /** Writes {@code file}. */
    void write(Summary of, EventFields fields, JsonWriter json) throws IOException {
        summary = of;
        path = path(of);
        objects.begin(FILE);
        if (path == null) {
            named(of.object());
        } else {
            byte[] known = repeated.of(path.repeated());
            if (known == null) {
                anew(json);
            } else {
                objects.again(known);
            }
            relative(fields);
            target();
        }
        objects.end();
    }

    private static AuditRecord path(Summary summary) {
        AuditRecord path = path(summary, summary.normalization());
        Normalization call = path == null ? summary.syscallNormalization() : null;
        return call == null ? path : path(summary, call);
    }

    private static AuditRecord path(Summary summary, Normalization is) {
        for (Reference reference : is.object().primary()) {
            AuditRecord record =
                    reference.kind() == Reference.Kind.PATH ? summary.record(reference) : null;
            if (record != null) {
                return record;
            }
        }
        return null;
    }

    /** A file that no PATH record tells of, such as those of INTEGRITY_DATA. */
    private void named(EventObject object) throws IOException {
        boolean isFile =
                switch (object.type()) {
                    case FILE, DIRECTORY, SYMLINK, NAMED_PIPE, BLOCK_DEVICE, CHARACTER_DEVICE ->
                            true;
                    default -> false;
                };
        if (isFile && object.primary() != null && object.primary().startsWith("/")) {
            objects.string(PATH, object.primary());
        }
    }

    /** What does not depend on other records, the path only where it is absolute. */
    private void anew(JsonWriter json) throws IOException {
        long replaced = json.replaced();
        FileMember.find(path, at);
        objects.mark();
        int name = at[FileMember.PATH.ordinal()];
        if (name >= 0 && EcsValues.isAbsolute(path, name)) {
            values.member(PATH, path, name);
        }
        mode.write(path, at[FileMember.MODE.ordinal()]);
        values.member(INODE, path, at[FileMember.INODE.ordinal()]);
        values.member(DEVICE, path, at[FileMember.DEVICE.ordinal()]);
        owner(UID, FileMember.UID, OWNER);
        owner(GID, FileMember.GID, GROUP);
        byte[] text = objects.taken();
        boolean isKeepable =
                path.repeated() != null && !summary.looksUpNames() && json.replaced() == replaced;
        if (isKeepable && text != null) {
            repeated.keep(path.repeated(), text);
        }
    }

    private void owner(MemberName id, FileMember member, MemberName name) throws IOException {
        int index = at[member.ordinal()];
        if (EcsValues.says(path, index)) {
            values.member(id, path, index);
            objects.string(name, summary.nameOf(path, index));
        }
    }

    private void relative(EventFields fields) throws IOException {
        int name = path.find("name");
        if (name >= 0
                && !EcsValues.isAbsolute(path, name)
                && EcsValues.says(path, name)
                && !anyIsNameless()
                && joined.join(summary.syscallRecord(), fields, path, name)) {
            objects.open().name(PATH);
            joined.write(objects.open());
        }
    }

    /** Whether a directory has no name, so that a name may start there. */
    private boolean anyIsNameless() {
        for (int i = 0; i < summary.event().count(); i++) {
            AuditRecord record = summary.event().record(i);
            if (record.type() == RecordTypes.PATH && !hasName(record)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasName(AuditRecord record) {
        return EcsValues.says(record, record.find("name"));
    }

    /** What a new symbolic link points to. */
    private void target() throws IOException {
        Normalization is = summary.normalization();
        if (is.objectType() != ObjectType.SYMLINK) {
            return;
        }
        for (Reference reference : is.object().secondary()) {
            AuditRecord record =
                    reference.kind() == Reference.Kind.PATH ? summary.record(reference) : null;
            if (record != null && record != path) {
                values.member(TARGET, record, record.find("name"));
                return;
            }
        }
    }

    /** Writes {@code auditd.file}, once {@link #write} was called. */
    void label() throws IOException {
        int label = path == null ? -1 : path.find("obj");
        if (label >= 0) {
            objects.begin(FILE);
            labels.write(path, label);
            objects.end();
        }
    }
}
