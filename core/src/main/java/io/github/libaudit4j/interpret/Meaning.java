// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/** The kinds of field that mean more than they say. */
public enum Meaning {
    /** Nothing to add. */
    NONE,
    /**
     * Text that the kernel or libaudit writes as hex where it has blanks, quotes or control bytes.
     */
    TEXT,
    /** Such text with a NUL after each argument. */
    ARGV,
    /** Rule keys; several are hex text with 0x01 between them. */
    KEYS,
    /** Words in braces. */
    LIST,
    /** An {@code AUDIT_ARCH_*} in hex. */
    ARCH,
    /** A system call's number, read by the record's arch. */
    SYSCALL,
    /** A system call's result: a negated errno where it failed. */
    EXIT,
    /** A signal's number. */
    SIGNAL,
    /** A user, group or session id, of which 4294967295 means that there is none. */
    ID,
    /** A {@code struct sockaddr} in hex. */
    ADDRESS
}
