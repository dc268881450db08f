// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Conditions about what the heads of an event's records say. */
final class CriterionEvent {
    private CriterionEvent() {}

    /** The event has a serial. */
    record Serial(long serial) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            return event.serial() == serial;
        }

        @Override
        public Clues clues() {
            return Clues.serials(List.of(serial));
        }
    }

    /** A record has one of some types. */
    record Type(BitSet types) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            for (int i = 0; i < event.count(); i++) {
                int type = event.type(i);
                if (type >= 0 && types.get(type)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Clues clues() {
            return Clues.types(types.stream().boxed().toList());
        }
    }

    /** The event is from one of some hosts. */
    record Node(byte[][] names) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            AuditRecord record = event.record(0);
            int from = record.nodeStart();
            int to = record.nodeEnd();
            for (byte[] name : names) {
                if (from < to && Arrays.equals(record.bytes(), from, to, name, 0, name.length)) {
                    return true;
                }
            }
            return false;
        }

        /** The name stands before the bytes that clues are looked for in. */
        @Override
        public Clues clues() {
            return Clues.NONE;
        }
    }
}
