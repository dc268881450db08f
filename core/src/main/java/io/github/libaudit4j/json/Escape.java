// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

/**
 * Which bytes of a value are escaped in lines of text: what {@code ausearch --escape} takes. Each
 * escapes what the one before it does, and more.
 */
public enum Escape {
    /** None. */
    RAW(""),
    /** Control characters, as {@code \033}: a terminal acts on none. */
    TTY(""),
    /** Also blanks and {@code ! " $ ' ( ) \ ` |}, with a backslash. */
    SHELL(" !\"$'()\\`|"),
    /** Also {@code # & * ; < > ? [ ] { }}, with a backslash. */
    SHELL_QUOTE(" !\"$'()\\`|#&*;<>?[]{}");

    private final String withBackslash;

    Escape(String withBackslash) {
        this.withBackslash = withBackslash;
    }

    /** Whether such a byte gets a backslash before it. */
    boolean isWithBackslash(int b) {
        return withBackslash.indexOf(b) >= 0;
    }
}
