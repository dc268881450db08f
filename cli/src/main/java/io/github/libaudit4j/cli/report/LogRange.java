// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

/**
 * The time that a log covers.
 *
 * @param log its name
 * @param first when its earliest record was, in milliseconds since 1970
 * @param last when its latest record was; before the first where there is none
 */
public record LogRange(String log, long first, long last) {
    static LogRange empty(String log) {
        return new LogRange(log, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    LogRange with(long millis) {
        return millis >= first && millis <= last
                ? this
                : new LogRange(log, Math.min(first, millis), Math.max(last, millis));
    }

    boolean isEmpty() {
        return last < first;
    }
}
