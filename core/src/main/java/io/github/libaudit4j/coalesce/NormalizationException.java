// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/** A mistake in a user's table of normalizations. */
public final class NormalizationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final int line;

    NormalizationException(String table, int line, String reason) {
        super(table + ":" + line + ": " + reason);
        this.table = table;
        this.line = line;
    }

    /**
     * Which table.
     *
     * @return its file's name, as it was given
     */
    public String table() {
        return table;
    }

    /**
     * Where in the table.
     *
     * @return the line's number, from 1
     */
    public int line() {
        return line;
    }
}
