// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * A name and a value as the record has them; {@code comm="bash"} is {@code Field("comm", "bash",
 * QUOTED, BODY)}.
 *
 * @param name the name; empty for {@link Form#TEXT}
 * @param value the value without its quotes or braces, not decoded; bytes that are not UTF-8 read
 *     as U+FFFD
 * @param form how the value was written
 * @param section where it stood
 */
public record Field(String name, String value, Form form, Section section) {}
