// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

/** How documents are laid out. */
public enum Layout {
    /** JSON, one document a line (NDJSON). */
    LINES,
    /** JSON, one member a line. */
    PRETTY,
    /**
     * YAML 1.2, one member a line, each document after {@code ---}. Strings stay in double quotes,
     * whose escapes are those of JSON, so that none reads as a number, a date or markup.
     */
    YAML
}
