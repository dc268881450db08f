// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import java.util.Map;

/**
 * The last host or address that an event names is the one that is looked for.
 *
 * <pre>
 * type=SOCKADDR ... saddr=020000160A0000010000000000000000
 * type=USER_LOGIN ... hostname=? addr=10.0.0.1 terminal=ssh res=success'
 * type=DAEMON_ACCEPT ... op=accept addr=10.0.0.1:60 port=60 res=success
 * </pre>
 */
record CriterionHost(CriterionFields fields, CriterionText text) implements Condition {
    @Override
    public boolean test(AuditEvent event) {
        for (int i = event.count() - 1; i >= 0; i--) {
            if (!fields.isIn(event.type(i))) {
                continue;
            }
            AuditRecord record = event.record(i);
            int index = fields.find(record);
            if (index < 0) {
                continue;
            }
            if (record.type() != RecordTypes.SOCKADDR) {
                return matches(record, index);
            }
            String address = address(record, index);
            if (address != null) {
                byte[] bytes = WrittenText.bytes(address);
                return text.matches(bytes, 0, bytes.length);
            }
        }
        return false;
    }

    /** The address of a host that a socket has; null where it has none. */
    private static String address(AuditRecord record, int index) {
        Map<String, String> parts = Interpreter.address(record, index);
        return parts == null ? null : parts.get("addr");
    }

    /** Old programs put a comma behind the value, auditd sometimes the port. */
    private boolean matches(AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (to > from && bytes[to - 1] == ',') {
            to--;
        }
        int colon = CriterionBytes.find(bytes, from, to, new byte[] {':'}, 1);
        boolean isOnly =
                colon >= 0 && CriterionBytes.find(bytes, colon + 1, to, new byte[] {':'}, 1) < 0;
        return text.matches(bytes, from, isOnly ? colon : to);
    }

    /** An address of a socket is not in the log as it is asked for. */
    @Override
    public Clues clues() {
        Clues written = text.clues(fields);
        boolean isAddress = true;
        for (int i = 0; i < text.text().length() && isAddress; i++) {
            isAddress = "0123456789abcdef.:%".indexOf(text.text().charAt(i)) >= 0;
        }
        return isAddress ? written.or(Clues.types(List.of(RecordTypes.SOCKADDR))) : written;
    }
}
