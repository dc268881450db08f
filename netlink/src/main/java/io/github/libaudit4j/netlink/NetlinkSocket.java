// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A netlink socket of the kernel that runs here, of any protocol.
 *
 * <pre>{@code
 * try (NetlinkSocket socket = NetlinkSocket.open(9)) { // NETLINK_AUDIT
 *     socket.joinGroup(1); // AUDIT_NLGRP_READLOG
 *     Datagram record = socket.receive(Duration.ofSeconds(1));
 * }
 * }</pre>
 *
 * <p>One thread sends and one receives, at the same time if they like; any thread may wake the
 * receiver up and close the socket. A thread that waits in {@link #receive} should be a platform
 * thread: a virtual one holds its carrier.
 */
public final class NetlinkSocket implements NetlinkChannel {
    /** The size of {@link #receive}'s buffer: longer than any message of audit. */
    static final int BUFFER = 1 << 16;

    private final int socket;
    private final int waker;
    private final int portId;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment from = arena.allocate(Libc.SOCKADDR_NL, Integer.BYTES);
    private final MemorySegment fromLength = arena.allocate(JAVA_INT);
    private final MemorySegment polled = arena.allocate(2 * Libc.POLLFD, Integer.BYTES);
    private final MemorySegment wakes = arena.allocate(JAVA_LONG);
    private final ReentrantLock receiving = new ReentrantLock();
    private final ReentrantLock calling = new ReentrantLock();
    private final Object ending = new Object();
    private volatile boolean closed;

    private NetlinkSocket(int socket, int waker, int portId) {
        this.socket = socket;
        this.waker = waker;
        this.portId = portId;
        setPolled(0, socket);
        setPolled(1, waker);
    }

    private void setPolled(int index, int descriptor) {
        polled.set(JAVA_INT, (long) index * Libc.POLLFD, descriptor);
        polled.set(JAVA_SHORT, (long) index * Libc.POLLFD + 4, Libc.POLLIN);
    }

    /**
     * Opens a socket that the kernel can send to.
     *
     * @param protocol such as 9, NETLINK_AUDIT, or 0, NETLINK_ROUTE
     * @return the socket; to be closed
     * @throws NetlinkException EPROTONOSUPPORT where the kernel does not know the protocol
     * @throws UnsupportedOperationException on anything but 64-bit Linux
     */
    public static NetlinkSocket open(int protocol) throws NetlinkException {
        checkSystem();
        int socket = Libc.socket(Libc.AF_NETLINK, Libc.SOCK_RAW | Libc.SOCK_CLOEXEC, protocol);
        checked("open socket", socket);
        int waker = -1;
        try {
            int portId = bind(socket);
            waker = checked("eventfd", Libc.eventfd(0, Libc.EFD_CLOEXEC | Libc.EFD_NONBLOCK));
            return new NetlinkSocket(socket, waker, portId);
        } catch (NetlinkException | RuntimeException | Error e) {
            Libc.close(socket);
            if (waker >= 0) {
                Libc.close(waker);
            }
            throw e;
        }
    }

    private static void checkSystem() {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux") || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
            throw new UnsupportedOperationException(
                    "netlink needs a 64-bit Linux, and this is "
                            + system
                            + " on "
                            + System.getProperty("os.arch"));
        }
    }

    private static int bind(int socket) throws NetlinkException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = address(arena, 0);
            checked("bind socket", Libc.bind(socket, address, Libc.SOCKADDR_NL));
            MemorySegment length = arena.allocateFrom(JAVA_INT, Libc.SOCKADDR_NL);
            checked("getsockname", Libc.getsockname(socket, address, length));
            return address.get(JAVA_INT, 4);
        }
    }

    /** {@code struct sockaddr_nl}; port 0 is the kernel, and for a bind any that is free. */
    private static MemorySegment address(Arena arena, int port) {
        MemorySegment address = arena.allocate(Libc.SOCKADDR_NL, Integer.BYTES);
        address.set(JAVA_SHORT, 0, (short) Libc.AF_NETLINK);
        address.set(JAVA_INT, 4, port);
        return address;
    }

    @Override
    public void send(byte[] datagram) throws NetlinkException {
        sendTo(0, datagram);
    }

    /** Sends to the kernel, 0, or where the protocol allows it to another socket. */
    void sendTo(int port, byte[] datagram) throws NetlinkException {
        calling.lock();
        try (Arena call = Arena.ofConfined()) {
            checkOpen("send");
            MemorySegment bytes = call.allocateFrom(ValueLayout.JAVA_BYTE, datagram);
            MemorySegment to = address(call, port);
            int sent;
            do {
                sent = Libc.sendto(socket, bytes, datagram.length, 0, to, Libc.SOCKADDR_NL);
            } while (sent == -Errno.EINTR);
            checked("send", sent);
        } finally {
            calling.unlock();
        }
    }

    @Override
    public Datagram receive(Duration timeout) throws NetlinkException {
        Deadline deadline = Deadline.in(timeout);
        receiving.lock();
        try {
            while (true) {
                checkOpen("receive");
                int got = take();
                if (got >= 0) {
                    return datagram(got);
                }
                if (got != -Errno.EINTR && got != -Errno.EAGAIN) {
                    throw new NetlinkException("receive", -got);
                }
                if (!awaitMore(deadline)) {
                    return null;
                }
            }
        } finally {
            receiving.unlock();
        }
    }

    /** The whole length of the next datagram, even where the buffer is shorter. */
    private int take() {
        fromLength.set(JAVA_INT, 0, Libc.SOCKADDR_NL);
        int flags = Libc.MSG_DONTWAIT | Libc.MSG_TRUNC;
        return Libc.recvfrom(socket, buffer, BUFFER, flags, from, fromLength);
    }

    private Datagram datagram(int length) {
        byte[] bytes = buffer.asSlice(0, Math.min(length, BUFFER)).toArray(ValueLayout.JAVA_BYTE);
        return new Datagram(bytes, from.get(JAVA_INT, 4), length > BUFFER);
    }

    /** The descriptor, for a reader of whole batches; it holds {@link #receiving} meanwhile. */
    int descriptor() {
        return socket;
    }

    boolean isClosed() {
        return closed;
    }

    /** Held while the descriptor is read from: {@link #close} waits for it. */
    ReentrantLock receiving() {
        return receiving;
    }

    /** Waits for a datagram; false where the time is over or somebody called {@link #wakeUp}. */
    boolean awaitMore(Deadline deadline) throws NetlinkException {
        int ready;
        do {
            ready = Libc.poll(polled, 2, deadline.millisLeft());
        } while (ready == -Errno.EINTR);
        checked("poll", ready);
        if ((polled.get(JAVA_SHORT, Libc.POLLFD + 6) & Libc.POLLIN) != 0) {
            Libc.read(waker, wakes, Long.BYTES);
            checkOpen("receive");
            return false;
        }
        return ready > 0;
    }

    @Override
    public void wakeUp() {
        synchronized (ending) {
            if (!closed) {
                wake();
            }
        }
    }

    private void wake() {
        try (Arena call = Arena.ofConfined()) {
            Libc.write(waker, call.allocateFrom(JAVA_LONG, 1L), Long.BYTES);
        }
    }

    /**
     * Joins a multicast group.
     *
     * @param group its number, such as 1, AUDIT_NLGRP_READLOG
     * @throws NetlinkException EPERM without CAP_AUDIT_READ, for that group
     */
    public void joinGroup(int group) throws NetlinkException {
        setOption("join group", Libc.SOL_NETLINK, Libc.NETLINK_ADD_MEMBERSHIP, group);
    }

    /**
     * Leaves a multicast group.
     *
     * @param group its number
     * @throws NetlinkException with the errno
     */
    public void leaveGroup(int group) throws NetlinkException {
        setOption("leave group", Libc.SOL_NETLINK, Libc.NETLINK_DROP_MEMBERSHIP, group);
    }

    /**
     * Sets how much the kernel holds for this socket: beyond the limit of the system where
     * CAP_NET_ADMIN allows it, else up to {@code net.core.rmem_max}.
     *
     * @param bytes what to ask for; the kernel doubles it, and counts its own structures in
     * @return what it is now, as {@link #receiveBuffer} gives it
     * @throws NetlinkException with the errno
     */
    public int setReceiveBuffer(int bytes) throws NetlinkException {
        try {
            setOption("set receive buffer", Libc.SOL_SOCKET, Libc.SO_RCVBUFFORCE, bytes);
        } catch (NetlinkException e) {
            if (e.errno() != Errno.EPERM) {
                throw e;
            }
            setOption("set receive buffer", Libc.SOL_SOCKET, Libc.SO_RCVBUF, bytes);
        }
        return receiveBuffer();
    }

    private void setOption(String operation, int level, int option, int value)
            throws NetlinkException {
        calling.lock();
        try (Arena call = Arena.ofConfined()) {
            checkOpen(operation);
            MemorySegment pointer = call.allocateFrom(JAVA_INT, value);
            checked(operation, Libc.setsockopt(socket, level, option, pointer, Integer.BYTES));
        } finally {
            calling.unlock();
        }
    }

    /**
     * How much the kernel holds for this socket.
     *
     * @return bytes, twice what was asked for; 212992 unless the system has it otherwise
     * @throws NetlinkException with the errno
     */
    public int receiveBuffer() throws NetlinkException {
        calling.lock();
        try (Arena call = Arena.ofConfined()) {
            checkOpen("get receive buffer");
            MemorySegment value = call.allocate(JAVA_INT);
            MemorySegment length = call.allocateFrom(JAVA_INT, Integer.BYTES);
            checked(
                    "get receive buffer",
                    Libc.getsockopt(socket, Libc.SOL_SOCKET, Libc.SO_RCVBUF, value, length));
            return value.get(JAVA_INT, 0);
        } finally {
            calling.unlock();
        }
    }

    @Override
    public int portId() {
        return portId;
    }

    @Override
    public void close() {
        synchronized (ending) {
            if (closed) {
                return;
            }
            closed = true;
            wake();
        }
        // No descriptor is closed while a thread may use it: its number could be another's by then.
        receiving.lock();
        calling.lock();
        try {
            Libc.close(socket);
            Libc.close(waker);
            arena.close();
        } finally {
            calling.unlock();
            receiving.unlock();
        }
    }

    private void checkOpen(String operation) throws NetlinkException {
        if (closed) {
            throw new NetlinkException(operation, Errno.EBADF);
        }
    }

    private static int checked(String operation, int result) throws NetlinkException {
        if (result < 0) {
            throw new NetlinkException(operation, -result);
        }
        return result;
    }
}
