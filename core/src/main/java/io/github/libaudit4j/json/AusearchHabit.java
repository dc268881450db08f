// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.util.Locale;

/**
 * What {@code ausearch -i} takes a field or an argument for: a row of {@code ausearch-fields.tsv}
 * or {@code ausearch-arguments.tsv}.
 *
 * @param kind what it is
 * @param otherwise what is printed of a value that there are no words for, with a place for the
 *     value; null where that is the value itself
 */
record AusearchHabit(Kind kind, String otherwise) {
    /** What ausearch knows of a field that has no row: nothing, it stays as it is. */
    static final AusearchHabit NONE = new AusearchHabit(Kind.NONE, null);

    /** The kinds of field that are printed in a way of their own. */
    enum Kind {
        NONE,
        TEXT,
        KEYS,
        USER,
        GROUP,
        SESSION,
        MODE,
        ADDRESS,
        EXIT,
        NUMBER,
        ARGUMENT
    }

    /** A habit as two columns have it. */
    static AusearchHabit of(String kind, String otherwise) {
        return new AusearchHabit(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                otherwise.equals("-") ? null : otherwise);
    }

    /** What is printed of a value as it stands in the record. */
    String otherwise(String value) {
        return otherwise.replace("%", value);
    }

    /** What is printed of a number. */
    String otherwise(long number) {
        return otherwise
                .replace("%x", Long.toHexString(number))
                .replace("%d", Long.toString(number));
    }
}
