// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.Closeable;
import java.time.Duration;

/**
 * A way for datagrams to a kernel and back: the seam between the protocol and the system calls. A
 * {@link NetlinkSocket} leads to the real kernel; a test puts its own there.
 */
public interface NetlinkChannel extends Closeable {
    /**
     * Sends one datagram to the kernel.
     *
     * @param datagram one or more messages, each with its header
     * @throws NetlinkException with the errno of the send
     */
    void send(byte[] datagram) throws NetlinkException;

    /**
     * Takes the next datagram, or waits for it.
     *
     * @param timeout how long to wait at most; zero not to wait
     * @return null where none came in that time, or {@link #wakeUp} was called
     * @throws NetlinkException with the errno: ENOBUFS where the kernel dropped datagrams (the next
     *     call works again), EBADF where this was closed, now or meanwhile
     */
    Datagram receive(Duration timeout) throws NetlinkException;

    /**
     * Ends a {@link #receive} that waits in another thread; the next one ends at once if none
     * waits. Does nothing when closed.
     */
    void wakeUp();

    /**
     * The address of this end: what the kernel has as {@code nlmsg_pid}.
     *
     * @return a port id, unsigned
     */
    int portId();

    /**
     * Gives the resources back, from any thread: a {@link #receive} that waits in another one ends
     * with EBADF first. The second call does nothing.
     */
    @Override
    void close();
}
