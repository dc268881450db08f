// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.util.List;

/**
 * The values that an event has of a field, one after another: in the order of its records, and in a
 * record in that of the field's sources.
 *
 * <pre>{@code
 * FieldValues values = new FieldValues(IdNames.none());
 * for (values.start(event, EventFields.of("syscall")); values.next(); ) {
 *     values.raw();         // "257"
 *     values.number();      // 257
 *     values.interpreted(); // "openat"
 * }
 * }</pre>
 *
 * <p>A value is a field of a record, one of several keys or words in it, a part of it, or what is
 * made of several fields. Text is made when it is asked for. Not safe for use by several threads at
 * once.
 */
public final class FieldValues {
    /** What {@link #number()} gives where a value is no number. */
    public static final long NO_NUMBER = ValueNumber.NONE;

    private final IdNames names;
    private AuditEvent event;
    private EventField field;
    private FieldSource source;
    private AuditRecord record;
    private int recordAt;
    private int sourceAt;
    private int index; // -1: before the first
    private boolean isKernels; // the kernel has said something under the source's name
    private List<String> pieces; // of the value; null where that is one
    private int piece;

    /**
     * No values.
     *
     * @param names of users and groups, of the host that the events are from
     */
    public FieldValues(IdNames names) {
        this.names = names;
    }

    /**
     * Goes before the first value of a field.
     *
     * @param ofEvent an event
     * @param ofField a field
     */
    public void start(AuditEvent ofEvent, EventField ofField) {
        event = ofEvent;
        field = ofField;
        record = ofEvent.record(0);
        source = ofField.from()[0];
        recordAt = 0;
        sourceAt = 0;
        index = -1;
        isKernels = false;
        pieces = null;
    }

    /**
     * Goes to the next value.
     *
     * @return false where there is none
     */
    public boolean next() {
        if (pieces != null && ++piece < pieces.size()) {
            return true;
        }
        pieces = null;
        while (!find()) {
            index = -1;
            isKernels = false;
            if (++sourceAt == field.from().length) {
                sourceAt = 0;
                if (++recordAt == event.count()) {
                    recordAt--;
                    sourceAt = field.from().length - 1;
                    index = Integer.MAX_VALUE - 1; // and stays behind the last
                    return false;
                }
                record = event.record(recordAt);
            }
            source = field.from()[sourceAt];
        }
        return true;
    }

    /** Goes to the next value of this record from this source. */
    private boolean find() {
        return switch (source.form()) {
            case FIELD -> source.isIn(record) && findField();
            case TYPE, RECORD -> index++ == -1;
            case NODE -> recordAt == 0 && index++ == -1 && record.nodeStart() < record.nodeEnd();
            case SERIAL, TIME -> recordAt == 0 && index++ == -1;
            case ARGV, CMDLINE -> recordAt == 0 && index++ == -1 && findArguments();
        };
    }

    private boolean findField() {
        while (record.has(++index)) {
            if (record.named(index, source.name())
                    && record.form(index) != Form.TEXT
                    && (WrittenText.isSigned(record, index) || source.isDecision())
                    && isVouched()
                    && take()) {
                return true;
            }
        }
        return false;
    }

    private boolean isVouched() {
        Section section = record.section(index);
        isKernels |= section == Section.BODY;
        return switch (field.voucher()) {
            case KERNEL -> section == Section.BODY;
            case PROGRAM -> section == Section.BODY || !isKernels;
            case PROGRAM_ONLY -> section == Section.MSG;
        };
    }

    /** Splits the value where it is several, or only a part of it is asked for. */
    private boolean take() {
        piece = 0;
        boolean isMany = source.part() != null || field.kind() == FieldKind.TEXT;
        pieces = isMany ? ValuePieces.of(record, index, source.part()) : null;
        return pieces == null || !pieces.isEmpty();
    }

    private boolean findArguments() {
        piece = 0;
        pieces = ValuePieces.arguments(event, source.form() == FieldSource.Form.CMDLINE);
        return !pieces.isEmpty();
    }

    // ---- the value

    /**
     * The record that the value is in.
     *
     * @return the event's first for what is the event's
     */
    public AuditRecord record() {
        return record;
    }

    /**
     * The field that the value is.
     *
     * @return its index in {@link #record()}; -1 where it is no field
     */
    public int index() {
        return source.form() == FieldSource.Form.FIELD ? index : -1;
    }

