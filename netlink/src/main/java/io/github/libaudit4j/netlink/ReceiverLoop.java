// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What the reading thread does: reads batches and copies their records to the queue, until it is
 * stopped and nothing is left. After its first rounds it makes no objects.
 */
final class ReceiverLoop implements Runnable {
    private static final Duration FOR_EVER = Duration.ofDays(36500);

    private final NetlinkSocket socket;
    private final SlabQueue queue;
    private final long pause;
    private final int boost;

    /** Set by another thread before this is no longer the audit daemon. */
    volatile boolean isLeaving;

    /** Set by another thread, which then wakes the socket up. */
    volatile boolean isStopping;

    volatile NetlinkException failure;

    // Written by this thread alone.
    volatile long overruns;
    volatile long foreign;
    volatile long unreadable;
    volatile long ignored;
    volatile long claims;

    ReceiverLoop(NetlinkSocket socket, SlabQueue queue, ReceiverOptions options) {
        this.socket = socket;
        this.queue = queue;
        this.pause = options.pause().toNanos();
        this.boost = options.boost();
    }

    @Override
    public void run() {
        if (boost > 0) {
            Libc.setpriority(Libc.PRIO_PROCESS, 0, -boost); // without leave all stays as it is
        }
        socket.receiving().lock();
        try (Arena arena = Arena.ofConfined()) {
            readAll(new DatagramBatch(arena));
        } catch (NetlinkException e) {
            failure = isStopping ? null : e; // closing wakes this up with EBADF
        } finally {
            socket.receiving().unlock();
            queue.end();
        }
    }

    private void readAll(DatagramBatch batch) throws NetlinkException {
        Deadline never = Deadline.in(FOR_EVER);
        while (!socket.isClosed()) {
            boolean isLast = isStopping; // what is there now came before the stop
            int count = batch.read(socket.descriptor());
            if (count > 0) {
                copy(batch, count);
                if (count < DatagramBatch.SLOTS) {
                    queue.announce();
                    rest();
                }
            } else if (count == -Errno.ENOBUFS) {
                overruns++;
            } else if (count == -Errno.EAGAIN) {
                queue.announce();
                if (isLast) {
                    return;
                }
                socket.awaitMore(never);
            } else if (count != -Errno.EINTR) {
                throw new NetlinkException("receive", -count);
            }
        }
    }

    /** Lets datagrams gather; a call for each costs more than the rest of the work. */
    private void rest() {
        if (pause > 0 && !isStopping) {
            LockSupport.parkNanos(pause);
        }
    }

    void copy(DatagramBatch batch, int count) {
        queue.lock();
        try {
            for (int i = 0; i < count; i++) {
                copyOne(batch, i);
            }
        } finally {
            queue.unlock();
        }
    }

    private void copyOne(DatagramBatch batch, int i) {
        int length = batch.length(i);
        if (batch.sender(i) != 0) {
            foreign++;
        } else if (length < NetlinkMessage.HEADER || batch.isTruncated(i)) {
            unreadable++;
        } else if (batch.type(i) == AuditTypes.REPLACE) {
            claims += isLeaving ? 0 : 1; // the kernel tells a daemon that leaves, too
        } else if (!AuditTypes.isRecord(batch.type(i))) {
            ignored++;
        } else {
            queue.add(
                    batch.type(i),
                    batch.bytes(),
                    batch.start(i) + NetlinkMessage.HEADER,
                    length - NetlinkMessage.HEADER);
        }
    }
}
