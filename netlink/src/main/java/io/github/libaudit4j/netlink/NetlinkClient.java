// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.Closeable;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Requests and replies over netlink, of any protocol.
 *
 * <pre>{@code
 * try (NetlinkClient client = new NetlinkClient(NetlinkSocket.open(0))) { // NETLINK_ROUTE
 *     byte[] anyFamily = new byte[16]; // struct ifinfomsg
 *     List<NetlinkMessage> interfaces =
 *             client.list(new NetlinkRequest("list links", 18, NetlinkMessage.DUMP, anyFamily));
 * }
 * }</pre>
 *
 * <p>A reply is matched to its request by the sequence alone; its acknowledgement may come before
 * or after it. What else comes meanwhile (an event) is kept for {@link #receive}. Each wait ends: a
 * request that gets no reply fails with ETIMEDOUT, and a reply that is late is dropped. Datagrams
 * that are not the kernel's are dropped. {@link #counts} tells how many of each.
 *
 * <p>Several threads may use this. One that waits in {@link #receive} lets the requests of the
 * others go first.
 */
public final class NetlinkClient implements Closeable {
    private static final int KERNEL = 0;

    /** How many datagrams that were there already are still read when the time is over. */
    private static final int LATE = 1000;

    private final NetlinkChannel channel;
    private final NetlinkOptions options;
    private final NetlinkParser parser;
    private final ByteOrder order;
    private final Mailbox mailbox;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicInteger requesting = new AtomicInteger();
    private volatile boolean woken;
    private int lastSequence;
    private long foreign;
    private long unreadable;
    private long overruns;

    /**
     * A client with {@link NetlinkOptions#DEFAULTS} and the strict parser.
     *
     * @param channel leads to the kernel; closed with this
     */
    public NetlinkClient(NetlinkChannel channel) {
        this(
                channel,
                NetlinkParser.strict(NetlinkOptions.DEFAULTS.order()),
                NetlinkOptions.DEFAULTS);
    }

    /**
     * A client.
     *
     * @param channel leads to the kernel; closed with this
     * @param parser splits datagrams
     * @param options how to talk
     */
    public NetlinkClient(NetlinkChannel channel, NetlinkParser parser, NetlinkOptions options) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.parser = Objects.requireNonNull(parser, "parser");
        this.options = options;
        this.order = options.order();
        this.mailbox = new Mailbox(options.kept(), order);
    }

    /**
     * Sends a message and waits for nothing; what the kernel answers is given out by {@link
     * #receive}.
     *
     * @param message a sequence or a port id of 0 is filled in
     * @return the sequence that it was sent with
     * @throws NetlinkException with the errno
     */
    public int send(NetlinkMessage message) throws NetlinkException {
        lockForRequest();
        try {
            int sequence = message.sequence() == 0 ? nextSequence() : message.sequence();
            int portId = message.portId() == 0 ? channel.portId() : message.portId();
            mailbox.follow(sequence);
            channel.send(
                    new NetlinkMessage(
                                    message.type(),
                                    message.flags(),
                                    sequence,
                                    portId,
                                    message.payload())
                            .toBytes(order));
            return sequence;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes a request and waits until the kernel acknowledges it.
     *
     * @param request the request; it gets the flag ACK
     * @return what the acknowledgement says: 0, or what a counter was before it was reset
     * @throws NetlinkException with the kernel's errno, or ETIMEDOUT
     */
    public int acknowledged(NetlinkRequest request) throws NetlinkException {
        NetlinkRequest withAck = withAck(request);
        return exchange(withAck, Reply.End.ACKNOWLEDGEMENT).code();
    }

    /**
     * Makes a request and waits for the one message that answers it.
     *
     * @param request the request
     * @return the answer
     * @throws NetlinkException with the kernel's errno, or ETIMEDOUT
     */
    public NetlinkMessage ask(NetlinkRequest request) throws NetlinkException {
        return exchange(request, Reply.End.ONE_MESSAGE).messages().get(0);
    }

    /**
     * Makes a request and waits for all messages up to {@link NetlinkMessage#DONE}.
     *
     * @param request the request
     * @return the messages before it, in their order
     * @throws NetlinkException with the kernel's errno, or ETIMEDOUT
     */
    public List<NetlinkMessage> list(NetlinkRequest request) throws NetlinkException {
        return exchange(request, Reply.End.DONE).messages();
    }

    /**
     * Makes a request and does not wait; {@link #awaitAcknowledgements} does.
     *
     * @param request the request; it gets the flag ACK
     * @throws NetlinkException where it cannot be sent; or, where 1024 are waiting already, what
     *     {@link #awaitAcknowledgements} throws for them
     */
    public void acknowledgedLater(NetlinkRequest request) throws NetlinkException {
        lockForRequest();
        try {
            if (mailbox.isFull()) {
                awaitAcknowledgements();
            }
            int sequence = nextSequence();
            send(withAck(request), sequence);
            mailbox.expect(sequence, request.operation());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the kernel has answered all that {@link #acknowledgedLater} sent. Afterwards
     * nothing is left to wait for, whatever came.
     *
     * @throws NetlinkException the first that failed, with the others as suppressed; ETIMEDOUT
     *     where an answer did not come
     */
    public void awaitAcknowledgements() throws NetlinkException {
        lockForRequest();
        try {
            Deadline deadline = Deadline.in(options.timeout());
            int late = 0;
            while (mailbox.isExpecting()) {
                List<NetlinkMessage> messages = read(deadline);
                if (deadline.isOver() && (messages == null || ++late > LATE)) {
                    break;
                }
                if (messages != null) {
                    sortAll(messages);
                }
            }
            NetlinkException failure = mailbox.failure();
            if (mailbox.isExpecting()) {
                failure = joined(failure, timedOut(mailbox.giveUp()));
            }
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    private static NetlinkException joined(NetlinkException first, NetlinkException second) {
        if (first == null) {
            return second;
        }
        first.addSuppressed(second);
        return first;
    }

    /**
     * Gives the next message that is no awaited reply: an event, or the answer to a {@link #send}.
     *
     * @param timeout how long to wait at most; zero not to wait
     * @return null where none came in that time, or {@link #wakeUp} was called
     * @throws NetlinkException ENOBUFS where the kernel dropped messages (the next call works
     *     again), EBADF where this was closed, now or meanwhile
     */
    public NetlinkMessage receive(Duration timeout) throws NetlinkException {
        Deadline deadline = Deadline.in(timeout);
        lock.lock();
        try {
            while (true) {
                letRequestsGoFirst();
                NetlinkMessage message = mailbox.next();
                if (message != null) {
                    return message;
                }
                if (woken) {
                    woken = false;
                    return null;
                }
                Datagram datagram = take(deadline);
                if (datagram != null) {
                    sortAll(messages(datagram));
                } else if (deadline.isOver()) {
                    return null;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next message that came while a reply was awaited; null where there is none. */
    NetlinkMessage kept() {
        lockForRequest();
        try {
            return mailbox.next();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@link #receive} that waits in another thread; the next one ends if none waits. */
    public void wakeUp() {
        woken = true;
        channel.wakeUp();
    }

    /**
     * What was met and not given out.
     *
     * @return the numbers up to now
     */
    public NetlinkCounts counts() {
        lockForRequest();
        try {
            return new NetlinkCounts(
                    foreign, unreadable, mailbox.strays, overruns, mailbox.dropped);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the channel, from any thread. */
    @Override
    public void close() {
        channel.close();
    }

    private static NetlinkRequest withAck(NetlinkRequest request) {
        return new NetlinkRequest(
                request.operation(),
                request.type(),
                request.flags() | NetlinkMessage.ACK,
                request.payload());
    }

    private Reply exchange(NetlinkRequest request, Reply.End end) throws NetlinkException {
        lockForRequest();
        try {
            int sequence = nextSequence();
            send(request, sequence);
            Reply reply = new Reply(request, end, order);
            Deadline deadline = Deadline.in(options.timeout());
            int late = 0;
            while (!reply.isComplete()) {
                List<NetlinkMessage> messages = read(deadline);
                if (deadline.isOver() && (messages == null || ++late > LATE)) {
                    throw timedOut(request.operation());
                }
                if (messages != null) {
                    hand(messages, sequence, reply);
                }
            }
            return reply;
        } finally {
            lock.unlock();
        }
    }

    private void send(NetlinkRequest request, int sequence) throws NetlinkException {
        int flags = request.flags() | NetlinkMessage.REQUEST;
        channel.send(
                new NetlinkMessage(
                                request.type(),
                                flags,
                                sequence,
                                channel.portId(),
                                request.payload())
                        .toBytes(order));
    }

    private void hand(List<NetlinkMessage> messages, int sequence, Reply reply)
            throws NetlinkException {
        for (NetlinkMessage message : messages) {
            if (message.sequence() == sequence && isForUs(message)) {
                reply.add(message);
            } else {
                mailbox.sort(message, channel.portId());
            }
        }
    }

    /** The kernel fills in our port id, or, audit's replies, none. */
    private boolean isForUs(NetlinkMessage message) {
        return message.portId() == KERNEL || message.portId() == channel.portId();
    }

    private void sortAll(List<NetlinkMessage> messages) {
        for (NetlinkMessage message : messages) {
            mailbox.sort(message, channel.portId());
        }
    }

    /**
     * The next messages for one who waits for a reply: after a loss it may still come. Null where
     * nothing is there.
     */
    private List<NetlinkMessage> read(Deadline deadline) throws NetlinkException {
        try {
            Datagram datagram = take(deadline);
            return datagram == null ? null : messages(datagram);
        } catch (NetlinkException e) {
            if (e.errno() != Errno.ENOBUFS) {
                throw e;
            }
            return List.of();
        }
    }

    private Datagram take(Deadline deadline) throws NetlinkException {
        try {
            return channel.receive(deadline.left());
        } catch (NetlinkException e) {
            if (e.errno() == Errno.ENOBUFS) {
                overruns++;
            }
            throw e;
        }
    }

    /** The messages of a datagram; none where it is no good. */
    private List<NetlinkMessage> messages(Datagram datagram) {
        if (datagram.sender() != KERNEL) {
            foreign++;
            return List.of();
        }
        options.diagnostics().accept(datagram.bytes());
        if (!datagram.isTruncated()) {
            try {
                return parser.parse(datagram.bytes());
            } catch (NetlinkException e) {
                // counted below
            }
        }
        unreadable++;
        return List.of();
    }

    private NetlinkException timedOut(String operation) {
        return new NetlinkException(operation, Errno.ETIMEDOUT);
    }

    private int nextSequence() {
        lastSequence = lastSequence == -1 ? 1 : lastSequence + 1; // 0 is for events
        return lastSequence;
    }

    private void lockForRequest() {
        requesting.incrementAndGet();
        try {
            if (!lock.tryLock()) {
                channel.wakeUp();
                lock.lock();
            }
        } finally {
            requesting.decrementAndGet();
        }
    }

    /** The lock is fair, so that who waits for it gets it; who is only about to, needs a moment. */
    private void letRequestsGoFirst() {
        while (requesting.get() > 0) {
            lock.unlock();
            Thread.onSpinWait();
            lock.lock();
        }
    }
}
