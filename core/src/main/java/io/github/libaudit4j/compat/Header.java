// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.record.AuditFormatException;

/**
 * What stands before the fields: {@code type=CWD msg=audit(1490137971.011:50406):}.
 *
 * @param type the record type
 * @param time when it happened
 * @param sequence the event's serial
 * @param raw the line from {@code audit(} on
 * @param body where reading the fields starts in {@code raw}; -1 if there are none
 */
record Header(int type, GoTime time, long sequence, String raw, int body) {
    private static final String TYPE = "type=";
    private static final String MSG = "msg=";

    /** Takes the type from byte 5 up to the byte before {@code msg=}, whatever stands before. */
    static Header ofLine(String line) {
        int msg = line.indexOf(MSG);
        if (msg < TYPE.length() + 1) {
            throw invalid(0);
        }
        int type = GoTypes.number(line.substring(TYPE.length(), msg - 1));
        if (type < 0) {
            throw new AuditFormatException("invalid message type", TYPE.length());
        }
        int from = msg + MSG.length();
        return ofPayload(type, line.substring(from), from);
    }

    /** Looks for {@code (}, {@code .}, {@code :} and {@code )}, each after the one before. */
    static Header ofPayload(int type, String payload, int offset) {
        String raw = GoText.trimSpace(payload);
        int open = raw.indexOf('(');
        int dot = after(raw, open, '.');
        int colon = after(raw, dot, ':');
        int close = after(raw, colon, ')');
        if (close < 0) {
            throw invalid(offset);
        }
        try {
            long seconds = GoNumber.parseInt(raw.substring(open + 1, dot), 10, 64);
            long millis = GoNumber.parseInt(raw.substring(dot + 1, colon), 10, 64);
            long sequence = GoNumber.parseUint(raw.substring(colon + 1, close), 10, 32);
            return new Header(
                    type, GoTime.of(seconds, millis), sequence, raw, distance(raw, close));
        } catch (GoError e) {
            throw invalid(offset);
        }
    }

    private static int after(String raw, int index, char wanted) {
        return index < 0 ? -1 : raw.indexOf(wanted, index);
    }

    /**
     * How far after the bracket the first colon or space is. go-libaudit takes this distance for an
     * index into the line, so the fields are looked for in {@code udit(1490137971.011:50406): cwd=}
     * and on.
     */
    private static int distance(String raw, int close) {
        for (int i = close; i < raw.length(); i++) {
            if (raw.charAt(i) == ':' || raw.charAt(i) == ' ') {
                return i - close;
            }
        }
        return -1;
    }

    private static AuditFormatException invalid(long offset) {
        return new AuditFormatException("invalid audit message header", offset);
    }
}
