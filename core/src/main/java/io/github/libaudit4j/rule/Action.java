// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.Locale;

/** What a rule does where it matches; the numbers are those of {@code linux/audit.h}. */
public enum Action {
    /** {@code AUDIT_NEVER} 0: no record is made. */
    NEVER,
    /** {@code AUDIT_POSSIBLE} 1: refused by kernels since 2.6.20. */
    POSSIBLE,
    /** {@code AUDIT_ALWAYS} 2: records are made. */
    ALWAYS;

    private static final Action[] ALL = values();

    /**
     * The action with a number.
     *
     * @param number as in {@code struct audit_rule_data}
     * @return null where there is none
     */
    public static Action of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : null;
    }

    /**
     * What the kernel has for it.
     *
     * @return 0 to 2
     */
    public int number() {
        return ordinal();
    }

    /**
     * How auditctl writes it.
     *
     * @return such as {@code always}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
