// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

/** What {@code --compat} takes: whose reading of a log is wanted, faults included. */
enum Compat {
    /** auparse of go-libaudit 2.6.2. */
    GO_LIBAUDIT;

    @Override
    public String toString() {
        return "go-libaudit";
    }
}
