// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * The files of an event: those of its PATH records, those that an access decision names, the path
 * of a Unix socket, a disk that a virtual machine gets. A name that starts with a dot is put behind
 * the working directory.
 */
final class FileColumn {
    private static final int VIRT_RESOURCE = RecordTypes.number("VIRT_RESOURCE");
    private static final byte[] PARENT = {'P', 'A', 'R', 'E', 'N', 'T'};
    private static final byte[] NAME = {'n', 'a', 'm', 'e'};
    private static final byte[] ADDRESS = {'s', 'a', 'd', 'd', 'r'};
    private static final int UNIX = 2; // hex digits of AF_UNIX, 0100 in little-endian
    private static final int PATH_AT = 4; // sun_path, in hex digits

    private final EventView view;
    private final PathHead head = new PathHead();
    private final PlainFields plain = new PlainFields();
    private final Bytes joined = new Bytes();
    private int at; // of the event's records

    FileColumn(EventView view) {
        this.view = view;
    }

    boolean first() {
        at = -1;
        return next();
    }

    boolean next() {
        AuditEvent event = view.event();
        while (++at < event.count()) {
            if (find(event, at)) {
                return true;
            }
        }
        return false;
    }

    /** The first that is no directory of another, as far as the last field says it. */
    boolean shown() {
        boolean isFound = first();
        while (isFound && isParent(view.event(), at)) {
            isFound = next();
        }
        return isFound || first();
    }

    private static boolean isParent(AuditEvent event, int at) {
        if (event.type(at) != RecordTypes.PATH) {
            return false;
        }
        AuditRecord record = event.record(at);
        int last = record.count() - 1;
        return record.named(last, "nametype")
                && Arrays.equals(
                        record.bytes(),
                        record.valueStart(last),
                        record.valueEnd(last),
                        PARENT,
                        0,
                        PARENT.length);
    }

    private boolean find(AuditEvent event, int record) {
        int type = event.type(record);
        if (type == RecordTypes.PATH) {
            return name(event, record) && path();
        }
        if (type == RecordTypes.SOCKADDR) {
            return address(event, record) && socket();
        }
        if (type == RecordTypes.AVC || DecisionColumns.isAppArmor(type)) {
            return (field(event.record(record), "path") || field(event.record(record), "name"))
                    && view.decode();
        }
        return type == VIRT_RESOURCE && field(event.record(record), "new-disk") && view.decode();
    }

    private boolean name(AuditEvent event, int record) {
        if (event.isSplit(record)) {
            return field(event.record(record), "name");
        }
        if (head.read(event.bytes(record), event.bodyStart(record), event.bodyEnd(record))) {
            view.takePlain(record, head.from, head.to, false);
            return true;
        }
        plain.start(event, record);
        while (plain.next()) {
            if (plain.isNamed(NAME)) {
                view.takePlain(record, plain.valueFrom, plain.valueTo, plain.isBare);
                return true;
            }
        }
        return field(event.record(record), "name");
    }

    private boolean address(AuditEvent event, int record) {
        if (plain.isFirst(event, record, ADDRESS)) {
            view.takePlain(record, plain.valueFrom, plain.valueTo, plain.isBare);
            return true;
        }
        return field(event.record(record), "saddr");
    }

    private boolean field(AuditRecord record, String name) {
        int index = record.find(name);
        if (index < 0 || record.section(index) == Section.ENRICHED) {
            return false;
        }
        view.take(record, index);
        return true;
    }

    private boolean path() {
        view.decode();
        if (view.to > view.from && view.bytes[view.from] == '.') {
            join();
        }
        return true;
    }

    private void join() {
        AuditEvent event = view.event();
        byte[] name = Arrays.copyOfRange(view.bytes, view.from, view.to);
        for (int i = 0; i < event.count(); i++) {
            if (event.type(i) == RecordTypes.CWD && field(event.record(i), "cwd")) {
                view.decode();
                joined.clear();
                joined.add(view.bytes, view.from, view.to);
                joined.add('/');
                joined.add(name);
                view.take(joined.array, 0, joined.length);
                return;
            }
        }
        view.take(name, 0, name.length);
    }

    /** The path of a Unix socket, up to its NUL; an abstract one is no file. */
    private boolean socket() {
        byte[] hex = view.bytes;
        int start = view.from + PATH_AT;
        if (view.to - start < 2 || !isUnix(hex, view.from)) {
            return false;
        }
        joined.clear();
        joined.room((view.to - start) / 2);
        int end = HexText.decode(hex, start, view.to, joined.array, 0);
        int length = 0;
        while (length < end && joined.array[length] != 0) {
            length++;
        }
        view.take(joined.array, 0, length);
        return length > 0;
    }

    private static boolean isUnix(byte[] hex, int from) {
        return hex[from] == '0'
                && hex[from + 1] == '1'
                && hex[from + UNIX] == '0'
                && hex[from + UNIX + 1] == '0';
    }
}
