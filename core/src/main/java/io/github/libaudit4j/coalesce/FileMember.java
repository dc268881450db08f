// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.record.Section;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a field of a PATH record says of the file, and what output calls it. */
public enum FileMember {
    /** {@code name=}. */
    PATH("name", "path"),
    /** {@code nametype=}, {@code objtype=}. */
    ROLE("nametype", "role"),
    /** {@code item=}. */
    ITEM("item", "item"),
    /** {@code inode=}. */
    INODE("inode", "inode"),
    /** {@code dev=}. */
    DEVICE("dev", "device"),
    /** {@code mode=}. */
    MODE("mode", "mode"),
    /** {@code ouid=}. */
    UID("ouid", "uid"),
    /** {@code ogid=}. */
    GID("ogid", "gid"),
    /** {@code OUID=}, from auditd. */
    OWNER("OUID", "owner"),
    /** {@code OGID=}, from auditd. */
    GROUP("OGID", "group"),
    /** {@code rdev=}. */
    RDEV("rdev", "rdev"),
    /** {@code obj=}. */
    LABEL("obj", "label"),
    /** Any other. */
    REST("", "data");

    private static final FileMember[] ALL = values();

    /** How many there are. */
    public static final int COUNT = ALL.length;

    private static final long OBJTYPE = key("objtype");
    private static final int SHORTEST_ROLE = "objtype".length();

    private final long key; // of its name, which has eight bytes at most
    private final String text;

    FileMember(String field, String text) {
        this.key = key(field);
        this.text = text;
    }

    private static long key(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return NameKey.of(bytes, 0, bytes.length);
    }

    private static long key(AuditRecord record, int index) {
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        return to - from <= Long.BYTES ? NameKey.of(record.bytes(), from, to) : REST.key;
    }

    /** The member that a field is, if no other is; {@link #REST} for what says nothing of these. */
    private static FileMember of(AuditRecord record, int index) {
        long key = key(record, index);
        for (int i = 0; i < ALL.length - 1; i++) {
            if (ALL[i].key == key) {
                return ALL[i].section() == record.section(index) ? ALL[i] : REST;
            }
        }
        return isRole(record, index) ? ROLE : REST;
    }

    private Section section() {
        return this == OWNER || this == GROUP ? Section.ENRICHED : Section.BODY;
    }

    private static boolean isRole(AuditRecord record, int index) {
        if (record.nameEnd(index) - record.nameStart(index) < SHORTEST_ROLE) {
            return false;
        }
        long key = key(record, index);
        return (key == ROLE.key || key == OBJTYPE) && record.section(index) == Section.BODY;
    }

    /** What became of the file that a record is about. */
    static FileRole role(AuditRecord record) {
        for (int i = 0; i < record.count(); i++) {
            if (isRole(record, i) && isPart(record, i, ROLE)) {
                return role(record, i);
            }
        }
        return FileRole.UNKNOWN;
    }

    /**
     * Finds the members in a record.
     *
     * @param record a PATH record
     * @param at where to put the index of the field that each member is, by {@link #ordinal()}; -1
     *     for those that the record does not have
     */
    public static void find(AuditRecord record, int[] at) {
        Arrays.fill(at, -1);
        for (int i = 0; i < record.count(); i++) {
            FileMember member = of(record, i);
            if (member != REST && at[member.ordinal()] < 0 && isPart(record, i, member)) {
                at[member.ordinal()] = i;
            }
        }
    }

    private static boolean isPart(AuditRecord record, int index, FileMember member) {
        return switch (member) {
            case ROLE ->
                    role(record, index) != FileRole.UNKNOWN
                            || record.value(index).equals(FileRole.UNKNOWN.name());
            case OWNER, GROUP -> Places.isName(record.value(index));
            default -> !Places.isNothing(record, index);
        };
    }

    /**
     * Whether a field is none of the members, and says something.
     *
     * @param record a PATH record
     * @param index a field's index
     * @param at as {@link #find} filled it
     * @return true for what is to be told beside them
     */
    public static boolean isRest(AuditRecord record, int index, int[] at) {
        FileMember member = of(record, index);
        if (Places.isNothing(record, index) || at[member.ordinal()] == index) {
            return false;
        }
        return member != OWNER && member != GROUP || Places.isName(record.value(index));
    }

    /**
     * The role that a field names.
     *
     * @param record a PATH record
     * @param index the index of {@code nametype=} or {@code objtype=}
     * @return the role
     */
    public static FileRole role(AuditRecord record, int index) {
        return FileRole.of(record, index);
    }

    /**
     * The word for it in output.
     *
     * @return for example {@code "path"}
     */
    public String text() {
        return text;
    }
}
