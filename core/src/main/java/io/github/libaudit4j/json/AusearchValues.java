// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.json.AusearchHabit.Kind;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;

/**
 * What {@code ausearch -i} makes of a value: our words, but only of the fields that it knows, and
 * its own where there are none.
 */
final class AusearchValues {
    private static final int CRYPTO_KEY_USER = RecordTypes.number("CRYPTO_KEY_USER");
    private static final byte[] HEX = TextBuffer.bytes("0x");
    private static final byte[] UNKNOWN = TextBuffer.bytes("unknown-");

    private final ValueText text;
    private final IdText ids;
    private final MeaningText meanings;
    private final KnownTexts known = new KnownTexts();
    private boolean asWritten;
    private boolean hasCall; // whether the record's system call was looked for
    private String call;

    AusearchValues(ValueText text, IdText ids) {
        this.text = text;
        this.ids = ids;
        this.meanings = new MeaningText(text);
    }

    /** What follows is about the values of another record. */
    void begin() {
        known.begin();
        meanings.begin();
        hasCall = false;
    }

    /** Whether the last value was written as it stands in the record. */
    boolean isAsWritten() {
        return asWritten;
    }

    /**
     * Writes a value.
     *
     * @param added the first field that auditd added
     */
    void write(AuditRecord record, int index, int added) throws IOException {
        asWritten = false;
        if (added(record, index, added)) {
            return;
        }
        Meaning meaning = Interpreter.kind(record, index);
        if (meaning == Meaning.KEYSTROKES) {
            keystrokes(record, index);
            return;
        }
        if (Interpreter.isArgument(record, index)) {
            decoded(record, index, meaning);
            return;
        }
        AusearchHabit habit = AusearchHabits.of(record, index);
        switch (isFingerprint(record, index) ? Kind.NONE : habit.kind()) {
            case NONE -> asWritten(record, index);
            case TEXT, KEYS -> decoded(record, index, meaning);
            case USER -> id(record, index, record.number(index, 0), isGroup(record, index));
            case GROUP -> id(record, index, record.number(index, 0), true);
            case SESSION -> session(record, index);
            case MODE -> word(AusearchWords.mode(record, index));
            case ADDRESS -> address(record, index, meaning);
            case EXIT -> exit(record, index);
            case NUMBER -> number(record, index, meaning, habit);
            case ARGUMENT -> argument(record, index);
        }
    }

    /** {@code fp=} is a set of capabilities elsewhere. */
    private static boolean isFingerprint(AuditRecord record, int index) {
        return record.type() == CRYPTO_KEY_USER && record.named(index, "fp");
    }

    /** What auditd added, unless it says that it does not know either. */
    private boolean added(AuditRecord record, int index, int added) throws IOException {
        int twin = IdText.added(record, index, added);
        if (twin < 0 || IdText.startsWith(record, twin, UNKNOWN)) {
            return false;
        }
        if (record.form(twin) == Form.BRACED) {
            word("{ " + record.value(twin) + " }");
        } else {
            text.value(record.bytes(), record.valueStart(twin), record.valueEnd(twin));
        }
        return true;
    }

    /** A value as it stands there, with its quotes. */
    private void asWritten(AuditRecord record, int index) throws IOException {
        asWritten = true;
        int quote = record.form(index) == Form.BARE ? 0 : 1;
        int from = record.valueStart(index) - quote;
        text.value(record.bytes(), from, record.valueEnd(index) + quote);
    }

    /** Text without its quotes, or decoded. */
    private void decoded(AuditRecord record, int index, Meaning kind) throws IOException {
        if (!meanings.write(record, index, kind, null)) {
            asWritten = record.form(index) == Form.BARE;
            text.value(record.bytes(), record.valueStart(index), record.valueEnd(index));
        }
    }

