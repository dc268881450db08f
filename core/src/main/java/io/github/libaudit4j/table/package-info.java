// SPDX-License-Identifier: Apache-2.0

/**
 * The numbers of Linux audit and their names: record types, architectures, syscalls, errnos,
 * signals and the kernel's other constants. The doors are {@link RecordTypes}, {@link Arches},
 * {@link Syscalls}, {@link Errnos}, {@link Signals} and {@link Constants}.
 *
 * <p>A record says some things in numbers, and every number but the record type means something
 * else on another architecture:
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13 ...
 *
 * RecordTypes.number("SYSCALL")      1300
 * Arches.name(0xc000003e)            "x86_64"
 * Syscalls.name(0xc000003e, 2)       "open"
 * Errnos.name(0xc000003e, 13)        "EACCES"
 * Constants.of("open").flags(0x240)  "O_CREAT|O_TRUNC"
 * }</pre>
 *
 * <p>The tables are resources beside these classes, one file each, made by {@code tables/remake}
 * from the kernel's headers. A file is read when the first name of it is asked for, so a program
 * that sees one architecture only ever reads that one's. Everything here is immutable once read and
 * can be used from any thread.
 */
package io.github.libaudit4j.table;
