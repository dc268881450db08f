// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

/** What the words of a command line say: the options and operands that stand there. */
sealed interface Words permits Given, Parsed {
    boolean has(String option);

    /** The value of an option; null where it is not there. */
    Object value(String option);

    /** The words of an option that takes them by other rules than usual; null for none. */
    Object consumed(String option);

    /** An operand, or all of them where the command takes any number; null where there is none. */
    Object operand(int index);
}
