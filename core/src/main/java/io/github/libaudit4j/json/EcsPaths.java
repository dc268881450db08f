// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.FileMember;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.io.IOException;
import java.util.List;

/** Writes every PATH record of an event under its own names; what the log repeats is copied. */
final class EcsPaths {
    private static final MemberName PATHS = new MemberName("paths");

    private final JsonWriter json;
    private final EcsObjects objects;
    private final EcsMembers members;
    private final Repeated<byte[]> repeated = new Repeated<>();
    private final int[] at = new int[FileMember.COUNT];

    EcsPaths(JsonWriter json, EcsObjects objects, EcsValues values) {
        this.json = json;
        this.objects = objects;
        this.members = new EcsMembers(objects, values);
    }

    void write(Summary summary) throws IOException {
        List<AuditRecord> paths = summary.paths();
        boolean any = false;
        for (int i = 0; i < paths.size(); i++) {
            AuditRecord path = paths.get(i);
            byte[] known = repeated.of(path.repeated());
            if (known == null) {
                find(path);
            }
            if (known != null || members.count() > 0) {
                if (!any) {
                    objects.open().name(PATHS);
                    json.beginArray();
                    any = true;
                }
                json.beginObject();
                if (known == null) {
                    members(path);
                } else {
                    json.again(known, 1);
                }
            }
        }
        if (any) {
            json.endArray();
        }
    }

    private void find(AuditRecord path) {
        members.clear();
        FileMember.find(path, at);
        for (int i = 0; i < path.count(); i++) {
            if (at[FileMember.OWNER.ordinal()] == i) {
                members.add(path, i, "owner");
            } else if (at[FileMember.GROUP.ordinal()] == i) {
                members.add(path, i, "group");
            } else if (!isName(path, i)) {
                members.add(path, i, false);
            }
        }
    }

    /** Whether auditd wrote it for an owner, of whom it knew no name. */
    private static boolean isName(AuditRecord path, int index) {
        return path.section(index) == Section.ENRICHED
                && (path.named(index, "OUID") || path.named(index, "OGID"));
    }

    private void members(AuditRecord path) throws IOException {
        long start = json.position();
        long replaced = json.replaced();
        for (int i = 0; i < members.count(); i++) {
            members.write(i);
        }
        json.endObject();
        boolean isKeepable = path.repeated() != null && json.replaced() == replaced;
        byte[] text = isKeepable ? json.since(start) : null;
        repeated.keep(path.repeated(), text);
    }
}
