// SPDX-License-Identifier: Apache-2.0
/**
 * Log lines exactly as go-libaudit v2.6.2 reads, joins and coalesces them, its faults included: for
 * people who move from it and want the same values first ({@code --compat go-libaudit}).
 *
 * <p>The doors are {@link io.github.libaudit4j.compat.GoLibauditMessage} for a line, {@link
 * io.github.libaudit4j.compat.GoReassembler} for the lines of an event, and {@link
 * io.github.libaudit4j.compat.GoCoalescer} for what they say together.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389787.551:517): arch=c000003e syscall=59 success=no exit=-13 exe="/x"
 *  key=(null)
 * {"arch": "x86_64", "exe": "/x", "exit": "EACCES", "result": "fail", "syscall": "execve"}
 * </pre>
 *
 * A string is bytes there, so while a line is read a {@code String} carries bytes: one char from 0
 * to 255 for each. What {@code GoLibauditMessage} and all after it say is text, by the rule of Go's
 * encoding/json: U+FFFD for each byte that is no UTF-8.
 *
 * <p>Nothing new goes in here. What is wrong in it is right in the packages {@code record}, {@code
 * interpret}, {@code event} and {@code coalesce}.
 */
package io.github.libaudit4j.compat;
