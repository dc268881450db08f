// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The names in a passwd or group file. root is 0 whatever the file says, as there.
 *
 * <pre>
 * alice:x:1000:1000::/home/alice:/bin/bash
 * staff:x:50:alice
 * </pre>
 */
public final class GoNameFile implements GoNames {
    private static final int MOST_BYTES = 1 << 24; // about 200,000 users; the rest has no names
    private static final String UNSET = "unset";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private GoNameFile() {
        put("root", "0");
    }

    /**
     * Reads a file.
     *
     * @param file passwd or group; one that cannot be read has no names but root's
     * @return its names, as they were when it was read
     */
    public static GoNameFile read(Path file) {
        GoNameFile names = new GoNameFile();
        try (InputStream in = Files.newInputStream(file)) {
            names.readLines(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return names; // as there: an id without a name stays an id
        }
        return names;
    }

    private void readLines(String text) {
        for (String line : text.split("\n")) {
            String[] columns = line.split(":", 4);
            if (columns.length == 4 && isName(columns[0]) && isNumber(columns[2])) {
                put(columns[0], columns[2]);
            }
        }
    }

    /** The first line of several counts. */
    private void put(String name, String id) {
        names.putIfAbsent(id, name);
        ids.putIfAbsent(name, id);
    }

    /** Neither a comment nor one of the lines that bring in NIS. */
    private static boolean isName(String name) {
        return !name.isEmpty() && "#+-".indexOf(name.charAt(0)) < 0;
    }

    private static boolean isNumber(String id) {
        try {
            return Long.parseLong(id) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String name(String id) {
        return id.equals(UNSET) ? "" : names.getOrDefault(id, "");
    }

    @Override
    public String id(String name) {
        return name.equals(UNSET) ? "" : ids.getOrDefault(name, "");
    }
}
