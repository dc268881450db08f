// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the values of fields as keywords, but for those that say that there is nothing. */
final class EcsValues {
    private static final byte[] NULL = "(null)".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNKNOWN = "unknown(".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNSET = "unset".getBytes(StandardCharsets.US_ASCII);

    private final EcsObjects objects;
    private final MeaningJson values;

    EcsValues(EcsObjects objects, MeaningJson values) {
        this.objects = objects;
        this.values = values;
    }

    /** Whether a field has a value that says something. */
    static boolean says(AuditRecord record, int index) {
        return index >= 0 && says(record, index, Interpreter.meaning(record, index));
    }

    /** Whether a value of that meaning says something. */
    static boolean says(AuditRecord record, int index, Meaning meaning) {
        int length = record.valueEnd(index) - record.valueStart(index);
        return switch (meaning) {
            case ID -> false; // it is unset
            case ARGV -> length > 0 && !isNul(record, index);
            case KEYS, LIST -> !pieces(record, index, meaning).isEmpty();
            case NONE -> length > 0 && !isNothing(record, index, length);
            default -> length > 0;
        };
    }

    /** The title of a process whose only argument is empty, {@code proctitle=00}. */
    private static boolean isNul(AuditRecord record, int index) {
        int from = record.valueStart(index);
        return record.form(index) == Form.BARE
                && record.valueEnd(index) - from == 2
                && record.bytes()[from] == '0'
                && record.bytes()[from + 1] == '0';
    }

    /**
     * {@code key=(null)}, {@code exe="?"} of libaudit, {@code AUID="unset"} and {@code
     * UID="unknown(1000)"} of auditd.
     */
    private static boolean isNothing(AuditRecord record, int index, int length) {
        if (record.section(index) == Section.ENRICHED) {
            return length == UNSET.length && starts(record, index, UNSET)
                    || length > UNKNOWN.length && starts(record, index, UNKNOWN);
        }
        boolean bare = record.form(index) == Form.BARE;
        return switch (length) {
            case 1 ->
                    record.bytes()[record.valueStart(index)] == '?'
                            && (bare || record.section(index) == Section.MSG);
            case 6 -> bare && starts(record, index, NULL);
            default -> false;
        };
    }

    private static boolean starts(AuditRecord record, int index, byte[] text) {
        int from = record.valueStart(index);
        return Arrays.equals(record.bytes(), from, from + text.length, text, 0, text.length);
    }

    /**
     * The first field of that name that says something; of a program's only where no other does.
     */
    static int find(AuditRecord record, String name) {
        int found = -1;
        for (int i = record.count() - 1; i >= 0; i--) {
            boolean isBetter =
                    found < 0
                            || record.section(i) == Section.BODY
                            || record.section(found) != Section.BODY;
            if (record.named(i, name) && isBetter && says(record, i)) {
                found = i;
            }
        }
        return found;
    }

    /** Writes a member, if the field says something. */
    void member(MemberName name, AuditRecord record, int index) throws IOException {
        if (index >= 0) {
            Meaning meaning = Interpreter.meaning(record, index);
            if (says(record, index, meaning)) {
                objects.open().name(name);
                write(record, index, meaning);
            }
        }
    }

    /** Writes a value: a string, or several where it is a list. */
    void write(AuditRecord record, int index, Meaning meaning) throws IOException {
        JsonWriter json = objects.open();
        if (meaning.explains()) {
            json.string(record.bytes(), record.valueStart(index), record.valueEnd(index));
            return;
        }
        switch (meaning) {
            case NONE, ADDRESS ->
                    json.string(record.bytes(), record.valueStart(index), record.valueEnd(index));
            case ARGV -> values.commandLine(record, index);
            case KEYS, LIST -> {
                for (String piece : pieces(record, index, meaning)) {
                    json.string(piece);
                }
            }
            default -> values.write(record, index, meaning);
        }
    }

    /** Whether a value is to stand in a list even where it is the only one. */
    static boolean isList(Meaning meaning) {
        return meaning == Meaning.KEYS || meaning == Meaning.LIST;
    }

    private static List<String> pieces(AuditRecord record, int index, Meaning meaning) {
        List<String> pieces = new ArrayList<>();
        for (Object piece : (List<?>) Interpreter.value(record, index, meaning)) {
            if (!piece.toString().isEmpty()) {
                pieces.add(piece.toString());
            }
        }
        return pieces;
    }

    /** Whether text starts with a slash. */
    static boolean isAbsolute(AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        int from = record.valueStart(index);
        int length = record.valueEnd(index) - from;
        if (length == 0 || bytes[from] == '/') {
            return length > 0;
        }
        return record.form(index) == Form.BARE
                && length > 1
                && bytes[from] == '2'
                && bytes[from + 1] == 'F'
                && Interpreter.meaning(record, index) == Meaning.TEXT;
    }
}
