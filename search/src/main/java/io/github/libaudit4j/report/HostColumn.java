// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The other host of an event: its name as a program gave it, else its address; the address of a
 * socket, the last one where there are several; the source of a packet.
 */
final class HostColumn {
    private static final int NETFILTER_PKT = RecordTypes.number("NETFILTER_PKT");
    private static final byte[] ADDRESS = {'s', 'a', 'd', 'd', 'r'};

    private final EventView view;
    private final PlainFields plain = new PlainFields();
    private final Memo addresses = new Memo();

    HostColumn(EventView view) {
        this.view = view;
    }

    boolean find() {
        if (view.tail() != null) {
            return view.hasAddress() && socket(); // the call itself has no host
        }
        if (view.slot(Slot.HOSTNAME)) {
            if (view.isValue('?')) {
                view.slot(Slot.ADDR);
            }
            return true;
        }
        return view.slot(Slot.ADDR) || socket();
    }

    private boolean socket() {
        AuditEvent event = view.event();
        for (int i = event.count() - 1; i >= 0; i--) {
            int type = event.type(i);
            if (type == RecordTypes.SOCKADDR && address(event, i)
                    || type == NETFILTER_PKT && field(event.record(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean address(AuditEvent event, int record) {
        if (!written(event, record) || !isOfHost(view.bytes, view.from, view.to)) {
            return false;
        }
        byte[] known = addresses.of(view.bytes, view.from, view.to);
        if (known == null) {
            known = read(event.record(record));
            addresses.put(view.bytes, view.from, view.to, known);
        }
        view.take(known, 0, known.length);
        return known.length > 0;
    }

    /** Goes to the address as it was written. */
    private boolean written(AuditEvent event, int record) {
        if (plain.isFirst(event, record, ADDRESS)) {
            view.takePlain(record, plain.valueFrom, plain.valueTo, plain.isBare);
            return true;
        }
        return field(event.record(record));
    }

    private boolean field(AuditRecord record) {
        int index = record.find("saddr");
        if (index >= 0) {
            view.take(record, index);
        }
        return index >= 0;
    }

    /** AF_INET is 0200, AF_INET6 0A00, in the order of bytes of most machines. */
    private static boolean isOfHost(byte[] hex, int from, int to) {
        return to - from >= 4
                && (hex[from] == '0' && (hex[from + 1] == '2' || hex[from + 1] == 'A')
                        || hex[from + 2] == '0' && (hex[from + 3] == '2' || hex[from + 3] == 'A'));
    }

    private static byte[] read(AuditRecord record) {
        Map<String, String> parts = Interpreter.address(record, record.find("saddr"));
        String text = parts == null ? null : parts.get("addr");
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.US_ASCII);
    }
}
