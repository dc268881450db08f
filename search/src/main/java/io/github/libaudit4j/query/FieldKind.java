// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/** What the values of a field are, and so what they can be compared with. */
public enum FieldKind {
    /** Text, decoded where it is written in hexadecimal: {@code exe="/usr/bin/ssh"}. */
    TEXT,
    /** A decimal number: {@code pid=1234}. */
    NUMBER,
    /** A number in hexadecimal: {@code a2=80000}. */
    HEX,
    /** A number in octal: {@code mode=0100644}. */
    OCTAL,
    /** A user's id, and the user's name where it is known: {@code auid=1000}. */
    USER,
    /** A group's id, and the group's name where it is known: {@code gid=100}. */
    GROUP,
    /** The number of a session; 4294967295 where there is none: {@code ses=3}. */
    SESSION,
    /** The result of a system call, an error where it is below 0: {@code exit=-13}. */
    ERRNO,
    /** A system call, by the record's architecture: {@code syscall=257}. */
    SYSCALL,
    /** An architecture: {@code arch=c000003e}. */
    ARCH,
    /** A signal: {@code sig=11}. */
    SIGNAL,
    /** Yes or no: {@code success=yes}, {@code res=1}, {@code res=success}. */
    RESULT,
    /** A record's type: {@code type=SYSCALL}. */
    TYPE,
    /** The event's serial number. */
    SERIAL,
    /** The event's time. */
    TIME,
    /** An IP address, or the name of a host: {@code addr=10.0.0.5}. */
    ADDRESS,
    /** A label of mandatory access control: {@code subj=system_u:system_r:init_t:s0}. */
    LABEL,
    /** Arguments, with blanks between them: {@code proctitle=6C73002D6C} is {@code ls -l}. */
    COMMAND,
    /** Whatever it means: the value as written, or what {@code Interpreter} says of it. */
    MEANING
}
