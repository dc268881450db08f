// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/** The keys of an event: of each record that has some; several are text with 0x01 between them. */
final class KeyColumn {
    private static final byte SEPARATOR = 1;

    private final EventView view;
    private AuditRecord record; // whose keys these are
    private int end; // of its keys

    KeyColumn(EventView view) {
        this.view = view;
    }

    boolean first() {
        if (!view.slot(Slot.KEY)) {
            return false;
        }
        take();
        return true;
    }

    boolean next() {
        if (view.to < end) {
            piece(view.to + 1);
            return true;
        }
        AuditEvent event = view.event();
        boolean isBehind = false;
        for (int i = 0; i < event.count(); i++) {
            AuditRecord each = event.record(i);
            if (isBehind && !EventWalk.isOfObjects(each.type()) && find(each)) {
                return true;
            }
            isBehind |= each == record;
        }
        return false;
    }

    private boolean find(AuditRecord each) {
        int index = each.find("key");
        if (index < 0 || each.section(index) != Section.BODY || EventWalk.isNull(each, index)) {
            return false;
        }
        view.take(each, index);
        take();
        return true;
    }

    private void take() {
        record = view.record;
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
