// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;

/**
 * Splits a record's body into fields: the one grammar.
 *
 * <p>The hot loop of the whole project, measured by {@code RecordBenchmark}. One pass over the
 * bytes; the rare shapes (lost separators, torn lines, several records on a line) leave it through
 * a test on a byte that ordinary values do not have, and are handled in {@link Joints}.
 */
final class FieldScanner {
    private static final byte[] AVC = Bytes.ascii("avc:");
    private static final byte[] FOR = Bytes.ascii("for ");
    private static final byte[] OLD = Bytes.ascii("old ");
    private static final byte[] NEW = Bytes.ascii("new ");

    private FieldScanner() {}

    static void scan(AuditRecord record) {
        scan(record, record.bodyFrom, record.bodyTo, Section.BODY);
    }

    /** Adds the fields between two indexes to the record. */
    static void scan(AuditRecord record, int from, int to, Section start) {
        scan(record, avc(record, from, to, start), to, start, Integer.MAX_VALUE);
    }

    /** Adds the first fields of a record that is not split yet. */
    static void begin(AuditRecord record, int most) {
        int at = avc(record, record.bodyFrom, record.bodyTo, Section.BODY);
        record.splitTo = scan(record, at, record.bodyTo, Section.BODY, most);
    }

    /** Adds more fields of a record, until it has so many or all. */
    static void goOn(AuditRecord record, int most) {
        record.splitTo = scan(record, record.splitTo, record.bodyTo, record.splitSection, most);
    }

    /** Gives back where it stopped; the record then knows in which section that is. */
    private static int scan(AuditRecord record, int from, int to, Section start, int most) {
        byte[] bytes = record.bytes;
        Section section = start;
        int at = from;
        while (at < to && record.splitCount() < most) {
            byte first = bytes[at];
            if (Bytes.isBlank(first)) {
                at++;
                continue;
            }
            int nameTo = Bytes.nameEnd(bytes, at, to);
            if (nameTo == to || bytes[nameTo] != '=' || nameTo == at) {
                at = word(record, at, to, section);
                continue;
            }
            int name =
                    first == '#' && section == Section.BODY
                            ? Joints.afterEscape(bytes, at, nameTo)
                            : at;
            if (section == Section.BODY
                    && Bytes.isUpper(bytes[name])
                    && Joints.startsEnrichment(record, name, nameTo)) {
                section = Section.ENRICHED;
            }
            at = value(record, name, nameTo, to, section);
        }
        record.splitSection = section;
        return at;
    }

    private static int value(AuditRecord record, int name, int nameTo, int to, Section section) {
        byte[] bytes = record.bytes;
        int from = nameTo + 1;
        if (from == to) {
            record.add(name, nameTo, from, from, Form.BARE, section);
            return to;
        }
        return switch (bytes[from]) {
            case '"' -> quoted(record, name, nameTo, to, section);
            case '\'' ->
                    isMsg(bytes, name, nameTo) && section == Section.BODY
                            ? Message.scan(record, from, to)
                            : apostrophed(record, name, nameTo, to, section);
            case '{' -> braced(record, name, nameTo, to, section);
            default -> bare(record, name, nameTo, to, section);
        };
    }

    private static int quoted(AuditRecord record, int name, int nameTo, int to, Section section) {
        int from = nameTo + 2;
        int end = Bytes.indexOf(record.bytes, (byte) '"', from, to);
        boolean whole =
                end >= 0 && (section == Section.MSG || !Joints.isTorn(record.bytes, from, end));
        if (!whole) {
            end = Joints.openEnd(record.bytes, from, to);
        }
        add(record, name, nameTo, from, end, Form.QUOTED, section);
        return whole ? end + 1 : end;
    }

    private static int apostrophed(
            AuditRecord record, int name, int nameTo, int to, Section section) {
        int from = nameTo + 2;
        int end = Bytes.indexOf(record.bytes, (byte) '\'', from, to);
        if (end < 0) {
            end = Joints.openEnd(record.bytes, from, to);
            add(record, name, nameTo, from, end, Form.APOSTROPHED, section);
            return end;
        }
        add(record, name, nameTo, from, end, Form.APOSTROPHED, section);
        return end + 1;
    }

    /** {@code { saddr_fam=local path=/run/{a} }}. */
    private static int braced(AuditRecord record, int name, int nameTo, int to, Section section) {
        byte[] bytes = record.bytes;
        int from = nameTo + 2;
        int close =
                section == Section.ENRICHED
                        ? Joints.lastBrace(bytes, from, to)
                        : Joints.nextBrace(bytes, from, to);
        if (close < 0) {
            return bare(record, name, nameTo, to, section);
        }
        int start = Bytes.skipBlanks(bytes, from, close);
        add(record, name, nameTo, start, Math.max(start, close - 1), Form.BRACED, section);
        return close + 1;
    }

