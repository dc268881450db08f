// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;

/**
 * What the name of a field alone tells of it.
 *
 * <pre>auid=1000 uid=0 gid=0 ... AUID="alice" UID="root" GID="root"</pre>
 */
public final class FieldName {
    private static final int CASE = 0x20;

    private FieldName() {}

    /**
     * Whether auditd added a field to another, to say what that means: {@code AUID} to {@code
     * auid}, its name in upper case.
     *
     * @param record a record
     * @param field the index of a field of the kernel's or a program's
     * @param added the index of one that auditd may have added to it
     * @return true if the second name is the first in upper case
     */
    public static boolean isTwin(AuditRecord record, int field, int added) {
        byte[] bytes = record.bytes();
        int from = record.nameStart(field);
        int other = record.nameStart(added);
        int length = record.nameEnd(field) - from;
        if (length == 0 || length != record.nameEnd(added) - other) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (upper(bytes[from + i]) != bytes[other + i]) {
                return false;
            }
        }
        return true;
    }

    private static byte upper(byte b) {
        if (b == ' ') {
            return '-';
        }
        return b >= 'a' && b <= 'z' ? (byte) (b - CASE) : b;
    }

    /**
     * Whether a field is an id of a user or a group: its name ends with {@code uid} or {@code gid}.
     *
     * @param record a record
     * @param index the index of a field
     * @return true for {@code fsuid}; false for {@code id}, which is one in some records only
     */
    public static boolean isId(AuditRecord record, int index) {
        int end = record.nameEnd(index);
        byte[] bytes = record.bytes();
        return end - record.nameStart(index) >= 3
                && bytes[end - 1] == 'd'
                && bytes[end - 2] == 'i'
                && (bytes[end - 3] == 'u' || bytes[end - 3] == 'g');
    }

    /**
     * Whether a field is an id of a group: its name ends with {@code gid}.
     *
     * @param record a record
     * @param index the index of a field
     * @return true for {@code fsgid}
     */
    public static boolean isGroup(AuditRecord record, int index) {
        return isId(record, index) && record.bytes()[record.nameEnd(index) - 3] == 'g';
    }
}
