// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** Lines that augenrules moves, by how they begin. */
enum ControlLine {
    DELETE_ALL,
    BACKLOG,
    FAILURE,
    ENABLED,
    /** All others, which stay where they are. */
    NONE;

    /** Which of them a line is. */
    static ControlLine of(String text) {
        String line = text.stripLeading();
        if (line.startsWith("-e")) {
            return ENABLED;
        }
        if (line.startsWith("-D") && line.substring(2).isBlank()) {
            return DELETE_ALL;
        }
        if (line.startsWith("-f")) {
            return FAILURE;
        }
        return line.startsWith("-b") ? BACKLOG : NONE;
    }
}
