// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.NumberTest.Order;
import io.github.libaudit4j.query.Token.Kind;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import java.util.Locale;

/**
 * Reads what a field is compared with, by the kind of the field. What is wrong with it is an
 * IllegalArgumentException with a reason.
 */
final class ValueReader {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_HEX_DIGITS = 16;

    private final IdNames names;

    ValueReader(IdNames names) {
        this.names = names;
    }

    /** {@code FIELD == VALUE}. */
    ValueTest same(EventField field, Token token) {
        String text = token.text();
        FieldKind kind = field.kind();
        if (kind == FieldKind.RESULT) {
            return result(text);
        }
        boolean isText =
                switch (kind) {
                    case TEXT, ADDRESS, LABEL, COMMAND -> true;
                    default -> token.kind() == Kind.QUOTED;
                };
        Long number = isText ? null : number(kind, text);
        return number != null
                ? new NumberTest(Order.SAME, number)
                : named(kind, text, token.kind() == Kind.QUOTED);
    }

    private ValueTest named(FieldKind kind, String text, boolean isQuoted) {
        return switch (kind) {
            case NUMBER, SERIAL -> {
                if (!isQuoted) {
                    throw new IllegalArgumentException("no number: " + text);
                }
                yield new TextTest(text, names);
            }
            case SYSCALL, ERRNO, SIGNAL ->
                    new TextTest(isQuoted && isNumber(text) ? text : callName(kind, text), names);
            case ARCH -> arch(text);
            case TYPE -> type(text);
            default -> new TextTest(text, names);
        };
    }

    private static boolean isNumber(String text) {
        return ValueNumber.decimal(text) != ValueNumber.NONE;
    }

    private static String callName(FieldKind kind, String text) {
        String name = CallNames.canonical(kind, text);
        if (name == null) {
            String what =
                    switch (kind) {
                        case SYSCALL -> "no system call: ";
                        case ERRNO -> "no error: ";
                        default -> "no signal: ";
                    };
            throw mistake(what, text, CallNames.all(kind));
        }
        return name;
    }

    private static IllegalArgumentException mistake(String what, String text, List<String> names) {
        String near = NearName.of(text, names);
        return new IllegalArgumentException(
                what + text + (near == null ? "" : "; did you mean " + near + "?"));
    }

    private ValueTest arch(String text) {
        if (Arches.number(text) == Arches.UNKNOWN) {
            throw new IllegalArgumentException(
                    "no architecture: " + text + "; one is x86_64, i386, aarch64 ...");
        }
        return new TextTest(text, names);
    }

    private static ValueTest type(String text) {
        int number = RecordTypes.number(text.toUpperCase(Locale.ROOT));
        if (number == RecordTypes.UNKNOWN) {
            throw mistake("no record type: ", text, RecordTypes.names());
        }
        return new NumberTest(Order.SAME, number);
    }

    private static ValueTest result(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "success", "true", "1" -> new ResultTest(true);
            case "no", "failed", "failure", "false", "0" -> new ResultTest(false);
            default -> throw new IllegalArgumentException("neither yes nor no: " + text);
        };
    }

    /** {@code FIELD < VALUE} and its like. */
    ValueTest ordered(EventField field, Order order, Token token) {
        boolean isText =
                switch (field.kind()) {
                    case TEXT, ADDRESS, LABEL, COMMAND, RESULT, ARCH -> true;
                    default -> false;
                };
        Long number = isText ? null : number(field.kind(), token.text());
        if (number == null) {
            throw new IllegalArgumentException(
                    (isText ? field + " is no number" : "no number: " + token.text())
                            + "; only numbers and times are less or more");
        }
        return new NumberTest(order, number);
    }

    /** The number that a text is for a field of a kind; null where it is none. */
    private static Long number(FieldKind kind, String text) {
        long number =
                switch (kind) {
                    case OCTAL -> octal(text);
                    case USER, GROUP, SESSION -> text.equals("unset") ? IdNames.UNSET : id(text);
                    default -> number(text);
                };
        return number == ValueNumber.NONE ? null : number;
    }

    private static long id(String text) {
        return ValueNumber.id(number(text));
    }

    private static long number(String text) {
        boolean isHex = text.startsWith("0x") && text.length() > 2;
        String digits = isHex ? text.substring(2) : text.startsWith("-") ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > (isHex ? MOST_HEX_DIGITS : MOST_DIGITS)) {
            return ValueNumber.NONE;
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c > 'f' || Character.digit(c, isHex ? 16 : 10) < 0) {
                return ValueNumber.NONE;
            }
        }
        return isHex ? Long.parseUnsignedLong(digits, 16) : Long.parseLong(text);
    }

    private static long octal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '7') {
                return ValueNumber.NONE;
            }
        }
        return text.isEmpty() || text.length() > MOST_DIGITS
                ? ValueNumber.NONE
                : Long.parseLong(text, 8);
    }
}
