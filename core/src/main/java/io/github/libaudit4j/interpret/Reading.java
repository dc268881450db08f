// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;

/**
 * How the number in a field is read, and what it stands for.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1795389786.635:53): arch=c000003e syscall=257 ... a2=80000 ...
 *
 * Reading reading = Interpreter.reading(record, record.find("a2"));
 * long number = reading.number(record, record.find("a2"));   // 0x80000
 * reading.text(number);                                      // "O_RDONLY|O_CLOEXEC"
 * }</pre>
 *
 * <p>Fields with the same reading and the same number have the same text, so that a caller may keep
 * it.
 */
public final class Reading {
    /** What {@link #number} gives where a field holds no number. */
    public static final long NO_NUMBER = Base.NONE;

    private final Base base;
    private final Vocabulary vocabulary;
    private final boolean argument;

    private Reading(Base base, Vocabulary vocabulary, boolean argument) {
        this.base = base;
        this.vocabulary = vocabulary;
        this.argument = argument;
    }

    /** Of a field. */
    static Reading of(Base base, Vocabulary vocabulary) {
        return new Reading(base, vocabulary, false);
    }

    /** Of an argument of a system call. */
    static Reading ofArgument(Vocabulary vocabulary) {
        return new Reading(Base.HEX, vocabulary, true);
    }

    /**
     * The number in a field.
     *
     * @param record a record
     * @param index the index of a field with this reading
     * @return its 64 bits; of an argument those that the kernel looks at; {@link #NO_NUMBER} where
     *     there is none
     */
    public long number(AuditRecord record, int index) {
        long number = base.number(record.bytes(), record.valueStart(index), record.valueEnd(index));
        return argument && number != NO_NUMBER ? vocabulary.argument(number) : number;
    }

    /**
     * What a number stands for.
     *
     * @param number as {@link #number} gives it
     * @return ASCII text; null where it stands just for itself
     */
    public String text(long number) {
        return number == NO_NUMBER ? null : vocabulary.text(number);
    }

    /** Whether a number stands for something. */
    boolean knows(long number) {
        return number != NO_NUMBER && vocabulary.knows(number);
    }

    /**
     * Whether the number is a user's id.
     *
     * @return true for {@code a0} of setuid, for example
     */
    public boolean isUser() {
        return vocabulary instanceof IdNumber id && id.isUser();
    }

    /**
     * Whether the number is a group's id.
     *
     * @return true for {@code a0} of setgid, for example
     */
    public boolean isGroup() {
        return vocabulary instanceof IdNumber id && !id.isUser();
    }

    /**
     * Which kind of meaning such numbers have.
     *
     * @return one that {@link Meaning#explains()}
     */
    public Meaning meaning() {
        return vocabulary.meaning();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
