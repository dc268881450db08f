// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** How a line is split into words. */
public enum Quoting {
    /**
     * As auditctl splits a line of a rule file: at blanks; {@code "\ "} is a blank and {@code \\} a
     * backslash in a word; quotes mean themselves, and so do tabs.
     */
    FILE,
    /** As a shell splits what is typed: blanks and tabs, both quotes, backslashes. */
    SHELL,
    /**
     * As {@code auditctl -l} prints rules: a blank in a value is not escaped, so that a word which
     * is no option belongs to the value before it: {@code -F path=/srv/a b -F key=c}.
     */
    LISTING
}
