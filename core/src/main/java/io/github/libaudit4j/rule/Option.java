// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * An option of auditctl as it was given.
 *
 * @param name such as {@code -a} or {@code --backlog_wait_time}, in full
 * @param word where its name stands
 * @param argument null where it takes none
 */
record Option(String name, Word word, Word argument) {}
