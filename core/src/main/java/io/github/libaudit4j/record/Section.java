// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/** The part of the record that a field stands in, which is: who vouches for it. */
public enum Section {
    /** What the kernel (or auditd, for {@code DAEMON_*}) wrote. */
    BODY,
    /** What a program sent: the fields inside {@code msg='...'}. */
    MSG,
    /** What auditd added with {@code log_format=ENRICHED}: the fields after the byte 0x1D. */
    ENRICHED;

    private static final Section[] ALL = values();

    static Section of(int ordinal) {
        return ALL[ordinal];
    }
}
