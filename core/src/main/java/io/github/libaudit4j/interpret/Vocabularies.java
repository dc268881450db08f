// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vocabularies of one architecture, by {@code vocabularies.tsv}; each is made when it is first
 * asked for and then kept.
 */
final class Vocabularies {
    private static final int FORM = 1;
    private static final int WORDS = 2;
    private static final int ZERO = 3;
    private static final int STYLE = 4;
    private static final int BETWEEN = 5;
    private static final int BITS = 6;
    private static final String NONE = "-";

    private static final Map<String, String[]> ROWS = load();

    private final int arch;
    private final ConcurrentHashMap<String, Vocabulary> made = new ConcurrentHashMap<>();

    /** Those of an architecture; of -1 those that most architectures share. */
    Vocabularies(int arch) {
        this.arch = arch;
    }

    private static Map<String, String[]> load() {
        Map<String, String[]> rows = new HashMap<>();
        for (Rows each = Rows.of("vocabularies.tsv"); each.next(); ) {
            String[] columns = each.columns();
            rows.put(columns[0], columns);
        }
        return rows;
    }

    /** The vocabulary of that name. */
    Vocabulary of(String name) {
        Vocabulary known = made.get(name);
        return known != null ? known : make(name);
    }

    private Vocabulary make(String name) {
        Vocabulary fresh = built(name);
        if (fresh == null) {
            fresh = of(name, ROWS.get(name));
        }
        Vocabulary other = made.putIfAbsent(name, fresh); // two threads made it: either will do
        return other != null ? other : fresh;
    }

    /** One that is no table. */
    private static Vocabulary built(String name) {
        return switch (name) {
            case "file-mode" -> new FileMode(true);
            case "permissions" -> new FileMode(false);
            case "user", "group" -> new IdNumber(name.equals("user"));
            case "hex" -> new HexNumber();
            case "device" -> new DeviceNumber();
            case "seconds" -> new Seconds();
            default -> null;
        };
    }

    private Vocabulary of(String name, String[] row) {
        if (row == null) {
            throw new AssertionError("vocabularies.tsv has no row " + name);
        }
        String[] words = Rows.pieces(row[WORDS], ' ');
        Style style = new Style(row[STYLE]);
        boolean wide = row[BITS].equals("64");
        return switch (row[FORM]) {
            case "NAME" -> new NameWords(words, style, wide, arch);
            case "FLAGS" -> {
                String zero = row[ZERO].equals(NONE) ? null : row[ZERO];
                yield new FlagWords(words, style, row[BETWEEN], zero, wide, arch);
            }
            case "SET" -> new NumberSet(Words.of(words[0], arch), style, row[BETWEEN]);
            default -> throw new AssertionError(name + " is " + row[FORM]);
        };
    }
}
