// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where records come from: what {@code --from} takes.
 *
 * @param kind which of them
 * @param path of the socket; else null
 */
record Origin(Kind kind, String path) {
    private static final String UNIX = "unix:";
    static final String LABEL = "kernel|multicast|stdin|unix:PATH";

    /** The default. */
    static final Origin KERNEL = new Origin(Kind.KERNEL, null);

    /** For shell completion. */
    static final List<String> NAMES =
            List.of("kernel", "multicast", "stdin", UNIX + "/run/audit/audispd_events");

    /** The kinds. */
    enum Kind {
        /** The kernel's audit daemon. */
        KERNEL,
        /** A listener beside it. */
        MULTICAST,
        /** auditd's plugin. */
        STDIN,
        /** auditd's socket. */
        UNIX
    }

    boolean isLive() {
        return kind == Kind.KERNEL || kind == Kind.MULTICAST;
    }

    /** From a word of the command line. */
    static final class Converter implements ITypeConverter<Origin> {
        @Override
        public Origin convert(String word) {
            return switch (word) {
                case "kernel" -> KERNEL;
                case "multicast" -> new Origin(Kind.MULTICAST, null);
                case "stdin" -> new Origin(Kind.STDIN, null);
                default -> socket(word);
            };
        }

        private static Origin socket(String word) {
            if (word.startsWith(UNIX) && word.length() > UNIX.length()) {
                return new Origin(Kind.UNIX, word.substring(UNIX.length()));
            }
            throw new TypeConversionException("'" + word + "' is none of " + LABEL);
        }
    }
}
