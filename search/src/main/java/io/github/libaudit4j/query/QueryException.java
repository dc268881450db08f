// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/**
 * An expression that is none: what is wrong, where, and the line with a caret under it.
 *
 * <pre>
 * no field exxe; did you mean exe? (column 1)
 *   exxe == "/usr/bin/ssh"
 *   ^
 * </pre>
 */
public final class QueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int BEFORE = 60; // characters that are shown before the place
    private static final int AFTER = 20;

    /** What is wrong. */
    private final String reason;

    /** Where, from 1. */
    private final int column;

    QueryException(String reason, String source, int at) {
        super(reason + " (column " + (at + 1) + ")\n" + shown(source, at));
        this.reason = reason;
        this.column = at + 1;
    }

    private static String shown(String source, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(source.length(), at + AFTER);
        String start = from > 0 ? "  ..." : "  ";
        StringBuilder lines = new StringBuilder(start);
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            lines.append(Character.isISOControl(c) ? ' ' : c);
        }
        lines.append(to < source.length() ? "...\n" : "\n");
        return lines.append(" ".repeat(start.length() + at - from)).append('^').toString();
    }

    /**
     * What is wrong.
     *
     * @return a line without the place
     */
    public String reason() {
        return reason;
    }

    /**
     * Where.
     *
     * @return the column, from 1; one behind the last where something is missing there
     */
    public int column() {
        return column;
    }
}
