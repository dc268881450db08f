// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.tsv.TsvRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Which field of which record type stands where: {@code places.tsv} as a hash table. */
final class Places {
    private static final int BITS = 7;
    private static final String PROGRAM = "program";
    private static final byte[] NULL = "(null)".getBytes(StandardCharsets.US_ASCII);

    private static final Places TABLE = load();

    private final long[] keys = new long[1 << BITS];
    private final String[] names = new String[1 << BITS];
    private final Place[] places = new Place[1 << BITS];
    private final int[][] types = new int[1 << BITS][];
    private final boolean[] programs = new boolean[1 << BITS];

    private Places() {}

    private static Places load() {
        Places table = new Places();
        for (String[] column : TsvRows.of(Places.class, "places.tsv")) {
            int at = table.add(column[0], Place.valueOf(column[1]), column[2]);
            table.programs[at] = column[3].equals(PROGRAM);
        }
        return table;
    }

    private int add(String name, Place place, String forTypes) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        long key = NameKey.of(bytes, 0, bytes.length);
        int at = NameKey.place(key, BITS);
        while (places[at] != null) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        names[at] = name;
        places[at] = place;
        types[at] = forTypes.equals("*") ? null : numbers(forTypes.split(","));
        return at;
    }

    private static int[] numbers(String[] names) {
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = RecordTypes.number(names[i]);
        }
        return numbers;
    }

    /** The place of a field, if no other field has it. */
    static Place of(AuditRecord record, int index) {
        Form form = record.form(index);
        if (form == Form.TEXT) {
            return Place.DATA;
        }
        if (isNothing(record, index)) {
            return Place.NOTHING;
        }
        boolean upper = isUpper(record.bytes()[record.nameStart(index)]);
        if (upper != (record.section(index) == Section.ENRICHED)) {
            return Place.DATA;
        }
        Place place = upper ? ofEnriched(record, index) : TABLE.find(record, index);
        boolean odd = place == Place.ADDRESS && !isAddress(record, index);
        return odd ? Place.DATA : place;
    }

    private static boolean isAddress(AuditRecord record, int index) {
        return Interpreter.meaning(record, index) == Meaning.ADDRESS;
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    /** {@code key=(null)}, {@code addr=?}: what the kernel and libaudit write for nothing. */
    static boolean isNothing(AuditRecord record, int index) {
        if (record.form(index) != Form.BARE) {
            return false;
        }
        byte[] bytes = record.bytes();
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        return from == to
                || to - from == 1 && bytes[from] == '?'
                || bytes[from] == '(' && Arrays.equals(bytes, from, to, NULL, 0, NULL.length);
    }

    private Place find(AuditRecord record, int index) {
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        long key = NameKey.of(record.bytes(), from, to);
        int at = NameKey.place(key, BITS);
        while (places[at] != null) {
            if (keys[at] == key && (to - from <= Long.BYTES || record.named(index, names[at]))) {
                boolean may = programs[at] || record.section(index) != Section.MSG;
                return may && isFor(types[at], record.type()) ? places[at] : Place.DATA;
            }
            at = at + 1 & keys.length - 1;
        }
        return Place.DATA;
    }

    private static boolean isFor(int[] types, int type) {
        if (types == null) {
            return true;
        }
        for (int each : types) {
            if (each == type) {
                return true;
            }
        }
        return false;
    }

    // ---- what auditd added

    /** Of what auditd added, the names of ids, and what we do not find out ourselves. */
    private static Place ofEnriched(AuditRecord record, int index) {
        return switch (TABLE.find(record, index)) {
            case ID_NAME -> isName(record.value(index)) ? Place.ID_NAME : Place.NOTHING;
            case NOTHING -> isOurs(record, index) ? Place.NOTHING : Place.DATA;
            default -> isName(record.value(index)) ? Place.DATA : Place.NOTHING;
        };
    }

    /** auditd writes {@code AUID="unset"}, and {@code UID="unknown(1000)"} where it knows none. */
    static boolean isName(String name) {
        return !name.equals("unset") && !name.startsWith("unknown(");
    }

    private static boolean isOurs(AuditRecord record, int index) {
        int ours = Enriched.original(record, index);
        Object value = ours < 0 ? null : Interpreter.value(record, ours);
        if (value instanceof Map<?, ?> address) {
            return !Character.isDigit(address.get("family").toString().charAt(0));
        }
        return record.value(index).equals(value);
    }
}