    private static int bare(AuditRecord record, int name, int nameTo, int to, Section section) {
        byte[] bytes = record.bytes;
        int from = nameTo + 1;
        int end = from;
        while (end < to && !Bytes.isBlank(bytes[end])) {
            if (bytes[end] == '=') {
                int glued = Joints.glued(record, name, nameTo, end, section);
                if (glued >= 0) {
                    add(record, name, nameTo, from, glued, Form.BARE, section);
                    return glued;
                }
            }
            end++;
        }
        boolean isId =
                section != Section.MSG
                        && isMsg(bytes, name, nameTo)
                        && Header.isId(bytes, from, end);
        if (isId && Joints.nextRecord(record, name) >= 0) {
            return to;
        }
        add(record, name, nameTo, from, Joints.withoutStray(bytes, from, end), Form.BARE, section);
        return end;
    }

    /** A value of {@code msg=} without apostrophes is what a program said as well. */
    private static void add(
            AuditRecord record,
            int name,
            int nameTo,
            int from,
            int to,
            Form form,
            Section section) {
        if (section == Section.BODY && isMsg(record.bytes, name, nameTo)) {
            record.add(from, from, from, to, Form.TEXT, Section.MSG);
        } else {
            record.add(name, nameTo, from, to, form, section);
        }
    }

    private static boolean isMsg(byte[] bytes, int name, int nameTo) {
        return nameTo - name == 3
                && bytes[name] == 'm'
                && bytes[name + 1] == 's'
                && bytes[name + 2] == 'g';
    }

    /** A word that is no field: free text, or the continuation of a value with blanks. */
    private static int word(AuditRecord record, int from, int to, Section section) {
        byte[] bytes = record.bytes;
        if (bytes[from] == '(' && isName(bytes, from + 1, to)) {
            return from + 1;
        }
        if (record.type == RecordTypes.LOGIN && isOldStyle(bytes, from, to)) {
            int nameTo = Bytes.nameEnd(bytes, from + OLD.length, to);
            return value(record, from, nameTo, to, section);
        }
        int end = Bytes.wordEnd(bytes, from, to);
        int last = record.splitCount() - 1;
        if (last >= 0
                && record.section(last) == section
                && continues(record, last, from, section)) {
            record.moveValueEnd(last, end);
        } else {
            record.add(from, from, from, end, Form.TEXT, section);
        }
        return end;
    }

    private static boolean isWord(byte first) {
        return Bytes.isLetter(first) || Digits.isDigit(first) || first == '/' || first == '-';
    }

    private static boolean isName(byte[] bytes, int from, int to) {
        int end = Bytes.nameEnd(bytes, from, to);
        return end > from && end < to && bytes[end] == '=';
    }

    /** {@code login pid=1 uid=0 old auid=4294967295 new auid=0} of kernels before 3.x. */
    private static boolean isOldStyle(byte[] bytes, int from, int to) {
        boolean marked =
                Bytes.startsWith(bytes, OLD, from, to) || Bytes.startsWith(bytes, NEW, from, to);
        return marked && isName(bytes, from + OLD.length, to);
    }

    /**
     * Text goes on with the next word; in a message so does a bare word: {@code op=adding user}.
     */
    private static boolean continues(AuditRecord record, int last, int from, Section section) {
        byte[] bytes = record.bytes;
        Form form = record.form(last);
        boolean open =
                form == Form.TEXT
                        || form == Form.BARE
                                && section == Section.MSG
                                && isText(bytes[record.valueStart(last)])
                                && isWord(bytes[from]);
        return open && Bytes.skipBlanks(bytes, record.valueEnd(last), from) == from;
    }

    private static boolean isText(byte first) {
        return Bytes.isLetter(first) || first == '/';
    }

    /** {@code avc: denied { read write } for}: the fields avc=denied and denied={ read write }. */
    private static int avc(AuditRecord record, int from, int to, Section section) {
        byte[] bytes = record.bytes;
        int at = Bytes.skipBlanks(bytes, from, to);
        if (at == to || bytes[at] != 'a' || !Bytes.startsWith(bytes, AVC, at, to)) {
            return at;
        }
        int verdict = Bytes.skipBlanks(bytes, at + AVC.length, to);
        int verdictTo = Bytes.wordEnd(bytes, verdict, to);
        int open = Bytes.skipBlanks(bytes, verdictTo, to);
        int close = permissionsEnd(bytes, open, to);
        if (close < 0) {
            return at;
        }
        int list = Bytes.skipBlanks(bytes, open + 1, close);
        record.add(at, at + AVC.length - 1, verdict, verdictTo, Form.BARE, section);
        record.add(
                verdict, verdictTo, list, Bytes.trimEnd(bytes, list, close), Form.BRACED, section);
        int next = Bytes.skipBlanks(bytes, close + 1, to);
        return Bytes.startsWith(bytes, FOR, next, to) ? next + FOR.length : next;
    }

    /** The brace that closes {@code { read write }}; -1 where a field comes before it: torn. */
    private static int permissionsEnd(byte[] bytes, int open, int to) {
        int at = open;
        while (at < to && bytes[at] != '}' && bytes[at] != '=') {
            at++;
        }
        boolean whole = at > open && at < to && bytes[open] == '{' && bytes[at] == '}';
        return whole ? at : -1;
    }
}
