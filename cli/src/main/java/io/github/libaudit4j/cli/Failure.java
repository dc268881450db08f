// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

/** Something that ends the command, told in one line. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
