// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.RecordTypes;

/** The words that the parser reads as a number again: {@code -EACCES}, {@code b64}, {@code wa}. */
final class NumberText {
    private static final int UNSET = -1;
    private static final int FIRST_INTERNAL = 512; // ERESTARTSYS; auditctl has no word for these

    private final int arch; // of the host that the rules are for
    private final IdNames names;

    NumberText(int arch, IdNames names) {
        this.arch = arch;
        this.names = names;
    }

    String of(NumberCondition condition) {
        int value = condition.value();
        return switch (condition.field().kind()) {
            case USER -> user(value);
            case GROUP -> group(value);
            case SESSION -> value == UNSET ? "unset" : Integer.toUnsignedString(value);
            case ARCH -> arch(value);
            case RECORD_TYPE -> recordType(value);
            case PERMISSIONS -> permissions(value);
            case FILE_TYPE -> wordOr(ValueWords.FILE_TYPES, value);
            case FILESYSTEM -> wordOr(ValueWords.FILE_SYSTEMS, value);
            case EXIT -> exit(value);
            case NUMBER -> number(condition.field(), value);
            case SUCCESS, ADDRESS_FAMILY -> Integer.toUnsignedString(value);
            case TEXT, COMPARISON -> throw new AssertionError("no number: " + condition);
        };
    }

    private String user(int value) {
        if (value == UNSET) {
            return "unset";
        }
        String name = names.user(Integer.toUnsignedLong(value));
        return isWord(name) ? name : Integer.toUnsignedString(value);
    }

    private String group(int value) {
        String name = names.group(Integer.toUnsignedLong(value));
        return isWord(name) ? name : Integer.toUnsignedString(value);
    }

    /** A name that begins as a number would be read as one. */
    private static boolean isWord(String name) {
        return name != null
                && !name.isEmpty()
                && !name.equals("unset")
                && name.charAt(0) != '-'
                && !Character.isDigit(name.charAt(0));
    }

    private String arch(int value) {
        if (value == arch && Arches.is64Bit(arch)) {
            return "b64";
        }
        if (value == ArchNames.twin(arch)) {
            return "b32";
        }
        String name = Arches.name(value);
        return name != null ? name : "0x" + Integer.toHexString(value);
    }

    private static String recordType(int value) {
        return RecordTypes.isNamed(value)
                ? RecordTypes.name(value)
                : Integer.toUnsignedString(value);
    }

    private static String permissions(int value) {
        boolean known = value != 0 && (value & ~Permissions.ALL.bits()) == 0;
        return known ? new Permissions(value).letters() : Integer.toUnsignedString(value);
    }

    private static String wordOr(ValueWords words, int value) {
        String word = words.word(value);
        return word != null ? word : "0x" + Integer.toHexString(value);
    }

    private String exit(int value) {
        boolean known = value < 0 && value > -FIRST_INTERNAL;
        String name = known ? Errnos.name(arch, -value) : null;
        boolean same = name != null && Errnos.number(arch, name) == -value;
        return same ? "-" + name : String.valueOf(value);
    }

    private static String number(RuleField field, int value) {
        boolean argument = field.number() >= RuleField.A0 && field.number() <= RuleField.A3;
        return argument ? "0x" + Integer.toHexString(value) : Integer.toUnsignedString(value);
    }
}
