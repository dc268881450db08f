// SPDX-License-Identifier: Apache-2.0
/**
 * One log line exactly as go-libaudit v2.6.2 reads it, its faults included: for people who move
 * from it and want the same values first ({@code --compat go-libaudit}).
 *
 * <p>The door is {@link io.github.libaudit4j.compat.GoLibauditMessage}.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389787.551:517): arch=c000003e syscall=59 success=no exit=-13 exe="/x"
 *  key=(null)
 * {"arch": "x86_64", "exe": "/x", "exit": "EACCES", "result": "fail", "syscall": "execve"}
 * </pre>
 *
 * A string is bytes there, so inside this package a {@code String} carries bytes: one char from 0
 * to 255 for each. Only what leaves the package is made text, by the rule of Go's encoding/json:
 * U+FFFD for each byte that is no UTF-8.
 *
 * <p>Nothing new goes in here. What is wrong in it is right in the packages {@code record} and
 * {@code interpret}.
 */
package io.github.libaudit4j.compat;
