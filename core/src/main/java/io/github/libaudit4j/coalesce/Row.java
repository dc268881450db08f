// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/**
 * A row of a table: which records it is for, and what it says of them. A log has a few kinds of
 * event only, so what a row of the library's own table says is read when it is first asked for.
 */
final class Row {
    private final Match match;
    private final String line;
    private Normalization normalization; // immutable: threads may each make it, or see another's

    private Row(Match match, String line, Normalization normalization) {
        this.match = match;
        this.line = line;
        this.normalization = normalization;
    }

    /** A row of a table that is known to be right. */
    static Row of(Match match, String line) {
        return new Row(match, line, null);
    }

    /** A row that has been read. */
    static Row of(Match match, Normalization normalization) {
        return new Row(match, null, normalization);
    }

    Match match() {
        return match;
    }

    Normalization normalization() {
        Normalization known = normalization;
        if (known == null) {
            known = RowParser.normalization(Lines.split(line), match);
            normalization = known;
        }
        return known;
    }
}
