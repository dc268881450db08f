// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Reads the arguments of options that are not texts. */
final class CriterionArgument {
    private static final long MOST = 0xFFFFFFFFL; // 32 bits
    private static final int TYPES = 65_535; // linux/netlink.h: __u16 nlmsg_type
    private static final String ALL = "ALL";

    private CriterionArgument() {}

    /** A number of 32 bits. */
    static long number(AusearchOption option, String argument) {
        try {
            long number = isDigits(argument) ? Long.parseLong(argument) : -1;
            if (number >= 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // too many digits: as what is no number
        }
        throw wrong(option, argument, "a number from 0 to " + MOST);
    }

    /** A login session. */
    static CriterionNumber session(AusearchOption option, String argument) {
        return isUnset(argument)
                ? CriterionNumber.unset()
                : CriterionNumber.of(number(option, argument));
    }

    /** A user or group; a name that is not known is looked for in the records. */
    static CriterionMatch id(AusearchOption option, String argument, ToLongFunction<String> ids) {
        if (isUnset(argument)) {
            return CriterionNumber.unset();
        }
        if (isDigits(argument)) {
            return CriterionNumber.of(number(option, argument));
        }
        if (argument.isEmpty() || argument.startsWith("-")) {
            throw wrong(option, argument, "a name, a number, or unset");
        }
        long id = ids.applyAsLong(argument);
        if (id == NameIds.UNKNOWN && argument.equals("root")) {
            id = 0; // on every host
        }
        return id == NameIds.UNKNOWN ? new CriterionName(argument) : CriterionNumber.of(id);
    }

    private static boolean isUnset(String argument) {
        return argument.equals("unset")
                || argument.equals("-1")
                || argument.equals(Long.toString(IdNames.UNSET));
    }

    private static boolean isDigits(String argument) {
        boolean isDigits = !argument.isEmpty();
        for (int i = 0; i < argument.length() && isDigits; i++) {
            isDigits = argument.charAt(i) >= '0' && argument.charAt(i) <= '9';
        }
        return isDigits;
    }

    /** What a system call returned: a number, or an error with or without a minus. */
    static CriterionNumber exit(AusearchOption option, String argument) {
        boolean isMinus = argument.startsWith("-");
        String name = argument.substring(isMinus ? 1 : 0).toUpperCase(Locale.ROOT);
        int errno = Errnos.number(name);
        if (errno != Errnos.UNKNOWN) {
            return CriterionNumber.of(isMinus ? -errno : errno);
        }
        try {
            return CriterionNumber.of(Long.decode(argument));
        } catch (NumberFormatException e) {
            throw wrong(option, argument, "a number, or an error such as EACCES or -EACCES");
        }
    }

    /** An architecture, or all of a width. */
    static CriterionMatch arch(AusearchOption option, String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        if (name.equals("b64") || name.equals("b32")) {
            return new CriterionBits(name.equals("b64"));
        }
        boolean isPc = name.matches("i[456]86");
        int arch = Arches.number(isPc ? "i386" : name.startsWith("arm") ? "arm" : name);
        if (arch == Arches.UNKNOWN) {
            try {
                arch =
                        Integer.parseUnsignedInt(
                                name.startsWith("0x") ? name.substring(2) : name, 16);
            } catch (NumberFormatException e) {
                throw wrong(option, argument, "an architecture such as x86_64, b64 or c000003e");
            }
        }
        return CriterionNumber.hex(arch);
    }

    /** A system call. */
    static CriterionMatch syscall(AusearchOption option, String argument) {
        if (isDigits(argument)) {
            return CriterionNumber.of(number(option, argument));
        }
        CriterionSyscall call = new CriterionSyscall(argument.toLowerCase(Locale.ROOT));
        if (!call.isKnown()) {
            String nearest = NearName.of(argument, Syscalls.names(Arches.X86_64));
            throw wrong(option, argument, "a system call" + meant(nearest));
        }
        return call;
    }

    static boolean isYes(AusearchOption option, String argument) {
        if (!argument.equals("yes") && !argument.equals("no")) {
            throw wrong(option, argument, "yes or no");
        }
        return argument.equals("yes");
    }

    /** Adds the types of a list; nothing for ALL. */
    static void types(AusearchOption option, String argument, BitSet types) {
        List<String> words = new ArrayList<>(List.of(argument.split(",")));
        words.removeIf(String::isEmpty);
        if (words.isEmpty()) {
            throw wrong(option, argument, "types of records");
        }
        for (String word : words) {
            if (!word.equalsIgnoreCase(ALL)) {
                types.set(type(option, word));
            }
        }
    }

    private static int type(AusearchOption option, String word) {
        if (isDigits(word)) {
            return (int) Math.min(number(option, word), TYPES);
        }
        String name = word.toUpperCase(Locale.ROOT);
        int type = RecordTypes.number(name);
        if (type == RecordTypes.UNKNOWN) {
            String nearest = NearName.of(name, RecordTypes.names());
            throw wrong(option, word, "a type of records" + meant(nearest));
        }
        return type;
    }

    private static String meant(String nearest) {
        return nearest == null ? "" : "; " + nearest + " is one";
    }

    static IllegalArgumentException wrong(AusearchOption option, String argument, String wanted) {
        return new IllegalArgumentException(
                option.names().get(0) + ": \"" + argument + "\" is not " + wanted);
    }
}
