// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.syscall;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Constants;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The system calls of an architecture, or the operations of io_uring, as {@code audit syscall}
 * tells them.
 *
 * @param arch how it is called
 * @param number its {@code AUDIT_ARCH_*}; for io_uring and x32 that of x86_64
 * @param all by their numbers
 */
record Calls(String arch, int number, SortedMap<Integer, String> all) {
    private static final String URING = "uring";
    private static final String X32 = "x32";
    private static final String OPERATION = "IORING_OP_";

    /** What {@code uname -m} and a JVM call an architecture that records name otherwise. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "amd64", "x86_64",
                    "arm64", "aarch64",
                    "i486", "i386",
                    "i586", "i386",
                    "i686", "i386",
                    "x86", "i386",
                    "armv6l", "arm",
                    "armv7l", "arm",
                    "armv8l", "arm",
                    "mips64el", "mipsel64");

    /** An architecture of 64 bits, and the one of 32 bits whose programs it runs. */
    private static final Map<String, String> NARROW =
            Map.of(
                    "x86_64", "i386",
                    "aarch64", "arm",
                    "ppc64", "ppc",
                    "s390x", "s390",
                    "riscv64", "riscv32",
                    "mips64", "mips",
                    "mipsel64", "mipsel",
                    "sparc64", "sparc",
                    "parisc64", "parisc");

    /** The calls that a word names; null where it is no architecture's. */
    static Calls of(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        if (name.equals(URING)) {
            return uring();
        }
        if (name.equals(X32)) {
            return of(X32, Arches.X86_64, true);
        }
        if (name.equals("b32") || name.equals("b64")) {
            name = ofThisMachine(name.equals("b32"));
        }
        return name == null ? null : named(name);
    }

    static Calls ofThisMachine() {
        return named(System.getProperty("os.arch"));
    }

    /** This machine's architecture of 32 or 64 bits; null where it has none. */
    private static String ofThisMachine(boolean narrow) {
        String here = System.getProperty("os.arch");
        String name = OTHER_NAMES.getOrDefault(here, here);
        if (narrow) {
            return NARROW.containsValue(name) ? name : NARROW.get(name);
        }
        for (Map.Entry<String, String> pair : NARROW.entrySet()) {
            if (pair.getValue().equals(name)) {
                return pair.getKey();
            }
        }
        return name;
    }

    private static Calls named(String word) {
        String name = OTHER_NAMES.getOrDefault(word, word);
        int number = Arches.number(name);
        return number == Arches.UNKNOWN ? null : of(name, number, false);
    }

    private static Calls of(String name, int arch, boolean isX32) {
        SortedMap<Integer, String> calls = new TreeMap<>();
        for (int number : Syscalls.numbers(arch)) {
            boolean hasBit = arch == Arches.X86_64 && (number & Syscalls.X32_BIT) != 0;
            if (hasBit == isX32) {
                calls.put(number, Syscalls.name(arch, number));
            }
        }
        return new Calls(name, arch, calls);
    }

    private static Calls uring() {
        SortedMap<Integer, String> operations = new TreeMap<>();
        Constants constants = Constants.of("io-uring-op");
        for (long number : constants.numbers()) {
            String name = constants.name(number).substring(OPERATION.length());
            operations.put((int) number, name.toLowerCase(Locale.ROOT));
        }
        return new Calls(URING, Arches.X86_64, operations);
    }

    /** What {@link #of} understands, but for the other names. */
    static List<String> archNames() {
        List<String> names = new ArrayList<>(List.of("b32", "b64", X32, URING));
        for (int number : Arches.all()) {
            names.add(Arches.name(number));
        }
        return names;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The name of a number; null where there is none. */
    String name(int call) {
        return all.get(call);
    }

    /** The number of a name, also of one that only auditd uses; null where there is none. */
    Integer number(String name) {
        for (Map.Entry<Integer, String> call : all.entrySet()) {
            if (call.getValue().equals(name)) {
                return call.getKey();
            }
        }
        boolean isOwnTable = !arch.equals(URING) && !arch.equals(X32);
        int call = isOwnTable ? Syscalls.number(number, name) : Syscalls.UNKNOWN;
        return call == Syscalls.UNKNOWN ? null : Integer.valueOf(call);
    }
}
