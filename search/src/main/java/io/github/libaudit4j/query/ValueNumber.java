// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Reading;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;

/** The numbers in values, in the one spelling that a kernel gives each. */
final class ValueNumber {
    static final long NONE = Long.MIN_VALUE;

    private static final int HEX = 16;
    private static final int OCTAL = 8;
    private static final int LONGEST = 18; // decimal digits that a long surely holds
    private static final int LONGEST_HEX = 16; // of 64 bits

    private ValueNumber() {}

    /** The number in a field of a kind; {@link #NONE} where it is none. */
    static long of(AuditRecord record, int index, FieldKind kind) {
        return switch (kind) {
            case RESULT -> result(record, index);
            case HEX -> number(record, index, HEX);
            case OCTAL -> number(record, index, OCTAL);
            case ARCH -> arch(record, index);
            case USER, GROUP, SESSION -> id(number(record, index, 10));
            case MEANING -> meaning(record, index);
            case TEXT, ADDRESS, LABEL, COMMAND -> NONE;
            default -> number(record, index, 10);
        };
    }

    /** The id of nobody is 4294967295 and -1. */
    static long id(long number) {
        return number == -1 ? IdNames.UNSET : number;
    }

    private static long arch(AuditRecord record, int index) {
        long arch =
                HexText.number(record.bytes(), record.valueStart(index), record.valueEnd(index));
        return arch < 0 ? NONE : arch;
    }

    private static long meaning(AuditRecord record, int index) {
        Reading reading = Interpreter.reading(record, index);
        if (reading == null) {
            long number = number(record, index, 10);
            return IdName.isId(record, index) ? id(number) : number;
        }
        long number = reading.number(record, index);
        return number == Reading.NO_NUMBER ? NONE : number;
    }

    /** 1 for yes, 0 for no. */
    private static long result(AuditRecord record, int index) {
        for (ResultWord word : ResultWord.ALL) {
            if (record.form(index) == Form.BARE && WrittenText.is(record, index, word.bytes())) {
                return word.isYes() ? 1 : 0;
            }
        }
        return NONE;
    }

    private static long number(AuditRecord record, int index, int base) {
        return record.form(index) == Form.BARE
                ? number(record.bytes(), record.valueStart(index), record.valueEnd(index), base)
                : NONE;
    }

    /** The decimal number that a text is. */
    static long decimal(String text) {
        byte[] bytes = WrittenText.bytes(text);
        return number(bytes, 0, bytes.length, 10);
    }

    private static long number(byte[] bytes, int from, int to, int base) {
        boolean isNegative = base == 10 && from < to && bytes[from] == '-';
        int first = isNegative ? from + 1 : from;
        boolean isOne = to - first == 1;
        if (first == to
                || to - first > (base == HEX ? LONGEST_HEX : LONGEST)
                || base != OCTAL && bytes[first] == '0' && (!isOne || isNegative)) {
            return NONE;
        }
        long number = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] >= 'A' && bytes[i] <= 'F' ? -1 : Character.digit(bytes[i], base);
            if (digit < 0) {
                return NONE;
            }
            number = number * base + digit;
        }
        return isNegative ? -number : number;
    }

    /** Milliseconds as a record's head has them: {@code 1795389786.635}. */
    static String seconds(long millis) {
        long rest = Math.floorMod(millis, 1000L);
        return Math.floorDiv(millis, 1000L)
                + "."
                + (rest < 100 ? "0" : "")
                + (rest < 10 ? "0" : "")
                + rest;
    }
}
