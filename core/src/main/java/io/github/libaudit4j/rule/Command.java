// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.List;

/**
 * What else auditctl can be asked for, such as {@code -c} or {@code -q /mnt,/srv}.
 *
 * @param name which
 * @param arguments as they stand; empty for most
 */
public record Command(Name name, List<String> arguments) implements Rule {

    /** A command. */
    public Command {
        arguments = List.copyOf(arguments);
    }

    /** The commands. */
    public enum Name {
        /** {@code -c}: goes on behind a rule that is refused, and fails in the end. */
        CONTINUE("-c"),
        /** {@code -i}: goes on behind a rule that is refused, and does not fail. */
        IGNORE("-i"),
        /** {@code -h}. */
        HELP("-h"),
        /** {@code -l}, with {@code -k} and {@code -i}. */
        LIST("-l"),
        /** {@code -m TEXT}: a message of the user's. */
        MESSAGE("-m"),
        /** {@code -q MOUNT,SUBTREE}: a part of a watched tree. */
        EQUIVALENT("-q"),
        /** {@code -R FILE}: reads rules. */
        READ("-R"),
        /** {@code -s}. */
        STATUS("-s"),
        /** {@code -t}: drops watches of trees that are no longer mounted. */
        TRIM("-t"),
        /** {@code -v}. */
        VERSION("-v"),
        /** {@code --loginuid-immutable}: a login uid that is set stays. */
        LOGINUID_IMMUTABLE("--loginuid-immutable"),
        /** {@code --reset-lost}. */
        RESET_LOST("--reset-lost"),
        /** {@code --reset_backlog_wait_time_actual}. */
        RESET_BACKLOG_WAIT_TIME_ACTUAL("--reset_backlog_wait_time_actual"),
        /** {@code --signal NAME}: tells the daemon to stop, reload, rotate, resume or report. */
        SIGNAL("--signal");

        private final String option;

        Name(String option) {
            this.option = option;
        }

        /**
         * How auditctl writes it.
         *
         * @return such as {@code -c}
         */
        public String option() {
            return option;
        }
    }
}
