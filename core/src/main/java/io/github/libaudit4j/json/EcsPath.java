// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Multiplexers;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.tsv.TsvRows;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A relative name as an absolute path, where the system call is known to start at the working
 * directory: {@code relative-names.tsv} says which do.
 *
 * <pre>
 * arch=c000003e syscall=257 ... a0=ffffff9c ... cwd="/root" ... name="./notes"    /root/notes
 * </pre>
 */
final class EcsPath {
    private static final String ALWAYS = "-";
    private static final Map<String, String> STARTS = load();

    private byte[] path = new byte[256];
    private int length;

    /** The argument that each system call has a directory in, or {@link #ALWAYS}. */
    private static Map<String, String> load() {
        Map<String, String> starts = new HashMap<>();
        for (String[] column : TsvRows.of(EcsPath.class, "relative-names.tsv")) {
            starts.put(column[0], column[1]);
        }
        return starts;
    }

    /** Joins a name to the working directory; false where it is not known to start there. */
    boolean join(AuditRecord call, EventFields fields, AuditRecord record, int name) {
        int cwd = fields.first(Place.CWD);
        if (cwd < 0
                || call == null
                || !EcsValues.isAbsolute(fields.record(cwd), fields.index(cwd))) {
            return false;
        }
        String argument = STARTS.get(Multiplexers.syscall(call));
        if (argument == null || !argument.equals(ALWAYS) && !isWorkingDirectory(call, argument)) {
            return false;
        }
        length = 0;
        append(fields.record(cwd), fields.index(cwd));
        if (path[length - 1] != '/') {
            path[length++] = '/';
        }
        int from = length;
        append(record, name);
        dropDots(from);
        return true;
    }

    /** AT_FDCWD, -100, as an int or as a long in hex. */
    private static boolean isWorkingDirectory(AuditRecord call, String argument) {
        int index = call.find(argument);
        if (index < 0) {
            return false;
        }
        String value = call.value(index);
        return value.equals("ffffff9c") || value.equals("ffffffffffffff9c");
    }

    private void append(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (length + to - from + 1 > path.length) {
            path = Arrays.copyOf(path, 2 * (length + to - from + 1));
        }
        int end =
                record.form(index) == Form.BARE
                        ? HexText.decode(record.bytes(), from, to, path, length)
                        : -1;
        if (end < 0) {
            System.arraycopy(record.bytes(), from, path, length, to - from);
            end = length + to - from;
        }
        length = end;
    }

    /** Takes {@code ./} away from where the name starts, and a name that is only a point. */
    private void dropDots(int from) {
        int to = from;
        while (to + 1 < length && path[to] == '.' && path[to + 1] == '/') {
            to += 2;
            while (to < length && path[to] == '/') {
                to++;
            }
        }
        if (to + 1 == length && path[to] == '.') {
            to++;
        }
        System.arraycopy(path, to, path, from, length - to);
        length -= to - from;
        if (length == from && from > 1) {
            length--; // the slash behind the directory
        }
    }

    void write(JsonWriter json) throws IOException {
        json.string(path, 0, length);
    }
}
