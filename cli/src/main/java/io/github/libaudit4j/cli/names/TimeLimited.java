// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Asks a slow service for only so long of each minute; after that it knows no names until the next.
 * A service that hangs, or a log of very many ids, then does not hold up the reading.
 */
final class TimeLimited implements NameService {
    private static final long PERIOD = Duration.ofMinutes(1).toMillis();
    static final Duration SHARE = Duration.ofSeconds(10);

    private final NameService service;
    private final InstantSource clock;
    private long start; // of this minute
    private long spent; // of it, in milliseconds

    TimeLimited(NameService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
        this.start = clock.millis();
    }

    @Override
    public synchronized String name(String database, long id) {
        long asked = clock.millis();
        if (asked - start >= PERIOD || asked < start) {
            start = asked;
            spent = 0;
        }
        if (spent >= SHARE.toMillis()) {
            return null;
        }
        String name = service.name(database, id);
        spent += Math.max(0, clock.millis() - asked);
        return name;
    }
}
