// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.record.AuditFormatException;

/** Is told of the lines that should hold a record and do not. */
@FunctionalInterface
public interface ScanProblems {
    /**
     * Takes one.
     *
     * @param input the name of the log
     * @param line 1 for its first line
     * @param why what is wrong, with the place in the line
     */
    void unreadable(String input, long line, AuditFormatException why);
}
