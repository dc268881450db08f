// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.time.Duration;
import java.util.Objects;

/**
 * How an {@link AuditReceiver} receives.
 *
 * <pre>{@code
 * ReceiverOptions.DEFAULTS.withQueue(256 << 20).withOverflow(Overflow.BLOCK)
 * }</pre>
 *
 * @param receiveBuffer how much the kernel shall hold for the socket, in bytes, before it doubles
 *     it; 64 MiB are about 137,000 small records
 * @param queue how much is held between the reading thread and the taker, in bytes; at least 2 MiB
 * @param overflow what happens to records beyond that
 * @param pause how long the reading thread rests after it has read all that was there, so that it
 *     finds more at a time; zero not to rest
 * @param boost how far the reading thread goes before others where processors are short: its nice
 *     value is the negative of this; 0 not at all. Without CAP_SYS_NICE it has no effect
 */
public record ReceiverOptions(
        int receiveBuffer, int queue, Overflow overflow, Duration pause, int boost) {
    private static final int HIGHEST_BOOST = 20;

    /** 64 MiB, 64 MiB, {@link Overflow#DROP}, 4 milliseconds, no boost. */
    public static final ReceiverOptions DEFAULTS =
            new ReceiverOptions(64 << 20, 64 << 20, Overflow.DROP, Duration.ofMillis(4), 0);

    /** Checks the numbers. */
    public ReceiverOptions {
        Objects.requireNonNull(overflow, "overflow");
        if (receiveBuffer < 1) {
            throw new IllegalArgumentException(
                    "receiveBuffer " + receiveBuffer + " is not above 0");
        }
        if (queue < 2 * Slab.SIZE) {
            throw new IllegalArgumentException("queue " + queue + " is less than 2 MiB");
        }
        if (pause.isNegative() || pause.compareTo(Duration.ofMillis(100)) > 0) {
            throw new IllegalArgumentException("pause " + pause + " is not 0 to 100 ms");
        }
        if (boost < 0 || boost > HIGHEST_BOOST) {
            throw new IllegalArgumentException("boost " + boost + " is not 0 to 20");
        }
    }

    /**
     * The same with another receive buffer.
     *
     * @param bytes above 0
     * @return new options
     */
    public ReceiverOptions withReceiveBuffer(int bytes) {
        return new ReceiverOptions(bytes, queue, overflow, pause, boost);
    }

    /**
     * The same with another queue.
     *
     * @param bytes at least 2 MiB
     * @return new options
     */
    public ReceiverOptions withQueue(int bytes) {
        return new ReceiverOptions(receiveBuffer, bytes, overflow, pause, boost);
    }

    /**
     * The same with another policy.
     *
     * @param policy what happens where the queue is full
     * @return new options
     */
    public ReceiverOptions withOverflow(Overflow policy) {
        return new ReceiverOptions(receiveBuffer, queue, policy, pause, boost);
    }

    /**
     * The same with another pause.
     *
     * @param rest 0 to 100 ms
     * @return new options
     */
    public ReceiverOptions withPause(Duration rest) {
        return new ReceiverOptions(receiveBuffer, queue, overflow, rest, boost);
    }

    /**
     * The same with another boost.
     *
     * @param steps 0 to 20
     * @return new options
     */
    public ReceiverOptions withBoost(int steps) {
        return new ReceiverOptions(receiveBuffer, queue, overflow, pause, steps);
    }
}
