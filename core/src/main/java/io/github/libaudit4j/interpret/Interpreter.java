// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.table.Signals;
import io.github.libaudit4j.table.Syscalls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    private static final long UNSIGNED_INT = 0xFFFFFFFFL;
    private static final long UNSET = UNSIGNED_INT; // (uid_t) -1
    private static final int UNSET_DIGITS = 10;
    private static final int LARGEST_SIGNAL = 128; // _NSIG of mips, asm/signal.h
    private static final int MOST_FIELDS = 64; // SYSCALL has 30
    private static final int LARGEST_ERRNO = 4095; // MAX_ERRNO in include/linux/err.h

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
     * @return the kind; {@link Meaning#NONE} where this value is all there is to say
     */
    public static Meaning meaning(AuditRecord record, int index, Meaning kind) {
        Form form = record.form(index);
        if (form == Form.TEXT || record.section(index) == Section.ENRICHED) {
            return Meaning.NONE;
        }
        boolean applies =
                switch (kind) {
                    case NONE -> false;
                    case ID -> isUnset(record, index);
                    case TEXT -> isHex(record, index, form) && !isSetting(record, index);
                    case ARGV, KEYS -> form != Form.BARE || isHex(record, index, form);
                    case LIST -> form == Form.BRACED;
                    case ARCH -> Arches.name(arch(record, index)) != null;
                    case SYSCALL -> syscall(record, index) != null;
                    case EXIT -> errno(record, index) != null;
                    case SIGNAL -> signal(record, index) != null;
                    case ADDRESS -> form == Form.BARE && isAddress(record, index);
                };
        return applies ? kind : Meaning.NONE;
    }

    private static boolean isHex(AuditRecord record, int index, Form form) {
        return form == Form.BARE
                && HexText.is(record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    /**
     * {@code op=set audit_backlog_limit=64 old=8192}; with op=make_equiv, old and new are paths.
     */
    private static boolean isSetting(AuditRecord record, int index) {
        return record.type() == RecordTypes.CONFIG_CHANGE
                && (record.named(index, "old") || record.named(index, "new"))
                && !isMakeEquiv(record);
    }

    private static boolean isMakeEquiv(AuditRecord record) {
        int index = findEarly(record, "op");
        return index >= 0 && record.value(index).equals("make_equiv");
    }

    /** Looks at the fields that a kernel writes, so that a line of very many costs no more. */
    private static int findEarly(AuditRecord record, String name) {
        int count = Math.min(record.count(), MOST_FIELDS);
        for (int i = 0; i < count; i++) {
            if (record.named(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** A family at least, in pairs of hex digits. */
    private static boolean isAddress(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        return to - from >= 4 && HexText.isAnyCase(record.bytes(), from, to);
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
            String between = meaning(record, index) == Meaning.KEYS ? "," : " ";
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

    /**
     * What a field's value means.
     *
     * @param record a record
     * @param index the field's index
     * @return a {@code String}, a {@code List<String>} (arguments, keys) or a {@code Map<String,
     *     String>} (an address); null where the value means just what it says
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
            case TEXT -> string(decoded(record, index));
            case ARGV -> split(decoded(record, index), (byte) 0, true);
            case KEYS -> split(decoded(record, index), (byte) 1, false);
            case LIST -> List.of(record.value(index).trim().split("\\s+"));
            case ARCH -> Arches.name(arch(record, index));
            case SYSCALL -> syscall(record, index);
            case EXIT -> errno(record, index);
            case SIGNAL -> signal(record, index);
            case ID -> "unset";
            case ADDRESS -> SocketAddress.parse(decoded(record, index));
        };
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
        Map<String, Object> map = section(record, Section.BODY);
        Map<String, Object> message = section(record, Section.MSG);
        if (!message.isEmpty()) {
            map.put("msg", message);
        }
        return map;
    }

    private static Map<String, Object> section(AuditRecord record, Section section) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) == section) {
                values.computeIfAbsent(record.name(i), n -> new ArrayList<>())
                        .add(value(record, i));
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (all.stream().anyMatch(value -> value != null)) {
                map.put(name, all.size() == 1 ? all.get(0) : all);
            }
        });
        return map;
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

    /** The record's arch: the field before the system call's number; -1 where there is none. */
    private static int arch(AuditRecord record) {
        int index = findEarly(record, "arch");
        return index < 0 ? -1 : arch(record, index);
    }

    private static int arch(AuditRecord record, int index) {
        long arch =
                HexText.number(record.bytes(), record.valueStart(index), record.valueEnd(index));
        return arch > UNSIGNED_INT ? -1 : (int) arch;
    }

    /**
     * The name of a system call.
     *
     * @param record a record with {@code arch=}
     * @param index the index of {@code syscall=}
     * @return for example {@code "openat"}; null where no table has it
     */
    public static String syscall(AuditRecord record, int index) {
        long number = number(record, index);
        int arch = arch(record);
        return arch == -1 || number < 0 || number > Integer.MAX_VALUE
                ? null
                : Syscalls.name(arch, (int) number);
    }

    /**
     * The name of the error that a system call ended with.
     *
     * @param record a record
     * @param index the index of {@code exit=}
     * @return for example {@code "EACCES"} for {@code exit=-13}; null where it is no error
     */
    public static String errno(AuditRecord record, int index) {
        long exit = number(record, index);
        if (exit >= 0 || exit < -LARGEST_ERRNO) {
            return null;
        }
        int arch = arch(record);
        return arch == -1 ? Errnos.name((int) -exit) : Errnos.name(arch, (int) -exit);
    }

    /**
     * The name of a signal.
     *
     * @param record a record
     * @param index the index of {@code sig=}
     * @return for example {@code "SIGSEGV"}; null where it has none
     */
    public static String signal(AuditRecord record, int index) {
        long number = number(record, index);
        if (number <= 0 || number > LARGEST_SIGNAL) {
            return null;
        }
        int arch = arch(record);
        return arch == -1 ? Signals.name((int) number) : Signals.name(arch, (int) number);
    }

    /** Ids are unsigned, but some records print the one for none as -1. */
    private static boolean isUnset(AuditRecord record, int index) {
        int length = record.valueEnd(index) - record.valueStart(index);
        if (length != UNSET_DIGITS && length != 2) {
            return false;
        }
        long id = number(record, index);
        return id == UNSET || id == -1;
    }

    private static long number(AuditRecord record, int index) {
        return record.number(index, Long.MIN_VALUE);
    }

    // ---- text

    /** A value's bytes, decoded where they are hex. */
    private static byte[] decoded(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        byte[] bytes = new byte[to - from];
        int end =
                record.form(index) == Form.BARE
                        ? HexText.decode(record.bytes(), from, to, bytes, 0)
                        : -1;
        if (end < 0) {
            System.arraycopy(record.bytes(), from, bytes, 0, bytes.length);
            return bytes;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** The pieces between separators; one at the very end closes the last piece. */
    private static List<String> split(byte[] bytes, byte separator, boolean closes) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            boolean last = i == bytes.length;
            if (last && closes && i == from && i > 0) {
                break;
            }
            if (last || bytes[i] == separator) {
                pieces.add(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return pieces;
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
