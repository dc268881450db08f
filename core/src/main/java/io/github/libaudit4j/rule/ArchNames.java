// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code -F arch=} takes: {@code b64} and {@code b32} of the host, the names of {@link
 * Arches}, what {@code uname -m} prints, and numbers.
 */
final class ArchNames {
    // what uname(2) calls machines, where linux/audit.h calls them otherwise
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("i486", "i386"),
                    Map.entry("i586", "i386"),
                    Map.entry("i686", "i386"),
                    Map.entry("amd64", "x86_64"),
                    Map.entry("arm64", "aarch64"),
                    Map.entry("armv5tejl", "arm"),
                    Map.entry("armv5tel", "arm"),
                    Map.entry("armv6l", "arm"),
                    Map.entry("armv7l", "arm"),
                    Map.entry("armv8l", "arm"));

    // the 64-bit arches whose kernels run 32-bit programs, and as what
    private static final Map<String, String> TWINS =
            Map.ofEntries(
                    Map.entry("x86_64", "i386"),
                    Map.entry("aarch64", "arm"),
                    Map.entry("ppc64", "ppc"),
                    Map.entry("s390x", "s390"),
                    Map.entry("riscv64", "riscv32"),
                    Map.entry("mips64", "mips"),
                    Map.entry("mipsel64", "mipsel"),
                    Map.entry("sparc64", "sparc"),
                    Map.entry("parisc64", "parisc"));

    private ArchNames() {}

    /** The arch that a word means on a host of the arch {@code target}. */
    static int read(Word word, int target) {
        String name = word.text().toLowerCase(Locale.ROOT);
        switch (name) {
            case "b64":
                return b64(word, target);
            case "b32":
                return b32(word, target);
            default:
                int arch = Arches.number(ALIASES.getOrDefault(name, name));
                return arch != Arches.UNKNOWN ? arch : number(word, name);
        }
    }

    private static int b64(Word word, int target) {
        if (!Arches.is64Bit(target)) {
            throw word.wrong("there is no b64 on " + Arches.name(target) + ", which has 32 bits");
        }
        return target;
    }

    private static int b32(Word word, int target) {
        int arch = twin(target);
        if (arch == Arches.UNKNOWN) {
            throw word.wrong("there is no b32 on " + Arches.name(target));
        }
        return arch;
    }

    /** What b32 means on a host; UNKNOWN where it means nothing. */
    static int twin(int target) {
        if (!Arches.is64Bit(target)) {
            return target;
        }
        String twin = TWINS.get(String.valueOf(Arches.name(target)));
        return twin == null ? Arches.UNKNOWN : Arches.number(twin);
    }

    /** {@code 0xc000003e}, or {@code c000003e} as records have it. */
    private static int number(Word word, String name) {
        boolean hexadecimal = Numbers.isMeant(word) || isHexadecimal(name);
        int arch = 0;
        if (hexadecimal) {
            Word number = Numbers.isMeant(word) ? word : Word.of("0x" + name, word.at(0));
            arch = (int) Numbers.unsigned(number, "an arch");
        }
        if (!hexadecimal || Arches.name(arch) == null) {
            throw word.wrong(
                    "unknown arch " + Shown.of(word) + NearestName.question(name, names()));
        }
        return arch;
    }

    private static boolean isHexadecimal(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.digit(name.charAt(i), 16) < 0 || name.charAt(i) > 127) {
                return false;
            }
        }
        return name.length() == 8;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("b64", "b32"));
        for (int arch : Arches.all()) {
            names.add(Arches.name(arch));
        }
        names.addAll(ALIASES.keySet());
        return names;
    }
}
