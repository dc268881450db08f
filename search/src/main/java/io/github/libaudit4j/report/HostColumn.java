// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The other host of an event: its name as a program gave it, else its address; the address of a
 * socket, the last one where there are several; the source of a packet.
 */
final class HostColumn {
    private static final int NETFILTER_PKT = RecordTypes.number("NETFILTER_PKT");
    private static final int REMEMBERED = 4096;

    private final EventView view;
    private final Map<String, byte[]> addresses = new HashMap<>();

    HostColumn(EventView view) {
        this.view = view;
    }

    boolean find() {
        if (view.tail() != null) {
            return socket(); // the call itself has no host
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
            AuditRecord record = event.record(i);
            if (record.type() == RecordTypes.SOCKADDR && address(record)) {
                return true;
            }
            if (record.type() == NETFILTER_PKT && record.find("saddr") >= 0) {
                view.take(record, record.find("saddr"));
                return true;
            }
        }
        return false;
    }

    private boolean address(AuditRecord record) {
        int index = record.find("saddr");
        if (index < 0 || !isOfHost(record, index)) {
            return false;
        }
        view.take(record, index);
        byte[] address = address(record, index);
        view.take(address, 0, address.length);
        return address.length > 0;
    }

    /** AF_INET is 0200, AF_INET6 0A00, in the order of bytes of most machines. */
    private static boolean isOfHost(AuditRecord record, int index) {
        int from = record.valueStart(index);
        byte[] hex = record.bytes();
        return record.valueEnd(index) - from >= 4
                && (hex[from] == '0' && (hex[from + 1] == '2' || hex[from + 1] == 'A')
                        || hex[from + 2] == '0' && (hex[from + 3] == '2' || hex[from + 3] == 'A'));
    }

    private byte[] address(AuditRecord record, int index) {
        String hex = record.value(index);
        byte[] known = addresses.get(hex);
        if (known == null) {
            Map<String, String> parts = Interpreter.address(record, index);
            String text = parts == null ? null : parts.get("addr");
            known = text == null ? new byte[0] : text.getBytes(StandardCharsets.US_ASCII);
            if (addresses.size() == REMEMBERED) {
                addresses.clear();
            }
            addresses.put(hex, known);
        }
        return known;
    }
}
