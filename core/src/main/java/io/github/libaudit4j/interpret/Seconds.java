// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.time.Instant;

/** Seconds since 1970-01-01T00:00:00Z. */
final class Seconds extends Vocabulary {
    private static final long LAST = 253402300799L; // of the year 9999

    Seconds() {
        super(true);
    }

    @Override
    Meaning meaning() {
        return Meaning.TIME;
    }

    @Override
    boolean knows(long seconds) {
        return seconds > 0 && seconds <= LAST;
    }

    @Override
    String text(long seconds) {
        return knows(seconds) ? Instant.ofEpochSecond(seconds).toString() : null;
    }
}
