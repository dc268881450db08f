// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * What is wrong with a line of a rule file.
 *
 * <pre>
 * 30-stig.rules:12:36: error: unknown syscall opneat for x86_64; did you mean openat?
 * </pre>
 *
 * @param file the file's name, as it was given
 * @param line its number, from 1; 0 for the whole file
 * @param column the character where it is, from 1; 0 for the whole line
 * @param severity how much it matters
 * @param code which problem it is, such as {@code syntax}: letters and dashes that do not change
 * @param message what is wrong, and what would be right
 * @param fix the line as it should be; null where none is known
 */
public record RuleProblem(
        String file,
        int line,
        int column,
        Severity severity,
        String code,
        String message,
        String fix) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + severity.word() + ": " + message;
    }
}
