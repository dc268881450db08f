// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * One of the files that an event names is the one that is looked for. A name that starts with
 * {@code ./} or {@code ..} is put behind the working directory that stands before it, with a slash
 * between them, and is not made shorter.
 *
 * <pre>
 * type=CWD ... cwd="/srv/a"
 * type=PATH ... item=0 name="../b": /srv/a/../b
 * </pre>
 */
record CriterionFile(CriterionFields fields, CriterionText text) implements Condition {
    private static final int SOCKET_PATH = 4; // digits before the path of a Unix socket

    @Override
    public boolean test(AuditEvent event) {
        int cwd = -1;
        for (int i = 0; i < event.count(); i++) {
            if (!fields.isIn(event.type(i))) {
                continue;
            }
            AuditRecord record = event.record(i);
            int index = fields.find(record);
            if (index < 0) {
                continue;
            }
            boolean is =
                    switch (record.type()) {
                        case RecordTypes.SOCKADDR -> socket(record, index);
                        case RecordTypes.PATH -> path(record, index, event, cwd);
                        default -> text.matches(record, index);
                    };
            if (is) {
                return true;
            }
            cwd = record.type() == RecordTypes.CWD ? i : cwd;
        }
        return false;
    }

    private boolean path(AuditRecord record, int index, AuditEvent event, int cwd) {
        if (cwd < 0 || !isRelative(record, index)) {
            return text.matches(record, index);
        }
        AuditRecord before = event.record(cwd);
        byte[] folder = decoded(before, fields.find(before));
        byte[] name = decoded(record, index);
        byte[] joined = Arrays.copyOf(folder, folder.length + 1 + name.length);
        joined[folder.length] = '/';
        System.arraycopy(name, 0, joined, folder.length + 1, name.length);
        return text.matches(joined, 0, joined.length);
    }

    /** Whether a name starts with {@code ./} or {@code ..}, in whatever way it is written. */
    private static boolean isRelative(AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        int from = record.valueStart(index);
        int length = record.valueEnd(index) - from;
        if (length >= 2 && bytes[from] == '.') {
            return bytes[from + 1] == '.' || bytes[from + 1] == '/';
        }
        boolean isHex =
                length >= 4
                        && bytes[from] == '2'
                        && bytes[from + 1] == 'E'
                        && bytes[from + 2] == '2'
                        && (bytes[from + 3] == 'E' || bytes[from + 3] == 'F');
        return isHex && CriterionText.isHex(record, index);
    }

    private static byte[] decoded(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (!CriterionText.isHex(record, index)) {
            return Arrays.copyOfRange(record.bytes(), from, to);
        }
        byte[] text = new byte[(to - from) / 2];
        HexText.decode(record.bytes(), from, to, text, 0);
        return text;
    }

    /** The path of a Unix socket, or its abstract name, up to the next byte 0. */
    private boolean socket(AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (to - from <= SOCKET_PATH || !isUnix(bytes, from) || !HexText.is(bytes, from, to)) {
            return false;
        }
        int start = from + SOCKET_PATH;
        start += isZero(bytes, start) ? 2 : 0;
        int end = start;
        while (end < to && !isZero(bytes, end)) {
            end += 2;
        }
        return end > start && text.matchesHex(bytes, start, end);
    }

    /** Family 1, in the order of bytes of either kind of machine. */
    private static boolean isUnix(byte[] bytes, int from) {
        boolean isLittle = isZero(bytes, from + 2) && bytes[from + 1] == '1';
        boolean isBig = isZero(bytes, from) && bytes[from + 2] == '0' && bytes[from + 3] == '1';
        return bytes[from] == '0' && (isLittle || isBig);
    }

    private static boolean isZero(byte[] bytes, int at) {
        return bytes[at] == '0' && bytes[at + 1] == '0';
    }

    @Override
    public Clues clues() {
        Clues clues = text.clues(fields);
        String path = text.text();
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            if (isJoint(path.substring(i + 1))) {
                clues = clues.or(joined(path.substring(0, i), path.substring(i + 1)));
            }
        }
        return clues;
    }

    /** Whether a working directory can end here, and a name with {@code ./} or {@code ..} start. */
    private static boolean isJoint(String rest) {
        return rest.isEmpty() || rest.equals(".") || rest.startsWith("./") || rest.startsWith("..");
    }

    /** What is in a record of its own where a text stands partly in CWD and partly in PATH. */
    private static Clues joined(String cwd, String name) {
        String longer = cwd.length() >= name.length() ? cwd : name;
        return Clues.texts(longer, CriterionText.hexOf(WrittenText.bytes(longer)));
    }
}
