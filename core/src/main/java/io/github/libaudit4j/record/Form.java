// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/** How a value is written in the record. */
public enum Form {
    /** {@code pid=1234}, {@code key=(null)}, {@code exe=2F746D70}: ends at a blank. */
    BARE,
    /** {@code comm="bash"}: ends at the next quote, a backslash means nothing. */
    QUOTED,
    /** {@code acct='root'}: ends at the next apostrophe. */
    APOSTROPHED,
    /** {@code SADDR={ saddr_fam=inet laddr=10.0.0.1 lport=22 }}. */
    BRACED,
    /** Words without a name: {@code auditd start,} or {@code netlabel:}. */
    TEXT;

    private static final Form[] ALL = values();

    static Form of(int ordinal) {
        return ALL[ordinal];
    }
}
