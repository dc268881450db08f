// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * The error that a system call ended with.
 *
 * <pre>exit=-13 is number 13, name EACCES</pre>
 *
 * @param number its number, positive
 * @param name its name on the record's architecture; null where it has none there
 */
public record Errno(int number, String name) {}
