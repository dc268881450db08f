// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.interpret.Reading;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import java.util.Arrays;

/**
 * What is to be known of a field's name in lines of text. Records of a type have the same names in
 * the same places, so that it is found out once for each type and place.
 */
final class FieldShapes {
    private static final int PLACES = 32;
    private static final int TYPES = 256;

    private final ValueText text;
    private final FieldShape[] shapes = new FieldShape[TYPES * PLACES];

    /**
     * Shapes.
     *
     * @param text says how names are written
     */
    FieldShapes(ValueText text) {
        this.text = text;
    }

    /** The shape of a field. */
    FieldShape of(AuditRecord record, int index) {
        int place = (record.type() & TYPES - 1) * PLACES + (index & PLACES - 1);
        FieldShape known = shapes[place];
        if (known != null && known.is(record, index)) {
            return known;
        }
        FieldShape fresh = new FieldShape(record, index, text);
        shapes[place] = fresh;
        return fresh;
    }

    /** The shape of the fields with a name in records of a type. */
    static final class FieldShape {
        /** What values of such fields can mean. */
        final Meaning kind;

        /** The name as it is written, with a blank before it and a sign behind it. */
        final byte[] written;

        /** How numbers in such fields are read; null where that is not the same for all. */
        final Reading reading;

        /** Whether the values are ids of users or groups. */
        final boolean isId;

        private final int type;
        private final long key;
        private final byte[] name;

        private FieldShape(AuditRecord record, int index, ValueText text) {
            int from = record.nameStart(index);
            int to = record.nameEnd(index);
            type = record.type();
            key = NameKey.of(record.bytes(), from, to);
            name = Arrays.copyOfRange(record.bytes(), from, to);
            kind = Interpreter.kind(record, index);
            reading =
                    kind.explains() && kind != Meaning.ARGUMENT
                            ? Interpreter.reading(record, index)
                            : null;
            written = text.name(name);
            isId = IdText.isId(record, index) || record.named(index, "id");
        }

        private boolean is(AuditRecord record, int index) {
            int from = record.nameStart(index);
            int to = record.nameEnd(index);
            return type == record.type()
                    && name.length == to - from
                    && key == NameKey.of(record.bytes(), from, to)
                    && (name.length <= Long.BYTES
                            || Arrays.equals(name, 0, name.length, record.bytes(), from, to));
        }
    }
}
