// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.FieldName;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.util.Arrays;

/**
 * The names of ids: what auditd added to the record, else what the caller knows.
 *
 * <pre>auid=1000 uid=0 ... AUID="alice" UID="root"</pre>
 */
final class IdText {
    private static final byte[] UNKNOWN = TextBuffer.bytes("unknown");
    private static final byte[] UNSET = TextBuffer.bytes("unset");

    private final IdNames names;

    IdText(IdNames names) {
        this.names = names;
    }

    /** The first field that auditd added; the number of fields where it added none. */
    static int firstAdded(AuditRecord record) {
        int first = record.count();
        while (first > 0 && record.section(first - 1) == Section.ENRICHED) {
            first--;
        }
        return first;
    }

    /**
     * The field that auditd added to another.
     *
     * @param from the first that auditd added
     * @return its index; -1 where there is none
     */
    static int added(AuditRecord record, int index, int from) {
        for (int i = from; i < record.count(); i++) {
            if (isTwin(record, index, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether auditd knew a name: {@code unset} and {@code unknown(1001)} are none. */
    static boolean isName(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        return from < to
                && !Arrays.equals(record.bytes(), from, to, UNSET, 0, UNSET.length)
                && !startsWith(record, index, UNKNOWN);
    }

    static boolean startsWith(AuditRecord record, int index, byte[] word) {
        int from = record.valueStart(index);
        int to = Math.min(record.valueEnd(index), from + word.length);
        return Arrays.equals(record.bytes(), from, to, word, 0, word.length);
    }

    /** Whether auditd added the second field to the first: its name in upper case. */
    static boolean isTwin(AuditRecord record, int lower, int upper) {
        return FieldName.isTwin(record, lower, upper);
    }

    /** What the caller calls the id in a field; null where that has no name. */
    String known(AuditRecord record, int index) {
        return names == IdNames.none()
                ? null
                : known(record.number(index, IdNames.UNSET), FieldName.isGroup(record, index));
    }

    /** What the caller calls an id; null where that has no name. */
    String known(long id, boolean isGroup) {
        return isGroup ? names.group(id) : names.user(id);
    }

    /** Whether a field's name says that it is an id of a user or a group. */
    static boolean isId(AuditRecord record, int index) {
        return FieldName.isId(record, index);
    }
}
