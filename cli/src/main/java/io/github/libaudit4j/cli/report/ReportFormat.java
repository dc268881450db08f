// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import java.util.List;
import java.util.Locale;

/** How reports are printed: what {@code --format} takes. */
public enum ReportFormat {
    /** Tables for people. */
    TEXT,
    /** Comma-separated values. */
    CSV,
    /** Objects. */
    JSON;

    /**
     * The words that stand for them.
     *
     * @return text, csv, json
     */
    public static List<String> words() {
        return List.of("text", "csv", "json");
    }

    /**
     * The format of a word.
     *
     * @param word one of {@link #words()}, in either case
     * @return null for other words
     */
    public static ReportFormat of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return words().contains(lower) ? valueOf(lower.toUpperCase(Locale.ROOT)) : null;
    }
}
