// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.HashMap;
import java.util.Map;

/**
 * The 232 record types that go-libaudit 2.6.2 knows: those of audit-userspace 4.0.2, its markers
 * and withdrawn ones too. {@code record-types.tsv} says which of them have our names.
 */
final class GoTypes {
    private static final String OUR_NAMES = "-";
    private static final Map<Integer, String> NAMES = names();
    private static final Map<String, Integer> NUMBERS = numbers();

    private GoTypes() {}

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (String[] row : TsvRows.of(GoTypes.class, "record-types.tsv")) {
            int last = Integer.parseInt(row[1]);
            for (int number = Integer.parseInt(row[0]); number <= last; number++) {
                names.put(number, row[2].equals(OUR_NAMES) ? RecordTypes.name(number) : row[2]);
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        NAMES.forEach((number, name) -> numbers.put(name, number));
        return Map.copyOf(numbers);
    }

    /** The name in upper case, or {@code UNKNOWN[1999]} ({@code AuditMessageType.String}). */
    static String name(int number) {
        String name = NAMES.get(number);
        return name == null ? "UNKNOWN[" + number + "]" : name;
    }

    /**
     * The number of a name in any case, else the one in the first brackets ({@code
     * GetAuditMessageType}); -1 if there is neither.
     */
    static int number(String name) {
        Integer known = NUMBERS.get(upper(name));
        if (known != null) {
            return known;
        }
        int open = name.indexOf('[');
        int close = name.indexOf(']', open + 1);
        if (open < 0 || close < 0) {
            return -1;
        }
        try {
            return (int) GoNumber.parseUint(name.substring(open + 1, close), 10, 16);
        } catch (GoError e) {
            return -1;
        }
    }

    /** One code point for one, as Go: U+017F is S, and no letter becomes two. */
    private static String upper(String name) {
        StringBuilder upper = new StringBuilder();
        GoText.decode(name)
                .codePoints()
                .map(Character::toUpperCase)
                .forEach(upper::appendCodePoint);
        return upper.toString();
    }
}