    /** What was typed, every byte above ASCII in octal. */
    private void keystrokes(AuditRecord record, int index) throws IOException {
        StringBuilder ascii = new StringBuilder();
        for (byte b : TextBuffer.bytes(Interpreter.text(record, index))) {
            ascii.append(b >= 0 ? Character.toString(b) : "\\%03o".formatted(b & 0xFF));
        }
        word(ascii.toString());
    }

    /** {@code id=} is a group's in the records of groups. */
    private static boolean isGroup(AuditRecord record, int index) {
        if (!record.named(index, "id")) {
            return false;
        }
        String type = record.typeName();
        return type.contains("GROUP") || type.startsWith("GRP_");
    }

    private void id(AuditRecord record, int index, long id, boolean isGroup) throws IOException {
        if (id == IdNames.UNSET || id == -1) {
            word("unset");
            return;
        }
        String name = ids.known(id, isGroup);
        word(name != null ? name : "unknown(" + id + ")");
    }

    private void session(AuditRecord record, int index) throws IOException {
        if (record.number(index, 0) == IdNames.UNSET) {
            word("unset");
        } else {
            asWritten(record, index);
        }
    }

    private void address(AuditRecord record, int index, Meaning kind) throws IOException {
        if (kind == Meaning.ADDRESS) {
            word(AusearchWords.address(record, index));
        } else {
            asWritten(record, index);
        }
    }

    private void exit(AuditRecord record, int index) throws IOException {
        long exit = record.number(index, 0);
        if (exit < 0) {
            word(AusearchWords.error(exit, Interpreter.errno(record, index)));
        } else {
            asWritten(record, index);
        }
    }

    private void number(AuditRecord record, int index, Meaning kind, AusearchHabit habit)
            throws IOException {
        byte[] words = words(record, index, kind);
        if (words != null) {
            text.value(words, 0, words.length);
        } else if (kind == Meaning.SIGNAL && record.number(index, -1) == 0) {
            word("SIG0");
        } else if (habit.otherwise() == null) {
            asWritten(record, index);
        } else {
            word(habit.otherwise(record.value(index)));
        }
    }

    /** Our words for a number; null where there are none. */
    private byte[] words(AuditRecord record, int index, Meaning kind) {
        return switch (kind) {
            case NONE -> null;
            case SYSCALL -> TextBuffer.bytes(AusearchWords.syscall(record, index));
            default -> {
                byte[] words = known.of(record, index, kind, null);
                yield words != null || kind.explains() ? words : value(record, index, kind);
            }
        };
    }

    private static byte[] value(AuditRecord record, int index, Meaning kind) {
        Object value = Interpreter.value(record, index, Interpreter.meaning(record, index, kind));
        return value == null ? null : TextBuffer.bytes(value.toString());
    }

    private void argument(AuditRecord record, int index) throws IOException {
        int argument = record.bytes()[record.nameEnd(index) - 1] - '0';
        AusearchHabit habit =
                record.type() == RecordTypes.SYSCALL
                        ? AusearchHabits.ofArgument(syscall(record), argument)
                        : null;
        if (habit == null) {
            hex(record, index);
            return;
        }
        long number = AusearchWords.hex(record, index);
        switch (habit.kind()) {
            case USER -> id(record, index, (int) number, false);
            case GROUP -> id(record, index, (int) number, true);
            default -> {
                byte[] words = known.of(record, index, Meaning.ARGUMENT, null);
                if (words != null) {
                    text.value(words, 0, words.length);
                } else if (habit.otherwise() != null) {
                    word(habit.otherwise(number));
                } else {
                    hex(record, index);
                }
            }
        }
    }

    private String syscall(AuditRecord record) {
        if (!hasCall) {
            hasCall = true;
            int index = record.find("syscall");
            call = index < 0 ? null : Interpreter.syscall(record, index);
        }
        return call;
    }

    private void hex(AuditRecord record, int index) throws IOException {
        text.copy(HEX, 0, HEX.length);
        text.value(record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    private void word(String word) throws IOException {
        byte[] bytes = TextBuffer.bytes(word);
        text.value(bytes, 0, bytes.length);
    }
}
