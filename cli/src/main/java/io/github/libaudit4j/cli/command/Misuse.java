// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

/** A command that is asked for what cannot be asked for; its message says what. */
public final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misuse(String message) {
        super(message);
    }
}
