// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

/** Something that ends the command, told in one line. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