    /**
     * The value as it was written, without its quotes; of an address or several keys the whole.
     *
     * @return for example {@code 2F746D702F6120} or {@code 4294967295}
     */
    public String raw() {
        return switch (source.form()) {
            case FIELD -> record.value(index);
            case TYPE -> ValueText.type(record);
            default -> text();
        };
    }

    /**
     * The value, decoded where it is text in hexadecimal.
     *
     * @return for example {@code /tmp/a } or {@code 4294967295}
     */
    public String text() {
        if (pieces != null) {
            return pieces.get(piece);
        }
        return switch (source.form()) {
            case FIELD -> ValueText.decoded(record, index);
            case TYPE -> record.typeName();
            case RECORD -> ValueText.whole(record);
            case NODE -> record.node();
            case SERIAL -> Long.toString(record.serial());
            case TIME -> ValueNumber.seconds(record.millis());
            case ARGV, CMDLINE -> throw new AssertionError("arguments are pieces");
        };
    }

    /**
     * What the value means, for people.
     *
     * @return a name in place of a number, where there is one, such as {@code unset} or {@code
     *     openat}; else {@link #text()}
     */
    public String interpreted() {
        return switch (field.kind()) {
            case TEXT, NUMBER, ADDRESS, LABEL, COMMAND, TYPE, SERIAL -> text();
            case TIME -> record.time().toString();
            case RESULT -> {
                long result = number();
                yield result == NO_NUMBER ? text() : result == 0 ? "no" : "yes";
            }
            case USER, GROUP -> named(field.kind() == FieldKind.GROUP);
            case MEANING ->
                    pieces == null && IdName.isId(record, index)
                            ? named(IdName.isGroup(record, index))
                            : meaning();
            case HEX, OCTAL, SESSION, ERRNO, SYSCALL, ARCH, SIGNAL -> meaning();
        };
    }

    private String named(boolean isGroup) {
        String name = IdName.of(record, index, isGroup, names);
        return name != null ? name : meaning();
    }

    private String meaning() {
        return pieces != null ? text() : Interpreter.text(record, index);
    }

    /**
     * The number that the value is, as a kernel writes it: without quotes and leading zeros, but
     * for those of an octal number. An id of which there is none is 4294967295, also where it is
     * written as -1; a result is 1 or 0; a time counts milliseconds since 1970.
     *
     * @return {@link #NO_NUMBER} where it is none
     */
    public long number() {
        if (pieces != null) {
            return ValueNumber.decimal(pieces.get(piece));
        }
        return switch (source.form()) {
            case FIELD -> ValueNumber.of(record, index, field.kind());
            case TYPE -> record.type() < 0 ? NO_NUMBER : record.type();
            case SERIAL -> record.serial();
            case TIME -> record.millis();
            default -> NO_NUMBER;
        };
    }

    /** Whether {@link #text()} is a text; makes no string where that can be seen from the bytes. */
    boolean is(String text, byte[] utf8) {
        if (pieces != null || source.form() != FieldSource.Form.FIELD) {
            return text().equals(text);
        }
        Meaning meaning = Interpreter.meaning(record, index);
        return switch (meaning) {
            case TEXT -> WrittenText.isHexOf(record, index, utf8);
            case ARGV -> text().equals(text);
            default -> WrittenText.is(record, index, utf8);
        };
    }

    /** Whether {@link #interpreted()} may be another text than {@link #text()}. */
    boolean isMore() {
        return switch (field.kind()) {
            case TEXT, NUMBER, ADDRESS, LABEL, COMMAND, TYPE, SERIAL -> false;
            default -> true;
        };
    }

    /** Whether {@link #raw()} is a text. */
    boolean isWritten(String text, byte[] utf8) {
        return source.form() == FieldSource.Form.FIELD
                ? WrittenText.is(record, index, utf8)
                : raw().equals(text);
    }

    /**
     * Whether the record says that there is no value.
     *
     * @return true for {@code key=(null)}, {@code tty=(none)}, {@code addr=?} and an empty value
     */
    public boolean isAbsent() {
        return pieces == null
                && source.form() == FieldSource.Form.FIELD
                && WrittenText.isAbsent(record, index);
    }
}
