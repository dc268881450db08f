// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.RecordTypes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Says what a field's value means.
 *
 * <pre>{@code
 * AuditRecord record = RecordParser.parse(
 *         "type=PROCTITLE msg=audit(1795389786.635:5171180): proctitle=6C73002D6C");
 * Interpreter.text(record, "proctitle"); // "ls -l"
 * }</pre>
 */
public final class Interpreter {
    private Interpreter() {}

    /**
     * What a field's value means.
     *
     * @param record a record
     * @param index the field's index
     * @return {@link Meaning#NONE} where the value is all there is to say, as for {@code
     *     comm="bash"} and {@code key=(null)}
     */
    public static Meaning meaning(AuditRecord record, int index) {
        return meaning(record, index, kind(record, index));
    }

    /**
     * What the values of fields of that name can mean in records of that type.
     *
     * @param record a record
     * @param index the field's index
     * @return the meaning that a value may have; the same for every field with the same name in a
     *     record of the same type
     */
    public static Meaning kind(AuditRecord record, int index) {
        return FieldMeanings.of(record, index);
    }

    /**
     * What a field's value means, of a kind that is known.
     *
     * @param record a record
     * @param index the field's index
     * @param kind its {@link #kind}
     * @return the kind, or for {@link Meaning#ARGUMENT} the one that it is of; {@link Meaning#NONE}
     *     where this value is all there is to say
     */
    public static Meaning meaning(AuditRecord record, int index, Meaning kind) {
        Form form = record.form(index);
        if (form == Form.TEXT || record.section(index) == Section.ENRICHED) {
            return Meaning.NONE;
        }
        boolean applies =
                switch (kind) {
                    case NONE -> false;
                    case ID -> Values.isUnset(record, index);
                    case TEXT ->
                            Values.isHex(record, index, form) && !Values.isSetting(record, index);
                    case ARGV, KEYS -> form != Form.BARE || Values.isHex(record, index, form);
                    case LIST -> form == Form.BRACED || Values.isWithCommas(record, index);
                    case ARCH -> Arches.name(CallNumbers.arch(record, index)) != null;
                    case SYSCALL -> syscall(record, index) != null;
                    case EXIT -> errno(record, index) != null;
                    case SIGNAL -> signal(record, index) != null;
                    case ADDRESS -> form == Form.BARE && Values.isAddress(record, index);
                    case KEYSTROKES -> Values.isHex(record, index, form);
                    case ARGUMENT, NAME, FLAGS, MODE, DEVICE, TIME -> form == Form.BARE;
                };
        if (!applies || !kind.explains()) {
            return applies ? kind : Meaning.NONE;
        }
        return meaning(reading(record, index, kind), record, index);
    }

    private static Meaning meaning(Reading reading, AuditRecord record, int index) {
        return reading != null && reading.knows(reading.number(record, index))
                ? reading.vocabulary().meaning()
                : Meaning.NONE;
    }

    private static Reading reading(AuditRecord record, int index, Meaning kind) {
        return kind == Meaning.ARGUMENT
                ? SyscallArguments.of(record).reading(record, index)
                : FieldMeanings.reading(record, index);
    }

    /**
     * What the first field of that name says, for people.
     *
     * @param record a record
     * @param name a field's name
     * @return its text, see {@link #text(AuditRecord, int)}; null where there is no such field
     */
    public static String text(AuditRecord record, String name) {
        int index = record.find(name);
        return index < 0 ? null : text(record, index);
    }

