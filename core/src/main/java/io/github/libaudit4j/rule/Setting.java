// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * Sets one of the kernel's numbers, such as {@code -b 8192}.
 *
 * @param name which
 * @param value to what
 */
public record Setting(Name name, long value) implements Rule {

    /** The numbers that can be set. */
    public enum Name {
        /** {@code -e}: 0 off, 1 on, 2 on and locked until the next boot. */
        ENABLED("-e"),
        /** {@code -f}: what a failure does; 0 nothing, 1 a line in the kernel's log, 2 panic. */
        FAILURE("-f"),
        /** {@code -r}: the most records a second; 0 without limit. */
        RATE("-r"),
        /** {@code -b}: how many records may wait for the daemon. */
        BACKLOG("-b"),
        /** {@code --backlog_wait_time}: how long a full backlog holds callers, in 1/HZ s. */
        BACKLOG_WAIT_TIME("--backlog_wait_time");

        private final String option;

        Name(String option) {
            this.option = option;
        }

        /**
         * How auditctl writes it.
         *
         * @return such as {@code -b}
         */
        public String option() {
            return option;
        }
    }
}
