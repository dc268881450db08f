// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads, copies and takes made records for a while, with the code that receives, so that the JVM
 * has compiled it when the kernel's first record comes. Nothing is sent, and the kernel's audit
 * knows nothing of it: the socket that is read from is of NETLINK_USERSOCK, and empty.
 */
final class WarmUp {
    /**
     * {@code #define NETLINK_USERSOCK 2} of linux/netlink.h: no part of the kernel is behind it.
     */
    private static final int USERSOCK = 2;

    /** Ten times what lets the JVM's second compiler begin; less where it takes too long. */
    private static final int RECORDS = 50_000;

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int SYSCALL = 1300;
    private static final byte[] RECORD =
            """
            audit(1795389393.371:5167076): arch=c000003e syscall=257 success=yes exit=3 \
            a0=ffffff9c a1=7ffd2c8a9f10 a2=0 a3=0 items=1 ppid=1 pid=2 auid=4294967295 uid=0 gid=0 \
            euid=0 suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=(none) ses=4294967295 comm="made" \
            exe="/made" key=(null)\
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private final NetlinkSocket socket;
    private final DatagramBatch batch;
    private final SlabQueue queue = new SlabQueue(4 * Slab.SIZE, Overflow.DROP);
    private final ReceiverLoop loop;

    private WarmUp(NetlinkSocket socket, Arena arena) {
        this.socket = socket;
        batch = new DatagramBatch(arena);
        for (int i = 0; i < DatagramBatch.SLOTS; i++) {
            batch.put(i, SYSCALL, RECORD);
        }
        loop = new ReceiverLoop(socket, queue, ReceiverOptions.DEFAULTS);
    }

    static void run(RecordTaker taker) throws NetlinkException, InterruptedException {
        try (NetlinkSocket socket = NetlinkSocket.open(USERSOCK);
                Arena arena = Arena.ofConfined()) {
            WarmUp warmUp = new WarmUp(socket, arena);
            Deadline end = Deadline.in(LONGEST);
            while (warmUp.queue.received() < RECORDS && !end.isOver()) {
                warmUp.round(taker);
            }
        }
    }

    private void round(RecordTaker taker) throws NetlinkException, InterruptedException {
        batch.read(socket.descriptor()); // nothing is there
        socket.awaitMore(Deadline.in(Duration.ZERO));
        for (int slots = DatagramBatch.SLOTS; slots > 0; slots /= 2) {
            loop.copy(batch, slots);
        }
        Slab slab = queue.take(Duration.ZERO);
        slab.giveTo(taker);
        queue.release(slab);
    }
}
