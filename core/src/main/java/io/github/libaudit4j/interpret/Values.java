// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.table.RecordTypes;

/** What a value looks like: whether it can have the meaning that its field's values may have. */
final class Values {
    private static final long UNSET = 0xFFFFFFFFL; // (uid_t) -1
    private static final int UNSET_DIGITS = 10;

    private Values() {}

    static boolean isHex(AuditRecord record, int index, Form form) {
        return form == Form.BARE
                && HexText.is(record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    /**
     * {@code op=set audit_backlog_limit=64 old=8192}; with op=make_equiv, old and new are paths.
     */
    static boolean isSetting(AuditRecord record, int index) {
        return record.type() == RecordTypes.CONFIG_CHANGE
                && (record.named(index, "old") || record.named(index, "new"))
                && !isMakeEquiv(record);
    }

    private static boolean isMakeEquiv(AuditRecord record) {
        int index = CallNumbers.findEarly(record, "op");
        return index >= 0 && record.value(index).equals("make_equiv");
    }

    /** A family at least, in pairs of hex digits. */
    static boolean isAddress(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        return to - from >= 4 && HexText.isAnyCase(record.bytes(), from, to);
    }

    /** {@code blockers=fs.make_reg,fs.refer}: words that the kernel writes without braces. */
    static boolean isWithCommas(AuditRecord record, int index) {
        return record.named(index, "blockers") && record.valueEnd(index) > record.valueStart(index);
    }

    /** Ids are unsigned, but some records print the one for none as -1. */
    static boolean isUnset(AuditRecord record, int index) {
        int length = record.valueEnd(index) - record.valueStart(index);
        if (length != UNSET_DIGITS && length != 2) {
            return false;
        }
        long id = CallNumbers.number(record, index);
        return id == UNSET || id == -1;
    }
}
