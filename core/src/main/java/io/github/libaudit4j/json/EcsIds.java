// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ids of the user in an event, by what they are, and the names beside them. */
final class EcsIds {
    static final int AUID = 0;
    static final int UID = 1;
    static final int GID = 2;
    static final int EUID = 3;
    static final int EGID = 4;
    static final int SUID = 5;
    static final int SGID = 6;
    static final int FSUID = 7;
    static final int FSGID = 8;
    static final int OLD_AUID = 9;
    static final int NONE = -1;

    private static final String[] FIELDS = {
        "auid", "uid", "gid", "euid", "egid", "suid", "sgid", "fsuid", "fsgid", "old-auid"
    };
    private static final MemberName ID = new MemberName("id");
    private static final MemberName NAME = new MemberName("name");
    private static final MemberName GROUP = new MemberName("group");

    private final EcsObjects objects;
    private final EcsValues values;
    private final int[] at = new int[FIELDS.length];
    private final List<String> names = new ArrayList<>();
    private EventFields fields;
    private Summary summary;
    private boolean named;

    EcsIds(EcsObjects objects, EcsValues values) {
        this.objects = objects;
        this.values = values;
    }

    /** Finds those of an event. */
    void find(Summary of, EventFields all) {
        summary = of;
        fields = all;
        named = of.looksUpNames() || all.first(Place.ID_NAME) >= 0;
        names.clear();
        Arrays.fill(at, NONE);
        for (int i = Math.max(all.first(Place.ID), 0); i < all.count(); i++) {
            int id = all.place(i) == Place.ID ? id(all.record(i), all.index(i)) : NONE;
            if (id != NONE) {
                at[id] = i;
            }
        }
    }

    /** Which id a field is. */
    static int id(AuditRecord record, int index) {
        for (int i = 0; i < FIELDS.length; i++) {
            if (record.named(index, FIELDS[i])) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether one id says something that the other does not. */
    boolean differs(int id, int other) {
        if (at[id] < 0 || at[other] < 0) {
            return at[id] >= 0;
        }
        AuditRecord a = fields.record(at[id]);
        AuditRecord b = fields.record(at[other]);
        int i = fields.index(at[id]);
        int j = fields.index(at[other]);
        return !Arrays.equals(
                a.bytes(),
                a.valueStart(i),
                a.valueEnd(i),
                b.bytes(),
                b.valueStart(j),
                b.valueEnd(j));
    }

    /** Writes a user and the user's group, of which any may be {@link #NONE}. */
    void user(int uid, int gid) throws IOException {
        write(uid, true);
        objects.begin(GROUP);
        write(gid, false);
        objects.end();
    }

    private void write(int id, boolean related) throws IOException {
        if (id != NONE && at[id] >= 0) {
            write(fields.record(at[id]), fields.index(at[id]), named, related);
        }
    }

    /** Writes an id and its name, where it is asked for. */
    void write(AuditRecord record, int index, boolean isNamed, boolean related) throws IOException {
        if (EcsValues.says(record, index)) {
            values.member(ID, record, index);
            name(isNamed ? summary.nameOf(record, index) : null, related);
        }
    }

    /** Writes a name, if there is one. */
    void name(String name, boolean related) throws IOException {
        objects.string(NAME, name);
        if (related) {
            add(name);
        }
    }

    private void add(String name) {
        if (name != null && !name.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }

    /** The names of the users that are written, and of who logged in, each once. */
    List<String> names() {
        if (named && at[AUID] >= 0) {
            AuditRecord record = fields.record(at[AUID]);
            int auid = fields.index(at[AUID]);
            add(EcsValues.says(record, auid) ? summary.nameOf(record, auid) : null);
        }
        return names;
    }
}
