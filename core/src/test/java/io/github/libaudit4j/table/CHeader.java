// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The macros of C headers, found with a pattern and added up without a preprocessor: the tests' own
 * way to the numbers, so that a mistake of {@code tables/remake} is not made twice.
 */
final class CHeader {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DEFINE =
            Pattern.compile("#\\s*define\\s+(\\w+)\\s+([^\\n]*?)\\s*");

    private static final long UNDEFINED = Long.MIN_VALUE / 2; // with whatever is added, negative

    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>(); // of #if around the first define

    /** Reads a header after those read before: a macro that is there already is defined anew. */
    CHeader read(Path header) throws IOException {
        String text = COMMENT.matcher(Files.readString(header)).replaceAll(" ");
        int depth = 0;
        for (String line : text.replace("\\\n", " ").split("\n")) {
            String directive = line.strip().replaceFirst("#\\s*", "#");
            if (directive.startsWith("#if")) {
                depth++;
            } else if (directive.startsWith("#endif")) {
                depth--;
            }
            Matcher define = DEFINE.matcher(line.strip());
            if (define.matches()) {
                bodies.put(define.group(1), define.group(2));
                depths.putIfAbsent(define.group(1), depth);
            }
        }
        return this;
    }

    CHeader define(String macro, String body) {
        bodies.put(macro, body);
        return this;
    }

    /**
     * The macros that match, by what the pattern's group holds of their names, and their numbers.
     * One whose number hangs on a macro that is nowhere defined is left out.
     */
    Map<String, Long> numbers(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String macro : bodies.keySet()) {
            Matcher matcher = wanted.matcher(macro);
            if (matcher.matches()) {
                long number = value(macro);
                if (number >= 0) {
                    numbers.put(matcher.group(1), number);
                }
            }
        }
        return numbers;
    }

    /** Whether a macro is defined whatever the conditions around it are. */
    boolean isUnconditional(String macro) {
        return depths.getOrDefault(macro, 1) == 0;
    }

    /** Adds up {@code (A + 0x1)} and {@code (A|B)}: the numbers here never share a bit. */
    private long value(String term) {
        long sum = 0;
        for (String word : term.split("[+|() \\t]+")) {
            if (word.isEmpty()) {
                continue;
            }
            String body = bodies.get(word);
            if (body == null && !Character.isDigit(word.charAt(0))) {
                return UNDEFINED;
            }
            sum += body != null ? value(body) : Long.decode(word);
        }
        return sum;
    }
}
