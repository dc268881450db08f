// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.util.List;
import java.util.Stack;
import java.util.regex.Pattern;

/** The words of {@code -ts} and {@code -te}: a date, a time of day, or both. */
final class TimeWords {
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}([.]\\d+)?)?( ?[AaPp][Mm])?");

    private TimeWords() {}

    /** A time of day behind a date belongs to it; anything else is a log. */
    static List<String> take(Stack<String> words) {
        String first = words.pop();
        boolean isBoth =
                !words.isEmpty()
                        && !TIME_OF_DAY.matcher(first).matches()
                        && TIME_OF_DAY.matcher(words.peek()).matches();
        return isBoth ? List.of(first, words.pop()) : List.of(first);
    }
}
