// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that took part: one PATH record. What that does not say is null.
 *
 * <pre>
 * item=1 name="/etc/shadow" inode=131 dev=fd:00 mode=0100640 ouid=0 ogid=42 rdev=00:00 nametype=NORMAL
 * </pre>
 *
 * @param path its name as the program gave it, relative to its working directory or to a directory
 *     it has open
 * @param role what became of it
 * @param item which of the event's names, from 0; -1 where the record does not say
 * @param inode its inode
 * @param device the device it is on, {@code MAJOR:MINOR} in hex
 * @param mode its kind and permissions in octal, {@code "0100640"}
 * @param uid its owner's id
 * @param gid its group's id
 * @param owner its owner's name, where it is known
 * @param group its group's name, where it is known
 * @param rdev the device it stands for, as {@code device}
 * @param label its label of mandatory access control
 * @param data the rest, such as {@code cap_fp}: a field's name to its text, or to the list of its
 *     texts where it is repeated; words without a name are {@code text}
 */
public record EventFile(
        String path,
        FileRole role,
        long item,
        String inode,
        String device,
        String mode,
        String uid,
        String gid,
        String owner,
        String group,
        String rdev,
        String label,
        Map<String, Object> data) {
    private static final int KINDS = 0170000; // S_IFMT, linux/stat.h
    private static final int OCTAL = 8;

    /** Copies the rest. */
    public EventFile {
        Map<String, Object> copy = new LinkedHashMap<>(data);
        copy.replaceAll((name, value) -> value instanceof List<?> list ? List.copyOf(list) : value);
        data = Collections.unmodifiableMap(copy);
    }

    /** The file that a record is about. */
    static EventFile of(AuditRecord record, Names names) {
        int[] at = new int[FileMember.COUNT];
        FileMember.find(record, at);
        return new EventFile(
                text(record, at, FileMember.PATH),
                FileMember.role(record),
                item(record, at),
                text(record, at, FileMember.INODE),
                text(record, at, FileMember.DEVICE),
                text(record, at, FileMember.MODE),
                text(record, at, FileMember.UID),
                text(record, at, FileMember.GID),
                name(record, at, FileMember.OWNER, FileMember.UID, names),
                name(record, at, FileMember.GROUP, FileMember.GID, names),
                text(record, at, FileMember.RDEV),
                text(record, at, FileMember.LABEL),
                rest(record, at));
    }

    private static long item(AuditRecord record, int[] at) {
        int item = at[FileMember.ITEM.ordinal()];
        return item < 0 ? -1 : record.number(item, -1);
    }

    private static String text(AuditRecord record, int[] at, FileMember member) {
        int index = at[member.ordinal()];
        return index < 0 ? null : text(record, index);
    }

    /** What a field says; a number stays what it is. */
    private static String text(AuditRecord record, int index) {
        return Interpreter.kind(record, index).explains()
                ? record.value(index)
                : Interpreter.text(record, index);
    }

    private static String name(
            AuditRecord record, int[] at, FileMember member, FileMember id, Names names) {
        int index = at[id.ordinal()];
        if (at[member.ordinal()] >= 0 || index < 0) {
            return text(record, at, member);
        }
        return names.of(record, index);
    }

    private static Map<String, Object> rest(AuditRecord record, int[] at) {
        Map<String, Object> rest = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            if (FileMember.isRest(record, i, at)) {
                String name = record.form(i) == Form.TEXT ? "text" : record.name(i);
                rest.merge(name, text(record, i), EventFile::both);
            }
        }
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object first, Object next) {
        boolean isList = first instanceof List;
        List<Object> values = isList ? (List<Object>) first : new ArrayList<>(List.of(first));
        values.add(next);
        return values;
    }

    /**
     * The kind of file, by its mode.
     *
     * @return for example {@link ObjectType#DIRECTORY}; {@link ObjectType#FILE} where the mode is
     *     not known
     */
    public ObjectType type() {
        return typeOf(octal(mode));
    }

    /** The kind of file that a record is about. */
    static ObjectType typeOf(AuditRecord record) {
        int index = record.find("mode");
        return typeOf(index < 0 ? 0 : octal(record.value(index)));
    }

    private static int octal(String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits, OCTAL);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static ObjectType typeOf(int mode) {
        return switch (mode & KINDS) {
            case 0010000 -> ObjectType.NAMED_PIPE;
            case 0020000 -> ObjectType.CHARACTER_DEVICE;
            case 0040000 -> ObjectType.DIRECTORY;
            case 0060000 -> ObjectType.BLOCK_DEVICE;
            case 0120000 -> ObjectType.SYMLINK;
            case 0140000 -> ObjectType.SOCKET;
            default -> ObjectType.FILE;
        };
    }
}
