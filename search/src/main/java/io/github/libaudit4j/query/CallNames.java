// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.Signals;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of what has another number on another architecture: system calls, errors, signals. */
final class CallNames {
    private CallNames() {}

    /**
     * The name that records are explained with: {@code pread64} for {@code pread}, {@code EAGAIN}
     * for {@code -EWOULDBLOCK}, {@code SIGKILL} for {@code KILL}; null for what no architecture
     * has.
     */
    static String canonical(FieldKind kind, String name) {
        String searched = name;
        if (kind == FieldKind.ERRNO && name.startsWith("-")) {
            searched = name.substring(1);
        } else if (kind == FieldKind.SIGNAL && !name.startsWith("SIG")) {
            searched = "SIG" + name;
        }
        String other = null;
        for (int arch : Arches.all()) {
            int number = number(kind, arch, searched);
            String known = number < 0 ? null : name(kind, arch, number);
            if (searched.equals(known)) {
                return known;
            }
            other = other == null ? known : other;
        }
        return other;
    }

    /** All numbers that a name has somewhere, as records have them. */
    static List<String> numbers(FieldKind kind, String name) {
        Set<String> numbers = new TreeSet<>();
        for (int arch : Arches.all()) {
            int number = number(kind, arch, name);
            if (number >= 0) {
                numbers.add((kind == FieldKind.ERRNO ? "-" : "") + number);
            }
        }
        if (kind == FieldKind.SYSCALL) {
            for (int number : Syscalls.numbers(Arches.X86_64)) {
                if (name.equals(Syscalls.name(Arches.X86_64, number))) {
                    numbers.add(Integer.toString(number)); // with X32_BIT as well
                }
            }
        }
        return new ArrayList<>(numbers);
    }

    /** The names that a mistaken one may stand for. */
    static List<String> all(FieldKind kind) {
        Set<String> names = new TreeSet<>();
        for (int arch : Arches.all()) {
            switch (kind) {
                case SYSCALL -> names.addAll(Syscalls.names(arch));
                case ERRNO -> names.addAll(Errnos.names(arch));
                default -> {}
            }
        }
        return new ArrayList<>(names);
    }

    private static int number(FieldKind kind, int arch, String name) {
        return switch (kind) {
            case SYSCALL -> Syscalls.number(arch, name);
            case ERRNO -> Errnos.number(arch, name);
            default -> Signals.number(arch, name);
        };
    }

    private static String name(FieldKind kind, int arch, int number) {
        return switch (kind) {
            case SYSCALL -> Syscalls.name(arch, number);
            case ERRNO -> Errnos.name(arch, number);
            default -> Signals.name(arch, number);
        };
    }
}
