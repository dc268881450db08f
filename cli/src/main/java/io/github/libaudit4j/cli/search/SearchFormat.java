// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code --format} of {@code audit search} takes. */
enum SearchFormat {
    /** The records' own lines. */
    RAW,
    /** As ausearch lists events. */
    DEFAULT,
    /** The records by what their fields mean. */
    INTERPRET,
    /** A row an event. */
    CSV,
    /** A sentence an event. */
    TEXT,
    /** An object an event. */
    JSON,
    /** A document of the Elastic Common Schema an event. */
    ECS;

    /** The words for them. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (SearchFormat format : values()) {
            words.add(format.word());
        }
        return words;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a word names; null for none. */
    static SearchFormat of(String word) {
        int index = words().indexOf(word.toLowerCase(Locale.ROOT));
        return index < 0 ? null : values()[index];
    }
}
