// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;
import java.util.Locale;

/**
 * One place that a field's values come from, a word of {@code fields.tsv}.
 *
 * @param form what it is
 * @param name the name that fields of records have; null where it is no field
 * @param part which part of an address; null for the whole value
 * @param types the types of the records; null for all
 */
record FieldSource(Form form, String name, String part, int[] types) {
    private static final int MOST_TYPES = 256;

    /** What a source is. */
    enum Form {
        /** A field of a record. */
        FIELD,
        /** The type of a record. */
        TYPE,
        /** A record as it was written. */
        RECORD,
        /** The event's host. */
        NODE,
        /** The event's serial. */
        SERIAL,
        /** The event's time. */
        TIME,
        /** Each argument of EXECVE. */
        ARGV,
        /** All arguments of EXECVE. */
        CMDLINE;

        /** Whether an event has one such value, and not each of its records. */
        boolean isOfEvent() {
            return ordinal() >= NODE.ordinal();
        }
    }

    /** Reads {@code name}, {@code name@TYPES}, {@code name.part@TYPES} or {@code FORM}. */
    static FieldSource of(String word) {
        if (word.equals(word.toUpperCase(Locale.ROOT))) {
            return new FieldSource(Form.valueOf(word), null, null, null);
        }
        int at = word.indexOf('@');
        String name = at < 0 ? word : word.substring(0, at);
        int[] types = at < 0 ? null : types(word.substring(at + 1));
        int dot = name.indexOf('.');
        return dot < 0
                ? new FieldSource(Form.FIELD, name, null, types)
                : new FieldSource(
                        Form.FIELD, name.substring(0, dot), name.substring(dot + 1), types);
    }

    /** A field of any record by its own name. */
    static FieldSource ofName(String name) {
        return new FieldSource(Form.FIELD, name, null, null);
    }

    /** The types of {@code PATH,APPARMOR_*}. */
    private static int[] types(String list) {
        int[] types = new int[MOST_TYPES];
        int count = 0;
        for (String word : list.split(",")) {
            if (!word.endsWith("*")) {
                types[count++] = RecordTypes.number(word);
                continue;
            }
            String start = word.substring(0, word.length() - 1);
            for (String name : RecordTypes.names()) {
                if (name.startsWith(start)) {
                    types[count++] = RecordTypes.number(name);
                }
            }
        }
        return Arrays.copyOf(types, count);
    }

    /** Whether values may have no {@code =} before them: {@code avc: denied { read }}. */
    boolean isDecision() {
        return name.equals("denied") || name.equals("granted") || name.equals("avc");
    }

    /** Whether records of that type have such values. */
    boolean isIn(AuditRecord record) {
        if (types == null) {
            return true;
        }
        int type = record.type();
        for (int each : types) {
            if (each == type) {
                return true;
            }
        }
        return false;
    }
}
