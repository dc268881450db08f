// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What an errno means for an operation, and what to do about it: {@code hints.tsv}. */
final class Hints {
    private static final String ANY = "*";

    private static final Map<String, String> HINTS = read();

    private Hints() {}

    /** The hint for an operation, or for any; empty where there is none. */
    static String of(String operation, int errno) {
        String name = Errno.name(errno);
        String hint = HINTS.get(key(operation, name));
        return hint != null ? hint : HINTS.getOrDefault(key(ANY, name), "");
    }

    private static String key(String operation, String errno) {
        return operation + '\t' + errno;
    }

    private static Map<String, String> read() {
        Map<String, String> hints = new HashMap<>();
        text().lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int end = line.lastIndexOf('\t');
                    hints.put(line.substring(0, end), line.substring(end + 1));
                });
        return hints;
    }

    static String text() {
        try (InputStream in = Hints.class.getResourceAsStream("hints.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read hints.tsv", e);
        }
    }
}
