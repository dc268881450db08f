// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.Closeable;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/**
 * Receives all records of the kernel, at its full speed, as the audit daemon or beside it.
 *
 * <pre>{@code
 * try (AuditReceiver receiver = AuditReceiver.openMulticast(ReceiverOptions.DEFAULTS)) {
 *     while (receiver.take(reassembler::push, Duration.ofMillis(500)) >= 0) {
 *         reassembler.maintain(System.currentTimeMillis());
 *     }
 * }
 * }</pre>
 *
 * <p>A platform thread of its own reads batches of datagrams and copies them to a bounded queue; it
 * does nothing else, so that the kernel's buffers stay empty. {@link #take} hands the records out
 * in their order. What does not fit into the queue is dropped and counted, or held up, see {@link
 * Overflow}. {@link #counts} tells what was lost and by whom.
 *
 * <p>To end without losing what was sent: {@link #stop}, then {@link #take} until -1. {@link
 * #close} alone drops what was not taken.
 */
public final class AuditReceiver implements Closeable {
    /** What {@link #take} gives at the end of all records. */
    public static final int END = -1;

    private final NetlinkSocket socket;
    private final AuditClient control;
    private final boolean isDaemon;
    private final SlabQueue queue;
    private final ReceiverLoop loop;
    private final Thread reader;
    private final int receiveBuffer;
    private final long lostBefore;
    private long socketDrops;
    private long kernelLost;
    private boolean isStopped;
    private boolean isClosed;

    private AuditReceiver(
            NetlinkSocket socket, AuditClient control, boolean isDaemon, ReceiverOptions options)
            throws NetlinkException {
        this.socket = socket;
        this.control = control;
        this.isDaemon = isDaemon;
        this.queue = new SlabQueue(options.queue(), options.overflow());
        this.loop = new ReceiverLoop(socket, queue, options);
        this.reader = Thread.ofPlatform().daemon().name("audit-receiver").unstarted(loop);
        this.receiveBuffer = socket.setReceiveBuffer(options.receiveBuffer());
        this.lostBefore = lost();
    }

    /**
     * Lets the JVM compile what receives, on 50,000 made records and for a second at most: without
     * it the first second of a flood finds interpreted code, and the kernel's backlog can overflow.
     * To be called before a receiver is opened, by a program that must lose nothing; it does
     * nothing to the kernel's audit, and nothing at all where there is no netlink.
     *
     * <pre>{@code
     * AuditReceiver.warmUp((type, bytes, from, to) -> parser.parse(bytes, from, to));
     * }</pre>
     *
     * @param taker takes the made records: what the program will do with each, or a part of it, but
     *     without an effect that lasts
     * @throws InterruptedException where this thread was interrupted
     */
    public static void warmUp(RecordTaker taker) throws InterruptedException {
        try {
            WarmUp.run(taker);
        } catch (NetlinkException e) {
            // what is wrong with netlink here, opening a receiver tells
        }
    }

    /**
     * Receives as the audit daemon, until {@link #stop}.
     *
     * @param options how to receive
     * @return the receiver; to be closed
     * @throws NetlinkException EEXIST where another process is the daemon, EPERM without
     *     CAP_AUDIT_CONTROL
     */
    public static AuditReceiver openDaemon(ReceiverOptions options) throws NetlinkException {
        AuditReceiver receiver = open(true, options);
        try {
            receiver.register();
            return receiver;
        } catch (NetlinkException | RuntimeException | Error e) {
            receiver.giveBack();
            throw e;
        }
    }

    /**
     * Receives beside the audit daemon, or without one.
     *
     * @param options how to receive
     * @return the receiver; to be closed
     * @throws NetlinkException EPERM without CAP_AUDIT_READ in the first user namespace
     */
    public static AuditReceiver openMulticast(ReceiverOptions options) throws NetlinkException {
        AuditReceiver receiver = open(false, options);
        try {
            receiver.socket.joinGroup(AuditTypes.READ_LOG_GROUP);
            receiver.reader.start();
            return receiver;
        } catch (NetlinkException | RuntimeException | Error e) {
            receiver.giveBack();
            throw e;
        }
    }

    private static AuditReceiver open(boolean isDaemon, ReceiverOptions options)
            throws NetlinkException {
        NetlinkSocket socket = NetlinkSocket.open(AuditTypes.PROTOCOL);
        AuditClient control = null;
        try {
            control = AuditClient.open();
            return new AuditReceiver(socket, control, isDaemon, options);
        } catch (NetlinkException | RuntimeException | Error e) {
            socket.close();
            if (control != null) {
                control.close();
            }
            throw e;
        }
    }

    /** The socket that asks to be the daemon becomes the one that gets the records. */
    private void register() throws NetlinkException {
        @SuppressWarnings("resource") // its socket is this receiver's, and closed with it
        AuditClient registrar = new AuditClient(socket, NetlinkOptions.DEFAULTS);
        registrar.setPid();
        queue.lock();
        try {
            for (NetlinkMessage m = registrar.kept(); m != null; m = registrar.kept()) {
                byte[] text = m.payload();
                queue.add(m.type(), MemorySegment.ofArray(text), 0, text.length);
            }
        } finally {
            queue.unlock();
        }
        reader.start();
    }

    /**
     * Gives records to a taker, all that are there up to about a megabyte, or waits for one.
     * Records are never given twice; those that a taker leaves by throwing are counted as dropped.
     *
     * @param taker takes them, in this thread, in their order
     * @param timeout how long to wait for the first one at most
     * @return how many there were; 0 where none came in that time, or {@link #wakeUp} was called;
     *     {@link #END} where this was stopped and all were taken
     * @throws NetlinkException where the socket failed; all before that were taken
     * @throws InterruptedException where this thread was interrupted while it waited
     */
    public int take(RecordTaker taker, Duration timeout)
            throws NetlinkException, InterruptedException {
        Slab slab = queue.take(timeout);
        if (slab == null) {
            return 0;
        }
        if (slab == SlabQueue.END) {
            if (loop.failure != null) {
                throw loop.failure;
            }
            return END;
        }
        try {
            int count = slab.count();
            slab.giveTo(taker);
            return count;
        } finally {
            queue.release(slab);
        }
    }

    /** Ends a {@link #take} that waits in another thread; the next one ends if none waits. */
    public void wakeUp() {
        queue.wakeUp();
    }

    /**
     * Ends receiving, from any thread: the kernel sends no more, and what it has sent can still be
     * taken. The second call does nothing.
     *
     * @throws NetlinkException where the kernel did not confirm it; receiving ends all the same
     */
    public synchronized void stop() throws NetlinkException {
        if (isStopped) {
            return;
        }
        isStopped = true;
        try {
            if (isDaemon) {
                loop.isLeaving = true;
                control.unsetPid();
            } else {
                socket.leaveGroup(AuditTypes.READ_LOG_GROUP);
            }
        } catch (NetlinkException e) {
            if (e.errno() != Errno.EACCES) { // another process is the daemon by now
                throw e;
            }
        } finally {
            loop.isStopping = true;
            socket.wakeUp();
        }
    }

    /**
     * How much the kernel holds for the socket.
     *
     * @return bytes: twice what was asked for, or less without CAP_NET_ADMIN
     */
    public int receiveBuffer() {
        return receiveBuffer;
    }

    /**
     * What was received and what was lost, up to now.
     *
     * @return the numbers
     */
    public synchronized ReceiverCounts counts() {
        if (!isClosed) {
            askKernel();
        }
        return new ReceiverCounts(
                queue.received(),
                queue.dropped(),
                loop.overruns,
                socketDrops,
                kernelLost,
                loop.foreign,
                loop.unreadable,
                loop.ignored,
                loop.claims);
    }

    private void askKernel() {
        socketDrops = SocketDrops.of(AuditTypes.PROTOCOL, socket.portId());
        long lost = lost();
        boolean isKnown = lost != AuditStatus.ABSENT && lostBefore != AuditStatus.ABSENT;
        kernelLost = isKnown ? Math.max(0, lost - lostBefore) : AuditStatus.ABSENT;
    }

    private long lost() {
        try {
            return control.status().lost();
        } catch (NetlinkException e) {
            return AuditStatus.ABSENT;
        }
    }

    /**
     * Ends receiving and gives everything back, from any thread. What was not taken is dropped.
     *
     * @throws NetlinkException as {@link #stop}; everything is given back all the same
     */
    @Override
    public void close() throws NetlinkException {
        queue.abandon();
        try {
            stop();
        } finally {
            giveBack();
        }
    }

    private synchronized void giveBack() throws NetlinkException {
        if (isClosed) {
            return;
        }
        askKernel();
        isClosed = true;
        socket.close(); // waits for the reading thread
        queue.end();
        control.close();
    }
}
