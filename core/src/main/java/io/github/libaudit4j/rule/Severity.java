// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.Locale;

/** How much a {@link RuleProblem} matters. */
public enum Severity {
    /** auditctl or the kernel refuses the line. */
    ERROR,
    /** The line is taken, and hardly does what was meant. */
    WARNING,
    /** The line does what it says, and could say it better. */
    NOTE;

    /**
     * How it is printed.
     *
     * @return such as {@code warning}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
