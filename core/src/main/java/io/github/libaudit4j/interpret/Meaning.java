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
    /** Words in braces, or with commas between them. */
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
    ADDRESS,
    /** What was typed at a terminal, in hex. */
    KEYSTROKES,
    /**
     * An argument of a system call, {@code a0} to {@code a3}: what kind of value it is depends on
     * the call. Only {@link Interpreter#kind} gives it; {@link Interpreter#meaning} then has one of
     * the kinds below.
     */
    ARGUMENT,
    /** A number that has a name: {@code list=4} is {@code exit}. */
    NAME,
    /** A number whose bits have names: {@code oflag=0x42} is {@code O_RDWR|O_CREAT}. */
    FLAGS,
    /** The kind of a file and its permissions: {@code mode=0100640} is {@code file,640}. */
    MODE,
    /** The numbers of a device in hex: {@code dev=fd:00} is {@code 253:0}. */
    DEVICE,
    /** Seconds since 1970: {@code abs_timeout_sec=1795389786} is an instant. */
    TIME;

    /**
     * Whether such a meaning explains a number, which stays what it is. Where output has one place
     * for a field it writes the number there, and the meaning elsewhere. The other meanings decode,
     * or take the value's place.
     *
     * @return true for {@link #ARGUMENT} to {@link #TIME}
     */
    public boolean explains() {
        return ordinal() >= ARGUMENT.ordinal();
    }
}
