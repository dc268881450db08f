// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * A rule and where it stands. A line that asks for several things, {@code -b 8192 -f 1}, is several
 * of these.
 *
 * @param file the file's name, as it was given
 * @param line its number, from 1
 * @param text the line without its end, as {@link RuleText} decodes it
 * @param rule what it asks for
 */
public record RuleLine(String file, int line, String text, Rule rule) {}
