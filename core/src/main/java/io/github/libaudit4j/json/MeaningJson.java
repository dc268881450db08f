// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/** Writes what values mean: text, the names of numbers, arrays of arguments, addresses. */
final class MeaningJson {
    private final JsonWriter json;
    private final DecodedText decoded = new DecodedText();

    MeaningJson(JsonWriter json) {
        this.json = json;
    }

    /** Writes what a field's value means; null where it means just what it says. */
    void write(AuditRecord record, int index, Meaning meaning) throws IOException {
        switch (meaning) {
            case NONE -> json.nothing();
            case TEXT -> decoded.of(record, index).write(json);
            case ARGV ->
                    decoded.of(record, index).withoutLast((byte) 0).writePieces(json, (byte) 0);
            case KEYS -> decoded.of(record, index).writePieces(json, (byte) 1);
            case ARCH, SYSCALL, EXIT, SIGNAL, ID, ARGUMENT, NAME, FLAGS, MODE, DEVICE, TIME ->
                    json.plain(Interpreter.value(record, index, meaning).toString());
            case LIST, ADDRESS, KEYSTROKES -> json.value(Interpreter.value(record, index, meaning));
        }
    }

    /**
     * Writes what a field says: its meaning, else its value; all of an address is in its value, and
     * a number stays what it is.
     */
    void text(AuditRecord record, int index) throws IOException {
        text(record, index, Interpreter.kind(record, index));
    }

    /** Writes what a field says, of a kind that is known. */
    void text(AuditRecord record, int index, Meaning kind) throws IOException {
        Meaning meaning = kind.explains() ? kind : Interpreter.meaning(record, index, kind);
        if (meaning == Meaning.NONE || meaning == Meaning.ADDRESS || meaning.explains()) {
            json.string(record.bytes(), record.valueStart(index), record.valueEnd(index));
        } else {
            write(record, index, meaning);
        }
    }

    /** Writes a command line whose arguments a NUL parts, with blanks for these. */
    void commandLine(AuditRecord record, int index) throws IOException {
        decoded.of(record, index);
        decoded.withoutLast((byte) 0).replace((byte) 0, (byte) ' ').write(json);
    }
}
