// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receiving all that the kernel sends, in its order; and what cannot be received is counted. */
@ExtendWith(KernelLock.class)
@Timeout(120)
class AuditReceiverKernelTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ReceiverOptions OPTIONS = ReceiverOptions.DEFAULTS;
    private static final ReceiverOptions SMALL_QUEUE = OPTIONS.withQueue(2 << 20);

    /** 8 KB each, so that few of them are much. */
    private static final String PADDING = "x".repeat(8000);

    private AuditClient sender;

    @BeforeEach
    void enable() throws Exception {
        sender = AuditClient.open();
        sender.setBacklogWaitTime(0);
        sender.setBacklogLimit(65536);
        sender.setEnabled(true);
    }

    @AfterEach
    void close() throws Exception {
        sender.close();
    }

    private static AuditReceiver open(boolean asDaemon, ReceiverOptions options)
            throws NetlinkException {
        return asDaemon ? AuditReceiver.openDaemon(options) : AuditReceiver.openMulticast(options);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allComesInItsOrder(boolean asDaemon) throws Exception {
        int count = 20_000;
        try (AuditReceiver receiver = open(asDaemon, OPTIONS)) {
            assertThat(receiver.receiveBuffer()).isEqualTo(128 << 20);
            Thread sending = Thread.ofPlatform().start(() -> send(count, ""));
            Numbers numbers = new Numbers();
            while (numbers.size() < count) {
                assertThat(receiver.take(numbers, SOON)).as("after " + numbers.size()).isPositive();
            }
            sending.join();
            numbers.assertAll(count);
            ReceiverCounts counts = receiver.counts();
            assertThat(counts.received()).isGreaterThanOrEqualTo(count);
            assertThat(counts.kernelLost()).isZero();
            assertThat(counts.isLossSuspected()).isFalse();
        }
        assertThat(sender.status().pid()).isZero();
    }

    /** What was sent before the end comes before the end. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsQueuedAtTheEndIsNotLost(boolean asDaemon) throws Exception {
        int count = 2000;
        try (AuditReceiver receiver = open(asDaemon, OPTIONS)) {
            send(count, "");
            while (sender.status().backlog() > 0) {
                Thread.sleep(1);
            }
            receiver.stop();
            receiver.stop();
            assertThat(sender.status().pid()).isZero();
            Numbers numbers = new Numbers();
            while (receiver.take(numbers, SOON) != AuditReceiver.END) {
                // until all were taken
            }
            numbers.assertAll(count);
            assertThat(receiver.take(numbers, SOON)).isEqualTo(AuditReceiver.END);
        }
    }

    @Test
    void whatATakerLeavesIsDroppedAndCounted() throws Exception {
        try (AuditReceiver receiver = AuditReceiver.openMulticast(SMALL_QUEUE)) {
            send(1000, PADDING);
            awaitReceived(receiver, 1000);
            receiver.stop();
            Numbers numbers = new Numbers();
            while (receiver.take(numbers, SOON) != AuditReceiver.END) {
                // what fitted
            }
            ReceiverCounts counts = receiver.counts();
            assertThat(counts.dropped()).isBetween(700L, 900L);
            assertThat(numbers.records + counts.dropped()).isEqualTo(counts.received());
            assertThat(counts.isLossSuspected()).isTrue();
            assertThat(counts.socketDrops()).isZero();
        }
    }

    @Test
    void aReaderThatIsHeldUpLosesNothingThatTheKernelHolds() throws Exception {
        ReceiverOptions blocking = SMALL_QUEUE.withOverflow(Overflow.BLOCK);
        try (AuditReceiver receiver = AuditReceiver.openMulticast(blocking)) {
            send(1000, PADDING);
            Numbers numbers = new Numbers();
            while (numbers.size() < 1000) {
                assertThat(receiver.take(numbers, SOON)).isPositive();
            }
            numbers.assertAll(1000);
            assertThat(receiver.counts().isLossSuspected()).isFalse();
        }
    }

    /** What the kernel could not hand over is counted by the socket, and told once by ENOBUFS. */
    @Test
    void whatTheKernelDropsIsCounted() throws Exception {
        ReceiverOptions tiny = SMALL_QUEUE.withOverflow(Overflow.BLOCK).withReceiveBuffer(100_000);
        try (AuditReceiver receiver = AuditReceiver.openMulticast(tiny)) {
            assertThat(receiver.receiveBuffer()).isEqualTo(200_000);
            send(1000, PADDING);
            while (receiver.counts().socketDrops() == 0) {
                Thread.sleep(1);
            }
            Numbers numbers = new Numbers();
            while (receiver.take(numbers, Duration.ofMillis(300)) > 0) {
                // what the kernel held
            }
            ReceiverCounts counts = receiver.counts();
            assertThat(counts.overruns()).isPositive();
            assertThat(numbers.records).isEqualTo((int) counts.received());
            assertThat(numbers.size() + counts.socketDrops()).isGreaterThanOrEqualTo(1000);
            assertThat(numbers.size()).isLessThan(1000);
            assertThat(counts.isLossSuspected()).isTrue();
        }
    }

    /** Closing while the kernel sends and nobody takes, by another thread, again and again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itClosesAtAnyTime(boolean asDaemon) throws Exception {
        Thread sending = Thread.ofPlatform().start(() -> send(20_000, PADDING));
        for (int i = 0; i < 20; i++) {
            Overflow overflow = i % 2 == 0 ? Overflow.DROP : Overflow.BLOCK;
            AuditReceiver receiver = open(asDaemon, SMALL_QUEUE.withOverflow(overflow));
            Thread.sleep(i);
            receiver.close();
            receiver.close();
            assertThat(receiver.counts().received()).isNotNegative();
        }
        assertThat(sender.status().pid()).isZero();
        sending.join();
    }

    @Test
    void aTakerThatWaitsIsWokenAndEnded() throws Exception {
        AuditReceiver receiver = AuditReceiver.openMulticast(OPTIONS);
        AtomicReference<Object> result = new AtomicReference<>();
        Thread taker = taker(receiver, result);
        receiver.wakeUp();
        taker.join();
        assertThat(result.get()).isEqualTo(0);

        taker = taker(receiver, result);
        receiver.close();
        taker.join();
        assertThat(result.get()).isEqualTo(AuditReceiver.END);
    }

    private static Thread taker(AuditReceiver receiver, AtomicReference<Object> result) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        int count;
                        do {
                            count = receiver.take(new Numbers(), Duration.ofDays(1));
                        } while (count > 0);
                        result.set(count);
                    } catch (NetlinkException | InterruptedException e) {
                        result.set(e);
                    }
                });
    }

    @Test
    void thereIsOneDaemonAtATime() throws Exception {
        try (AuditReceiver receiver = AuditReceiver.openDaemon(OPTIONS)) {
            assertThatThrownBy(() -> AuditReceiver.openDaemon(OPTIONS))
                    .hasMessageStartingWith("set pid: EEXIST (17): process ");
            while (receiver.counts().claims() == 0) {
                Thread.sleep(1);
            }
            assertThat(receiver.counts().claims()).isEqualTo(1);
        }
    }

    /** The reading thread makes no objects for a record. */
    @Test
    void readingMakesNoObjects() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (AuditReceiver receiver = AuditReceiver.openMulticast(OPTIONS)) {
            long id =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().equals("audit-receiver"))
                            .findFirst()
                            .orElseThrow()
                            .threadId();
            send(30_000, "");
            awaitReceived(receiver, 30_000);
            Numbers numbers = new Numbers();
            while (receiver.take(numbers, Duration.ZERO) > 0) {
                // the slabs come back
            }
            long before = threads.getThreadAllocatedBytes(id);
            send(30_000, "");
            awaitReceived(receiver, 60_000);
            long allocated = threads.getThreadAllocatedBytes(id) - before;
            assertThat(allocated).isLessThan(30_000); // less than a byte a record
        }
    }

    private static void awaitReceived(AuditReceiver receiver, int count) throws Exception {
        while (receiver.counts().received() < count) {
            Thread.sleep(1);
        }
    }

    private void send(int count, String padding) {
        try {
            for (int i = 0; i < count; i++) {
                sender.sendMessage(1103, "n=" + i + " " + padding);
            }
        } catch (NetlinkException e) {
            throw new AssertionError(e);
        }
    }

    /** The numbers of the messages of this test; other records may come in between. */
    private static final class Numbers implements RecordTaker {
        private final List<Integer> numbers = new ArrayList<>();
        private int records;

        @Override
        public void take(int type, byte[] bytes, int from, int to) {
            records++;
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            int at = text.indexOf("msg='n=");
            if (type == 1103 && at >= 0) {
                numbers.add(Integer.parseInt(text.substring(at + 7, text.indexOf(' ', at))));
            }
        }

        int size() {
            return numbers.size();
        }

        void assertAll(int count) {
            assertThat(numbers).isEqualTo(IntStream.range(0, count).boxed().toList());
        }
    }
}
