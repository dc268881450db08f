// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.List;

/**
 * The last value that an event has of one of some things is the one that is looked for. A number of
 * a SYSCALL record is looked at where it stands, mostly.
 */
final class CriterionLast implements Condition {
    private final CriterionFields[] things;
    private final CriterionMatch match;
    private final CriterionNumber number; // null where it is none

    CriterionLast(List<CriterionFields> things, CriterionMatch match) {
        this.things = things.toArray(CriterionFields[]::new);
        this.match = match;
        this.number = match instanceof CriterionNumber one ? one : null;
    }

    @Override
    public boolean test(AuditEvent event) {
        int known = 0; // a bit for each thing whose last value was seen
        for (int i = event.count() - 1; i >= 0; i--) {
            int type = event.type(i);
            int all = type == RecordTypes.SYSCALL && number != null ? testCall(event, i, known) : 0;
            if (all < 0) {
                return true;
            }
            known |= all;
            for (int thing = 0; thing < things.length; thing++) {
                if ((known >> thing & 1) == 0 && things[thing].isIn(type)) {
                    AuditRecord record = event.record(i);
                    int index = things[thing].find(record);
                    if (index >= 0 && match.matches(record, index)) {
                        return true;
                    }
                    known |= index >= 0 ? 1 << thing : 0;
                }
            }
        }
        return false;
    }

    /**
     * The things whose values were found and are others, as bits; -1 where one is the right one.
     */
    private int testCall(AuditEvent event, int index, int known) {
        byte[] bytes = event.bytes(index);
        int to = event.bodyEnd(index);
        int at = event.bodyStart(index);
        int field = -1;
        int found = 0;
        for (int thing = 0; thing < things.length; thing++) {
            int next = things[thing].inCall();
            if (next > field && (known >> thing & 1) == 0) {
                at = CallFields.find(bytes, at, to, field, next);
                if (at < 0) {
                    return found;
                }
                if (number.isAt(bytes, at, to)) {
                    return -1;
                }
                found |= 1 << thing;
                field = next;
            }
        }
        return found;
    }

    @Override
    public Clues clues() {
        Clues clues = Clues.NEVER;
        for (CriterionFields thing : things) {
            clues = clues.or(match.clues(thing));
        }
        return clues;
    }
}
