// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.FileMember;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.List;

/** Writes the files of an event, by their items; what the log repeats of them is copied. */
final class FilesJson {
    private static final MemberName FILES = new MemberName("files");
    private static final MemberName INTERPRETED = new MemberName("interpreted");
    private static final MemberName[] NAMES = names();

    private final JsonWriter json;
    private final MeaningJson values;
    private final FieldIndex fields = new FieldIndex(false);
    private final Repeated<byte[]> repeated = new Repeated<>();
    private final int[] at = new int[FileMember.COUNT];

    FilesJson(JsonWriter json, MeaningJson values) {
        this.json = json;
        this.values = values;
    }

    private static MemberName[] names() {
        MemberName[] names = new MemberName[FileMember.COUNT];
        for (FileMember member : FileMember.values()) {
            names[member.ordinal()] = new MemberName(member.text());
        }
        return names;
    }

    /**
     * Writes the member, if there is any of it.
     *
     * @return whether a field's name was no text, so that the member lacks something
     */
    boolean write(Summary summary) throws IOException {
        List<AuditRecord> paths = summary.paths();
        if (paths.isEmpty()) {
            return false;
        }
        boolean lossy = false;
        json.name(FILES);
        json.beginArray();
        for (int i = 0; i < paths.size(); i++) {
            json.beginObject();
            lossy |= members(summary, paths.get(i), i);
        }
        json.endArray();
        return lossy;
    }

    /** The item, where it is not what the place in the array says. */
    private void item(AuditRecord path, int place) throws IOException {
        int item = at[FileMember.ITEM.ordinal()];
        if (item >= 0 && path.number(item, -1) != place) {
            json.name(NAMES[FileMember.ITEM.ordinal()]);
            values.text(path, item);
        }
    }

    private boolean members(Summary summary, AuditRecord path, int place) throws IOException {
        byte[] known = repeated.of(path.repeated());
        if (known != null && path.number("item", -1) == place) {
            json.again(known, 1);
            return false;
        }
        long start = json.position();
        long replaced = json.replaced();
        FileMember.find(path, at);
        fields.find(path, path.count());
        item(path, place);
        for (FileMember member : FileMember.values()) {
            member(summary, path, member);
        }
        boolean lossy = rest(path);
        interpreted(path);
        json.endObject();
        boolean keepable =
                path.repeated() != null
                        && path.number("item", -1) == place
                        && !summary.looksUpNames()
                        && !lossy
                        && json.replaced() == replaced;
        byte[] text = keepable ? json.since(start) : null;
        repeated.keep(path.repeated(), text);
        return lossy;
    }

    private void member(Summary summary, AuditRecord path, FileMember member) throws IOException {
        int index = at[member.ordinal()];
        switch (member) {
            case ITEM, REST -> {}
            case ROLE -> role(path, index);
            case OWNER -> name(member, index, path, summary, FileMember.UID);
            case GROUP -> name(member, index, path, summary, FileMember.GID);
            default -> {
                if (index >= 0) {
                    json.name(NAMES[member.ordinal()]);
                    values.text(path, index);
                }
            }
        }
    }

    private void role(AuditRecord path, int index) throws IOException {
        if (index >= 0) {
            json.name(NAMES[FileMember.ROLE.ordinal()]);
            json.plain(FileMember.role(path, index).text());
        }
    }

    private void name(
            FileMember member, int index, AuditRecord path, Summary summary, FileMember id)
            throws IOException {
        if (index >= 0) {
            json.name(NAMES[member.ordinal()]);
            values.text(path, index);
        } else if (summary.looksUpNames() && at[id.ordinal()] >= 0) {
            String name = summary.nameOf(path, at[id.ordinal()]);
            if (name != null) {
                json.name(NAMES[member.ordinal()]);
                json.string(name);
            }
        }
    }

    /** What the numbers among them stand for, each under the name that its value has. */
    private void interpreted(AuditRecord path) throws IOException {
        boolean any = false;
        for (int i = 0; i < path.count(); i++) {
            int member = fields.meaning(i).explains() ? member(path, i) : -1;
            if (member >= 0) {
                if (!any) {
                    json.name(INTERPRETED);
                    json.beginObject();
                    any = true;
                }
                if (member == FileMember.REST.ordinal()) {
                    json.name(path.bytes(), path.nameStart(i), path.nameEnd(i));
                } else {
                    json.name(NAMES[member]);
                }
                json.string(fields.text(i), 0, fields.text(i).length);
            }
        }
        if (any) {
            json.endObject();
        }
    }

    /** Which member a field is, {@link FileMember#REST} where it is told there; -1 for none. */
    private int member(AuditRecord path, int index) {
        for (FileMember member : FileMember.values()) {
            if (at[member.ordinal()] == index) {
                return member.ordinal();
            }
        }
        return !fields.isLater(index) && FileMember.isRest(path, index, at)
                ? FileMember.REST.ordinal()
                : -1;
    }

    /** What the record says beyond that, under the names of its fields. */
    private boolean rest(AuditRecord path) throws IOException {
        boolean any = false;
        for (int i = 0; i < path.count(); i++) {
            any |= FileMember.isRest(path, i, at);
        }
        if (!any) {
            return false;
        }
        json.name(NAMES[FileMember.REST.ordinal()]);
        json.beginObject();
        for (int i = 0; i < path.count(); i++) {
            if (!fields.isLater(i)) {
                rest(path, nextRest(path, i));
            }
        }
        json.endObject();
        return fields.anyReplaced();
    }

    /** The next field of the rest with the name of this one, from it on; -1 where there is none. */
    private int nextRest(AuditRecord path, int from) {
        int index = from;
        while (!FileMember.isRest(path, index, at)) {
            index = fields.next(index);
            if (index == 0) {
                return -1;
            }
        }
        return index;
    }

    private int nextRestAfter(AuditRecord path, int index) {
        int next = fields.next(index);
        return next == 0 ? -1 : nextRest(path, next);
    }

    private void rest(AuditRecord path, int first) throws IOException {
        if (first < 0) {
            return;
        }
        fields.writeName(json, path, first);
        int next = nextRestAfter(path, first);
        if (next < 0) {
            values.text(path, first);
            return;
        }
        json.beginArray();
        values.text(path, first);
        for (int i = next; i >= 0; i = nextRestAfter(path, i)) {
            values.text(path, i);
        }
        json.endArray();
    }
}
