// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/** The keys of an event: of each record that has some; several are text with 0x01 between them. */
final class KeyColumn {
    private static final byte SEPARATOR = 1;

    private final EventView view;
    private int record; // of the event's, whose keys these are
    private int end; // of its keys

    KeyColumn(EventView view) {
        this.view = view;
    }

    boolean first() {
        if (!view.slot(Slot.KEY)) {
            return false;
        }
        take(view.recordAt());
        return true;
    }

    boolean next() {
        if (view.to < end) {
            piece(view.to + 1);
            return true;
        }
        AuditEvent event = view.event();
        for (int i = record + 1; i < event.count(); i++) {
            if (!EventWalk.isOfObjects(event.type(i)) && find(event.record(i))) {
                take(i);
                return true;
            }
        }
        return false;
    }

    private boolean find(AuditRecord each) {
        int index = each.find("key");
        if (index < 0 || each.section(index) != Section.BODY || EventWalk.isNull(each, index)) {
            return false;
        }
        view.take(each, index);
        return true;
    }

    private void take(int from) {
        record = from;
        view.decode();
        end = view.to;
        piece(view.from);
    }

    private void piece(int from) {
        int to = from;
        while (to < end && view.bytes[to] != SEPARATOR) {
            to++;
        }
        view.take(view.bytes, from, to);
    }
}