    /**
     * What a field says, for people: decoded text, names for numbers, and the value itself where it
     * has no other meaning. Lists are joined: arguments with blanks, keys with commas.
     *
     * @param record a record
     * @param index the field's index
     * @return its text; may hold any character, so mind the terminal it is printed to
     */
    public static String text(AuditRecord record, int index) {
        Object value = value(record, index);
        if (value == null) {
            return record.value(index);
        }
        if (value instanceof List<?> list) {
            boolean words = meaning(record, index) == Meaning.ARGV || isBraced(record, index);
            String between = words ? " " : ",";
            return String.join(between, list.stream().map(Object::toString).toList());
        }
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder();
            map.forEach((k, v) ->
                    text.append(text.isEmpty() ? "" : " ").append(k).append('=').append(v));
            return text.toString();
        }
        return value.toString();
    }

    private static boolean isBraced(AuditRecord record, int index) {
        return record.form(index) == Form.BRACED;
    }

    /**
     * What a field's value means.
     *
     * @param record a record
     * @param index the field's index
     * @return a {@code String}, a {@code List<String>} (arguments, keys, lists) or a {@code
     *     Map<String, String>} (an address); null where the value means just what it says
     */
    public static Object value(AuditRecord record, int index) {
        return value(record, index, meaning(record, index));
    }

    /**
     * What a field's value means, where its meaning is known.
     *
     * @param record a record
     * @param index the field's index
     * @param meaning its {@link #meaning(AuditRecord, int)}
     * @return as {@link #value(AuditRecord, int)}
     */
    public static Object value(AuditRecord record, int index, Meaning meaning) {
        return switch (meaning) {
            case NONE -> null;
            case TEXT -> DecodedValue.text(record, index);
            case ARGV -> DecodedValue.arguments(record, index);
            case KEYS -> DecodedValue.keys(record, index);
            case LIST -> DecodedValue.words(record, index);
            case ARCH -> Arches.name(CallNumbers.arch(record, index));
            case SYSCALL -> syscall(record, index);
            case EXIT -> errno(record, index);
            case SIGNAL -> signal(record, index);
            case ID -> "unset";
            case ADDRESS -> SocketAddress.parse(DecodedValue.bytes(record, index));
            case KEYSTROKES -> Keystrokes.text(DecodedValue.bytes(record, index));
            case ARGUMENT, NAME, FLAGS, MODE, DEVICE, TIME -> {
                Reading reading = reading(record, index);
                yield reading.text(reading.number(record, index));
            }
        };
    }

    /**
     * How the number in a field is read and what it stands for, where it is one of those that
     * {@link Meaning#explains()}.
     *
     * @param record a record
     * @param index the field's index
     * @return null for other fields, and for arguments that are just numbers, or pointers
     */
    public static Reading reading(AuditRecord record, int index) {
        return reading(record, index, kind(record, index));
    }

    /**
     * The flags in a field.
     *
     * @param record a record
     * @param index the field's index
     * @return for example O_WRONLY, O_CREAT and O_TRUNC for {@code a2=241} of openat; null where
     *     the value is no set of flags
     */
    public static Flags flags(AuditRecord record, int index) {
        if (meaning(record, index) != Meaning.FLAGS) {
            return null;
        }
        Reading reading = reading(record, index);
        long number = reading.number(record, index);
        return Flags.of(number, reading.text(number));
    }

    /**
     * The instant in a field of seconds.
     *
     * @param record a record
     * @param index the index of {@code abs_timeout_sec=}
     * @return null where the value is none, or 0
     */
    public static Instant instant(AuditRecord record, int index) {
        return meaning(record, index) == Meaning.TIME
                ? Instant.ofEpochSecond(CallNumbers.number(record, index))
                : null;
    }

    /**
     * The address in a field.
     *
     * @param record a record
     * @param index the index of {@code saddr=}
     * @return its parts, see {@link SocketAddress#parse}; null where the value is none
     */
    public static Map<String, String> address(AuditRecord record, int index) {
        return meaning(record, index) == Meaning.ADDRESS
                ? SocketAddress.parse(DecodedValue.bytes(record, index))
                : null;
    }

    /**
     * All that has a meaning, as {@link AuditRecord#toMap()} has the values: a field's name to its
     * {@link #value}, or to the list of them where the name is repeated (null for those that mean
     * just what they say); those of {@code msg='...'} under {@code "msg"}.
     *
     * @param record a record
     * @return a new map
     */
    public static Map<String, Object> toMap(AuditRecord record) {
        return MeaningMap.of(record);
    }

    /**
     * Whether a field is an argument of EXECVE, or a piece of a long one.
     *
     * @param record a record
     * @param index the field's index
     * @return true for {@code a0}, {@code a12} and {@code a1[3]}, not for {@code argc} or {@code
     *     a1_len}, nor for {@code a0} of another record type
     */
    public static boolean isArgument(AuditRecord record, int index) {
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        byte[] bytes = record.bytes();
        if (record.type() != RecordTypes.EXECVE || to - from < 2 || bytes[from] != 'a') {
            return false;
        }
        return isDigit(bytes[from + 1]) && (isDigit(bytes[to - 1]) || bytes[to - 1] == ']');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    // ---- one kind each

    /**
     * The name of a system call.
     *
     * @param record a record with {@code arch=}
     * @param index the index of {@code syscall=}
     * @return for example {@code "openat"}; null where no table has it
     */
    public static String syscall(AuditRecord record, int index) {
        return CallNumbers.syscall(record, index);
    }

    /**
     * The name of the error that a system call ended with.
     *
     * @param record a record
     * @param index the index of {@code exit=}
     * @return for example {@code "EACCES"} for {@code exit=-13}; null where it is no error
     */
    public static String errno(AuditRecord record, int index) {
        return CallNumbers.errno(record, index);
    }

    /**
     * The error that a system call ended with.
     *
     * @param record a record
     * @param index the index of {@code exit=}
     * @return its number and name; null where it is no error
     */
    public static Errno error(AuditRecord record, int index) {
        int error = CallNumbers.error(record, index);
        return error == 0 ? null : new Errno(error, errno(record, index));
    }

    /**
     * The name of a signal.
     *
     * @param record a record
     * @param index the index of {@code sig=}
     * @return for example {@code "SIGSEGV"}; null where it has none
     */
    public static String signal(AuditRecord record, int index) {
        return CallNumbers.signal(record, index);
    }
}
