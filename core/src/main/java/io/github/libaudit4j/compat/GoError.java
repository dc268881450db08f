// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/** An {@code error} of go-libaudit: the text is all there is to it. */
final class GoError extends Exception {
    private static final long serialVersionUID = 1L;

    GoError(String text) {
        super(text, null, false, false);
    }

    /** The same error with what was being done before it, as {@code fmt.Errorf("...: %w", e)}. */
    GoError during(String what) {
        return new GoError(what + ": " + getMessage());
    }
}
