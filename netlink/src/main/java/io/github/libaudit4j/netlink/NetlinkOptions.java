// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a {@link NetlinkClient} talks.
 *
 * <pre>{@code
 * NetlinkOptions.DEFAULTS.withTimeout(Duration.ofSeconds(30)).withDiagnostics(copy::write)
 * }</pre>
 *
 * @param timeout how long to wait for a reply
 * @param kept how many messages that nobody asked for are kept while a reply is awaited; those
 *     beyond are dropped and counted
 * @param order the kernel's byte order
 * @param diagnostics gets each datagram of the kernel as it was read, from the thread that reads it
 */
public record NetlinkOptions(
        Duration timeout, int kept, ByteOrder order, Consumer<byte[]> diagnostics) {

    /** 5 seconds, 8,192 messages, this machine's byte order, and no diagnostics. */
    public static final NetlinkOptions DEFAULTS =
            new NetlinkOptions(
                    Duration.ofSeconds(5), 8192, ByteOrder.nativeOrder(), datagram -> {});

    /** Checks that nothing is missing and the numbers are above 0. */
    public NetlinkOptions {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(diagnostics, "diagnostics");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the time-out " + timeout + " is not above 0");
        }
        if (kept < 1) {
            throw new IllegalArgumentException("kept " + kept + " is not at least 1");
        }
    }

    /**
     * The same with another time-out.
     *
     * @param longest above 0
     * @return new options
     */
    public NetlinkOptions withTimeout(Duration longest) {
        return new NetlinkOptions(longest, kept, order, diagnostics);
    }

    /**
     * The same with another number of kept messages.
     *
     * @param most at least 1
     * @return new options
     */
    public NetlinkOptions withKept(int most) {
        return new NetlinkOptions(timeout, most, order, diagnostics);
    }

    /**
     * The same for a kernel of another byte order, as only a test has it.
     *
     * @param other the byte order
     * @return new options
     */
    public NetlinkOptions withOrder(ByteOrder other) {
        return new NetlinkOptions(timeout, kept, other, diagnostics);
    }

    /**
     * The same with another taker of diagnostics.
     *
     * @param taker gets each datagram; it shall not change it
     * @return new options
     */
    public NetlinkOptions withDiagnostics(Consumer<byte[]> taker) {
        return new NetlinkOptions(timeout, kept, order, taker);
    }
}
