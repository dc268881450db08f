// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SlabQueueTest {
    private static final int BIG = Slab.SIZE / 4;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void recordsComeOutAsTheyWentIn() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.DROP);
        add(queue, 1300, "audit(1.2:3): a=1");
        add(queue, 1006, "");
        add(queue, 65535, "x");

        assertThat(taken(queue)).containsExactly("1300 audit(1.2:3): a=1", "1006 ", "65535 x");
        assertThat(queue.take(Duration.ZERO)).isNull();
        assertThat(queue.received()).isEqualTo(3);
    }

    @Test
    void whatDoesNotFitIsDroppedAndCounted() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.DROP);
        for (int i = 0; i < 10; i++) {
            add(queue, i, "x".repeat(BIG)); // three fit a slab
        }
        assertThat(queue.dropped()).isEqualTo(4);
        assertThat(queue.received()).isEqualTo(10);

        List<String> taken = taken(queue);
        taken.addAll(taken(queue));
        assertThat(taken)
                .extracting(t -> t.charAt(0))
                .containsExactly('0', '1', '2', '3', '4', '5');
        add(queue, 7, "there is room again");
        assertThat(taken(queue)).hasSize(1);
        assertThat(queue.dropped()).isEqualTo(4);
    }

    @Test
    void whoeverAddsWaitsForRoom() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.BLOCK);
        Thread adder =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; i < 100; i++) {
                                add(queue, i, "x".repeat(BIG));
                            }
                            queue.end();
                        });
        List<String> taken = new ArrayList<>();
        Slab slab;
        while ((slab = queue.take(SOON)) != SlabQueue.END) {
            slab.giveTo((type, bytes, from, to) -> taken.add("" + type));
            queue.release(slab);
        }
        adder.join();
        assertThat(taken).hasSize(100).doesNotHaveDuplicates();
        assertThat(queue.dropped()).isZero();
    }

    @Test
    void whoeverAddsStopsWaitingWhenNobodyTakes() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.BLOCK);
        Thread adder =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; i < 10; i++) {
                                add(queue, i, "x".repeat(BIG));
                            }
                        });
        adder.join(50);
        assertThat(adder.isAlive()).isTrue();
        queue.abandon();
        adder.join();
        assertThat(queue.dropped()).isEqualTo(4);
    }

    @Test
    void theEndComesAfterAllRecords() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.DROP);
        add(queue, 1, "last");
        queue.end();
        assertThat(taken(queue)).hasSize(1);
        assertThat(queue.take(SOON)).isSameAs(SlabQueue.END);
        assertThat(queue.take(SOON)).isSameAs(SlabQueue.END);
    }

    @Test
    void aTakerThatThrowsLosesTheRestOfASlab() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.DROP);
        add(queue, 1, "a");
        add(queue, 2, "b");
        add(queue, 3, "c");
        Slab slab = queue.take(SOON);
        assertThatThrownBy(() ->
                        slab.giveTo((type, bytes, from, to) -> {
                            if (type == 2) {
                                throw new IllegalStateException();
                            }
                        }))
                .isInstanceOf(IllegalStateException.class);
        queue.release(slab);
        assertThat(queue.dropped()).isEqualTo(2);
    }

    @Test
    void aWaitIsEndedFromOutside() throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, Overflow.DROP);
        queue.wakeUp();
        assertThat(queue.take(Duration.ofDays(1))).isNull();
        Thread waker = Thread.ofPlatform().start(queue::wakeUp);
        assertThat(queue.take(Duration.ofDays(1))).isNull();
        waker.join();
    }

    /** Two who take, one who adds: each record comes out once, or is counted. */
    @ParameterizedTest
    @EnumSource(Overflow.class)
    void severalMayTake(Overflow overflow) throws Exception {
        SlabQueue queue = new SlabQueue(2 * Slab.SIZE, overflow);
        long[] sums = new long[2];
        Thread[] takers = {taker(queue, sums, 0), taker(queue, sums, 1)};
        int records = 200_000;
        String text = "x".repeat(200);
        for (int i = 0; i < records; i++) {
            add(queue, 1, text);
        }
        queue.end();
        takers[0].join();
        takers[1].join();
        assertThat(sums[0] + sums[1] + queue.dropped()).isEqualTo(records);
        if (overflow == Overflow.BLOCK) {
            assertThat(queue.dropped()).isZero();
        }
    }

    private static Thread taker(SlabQueue queue, long[] sums, int index) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        Slab slab;
                        while ((slab = queue.take(SOON)) != SlabQueue.END) {
                            slab.giveTo((type, bytes, from, to) -> sums[index] += type);
                            queue.release(slab);
                        }
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static void add(SlabQueue queue, int type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        queue.lock();
        try {
            queue.add(type, MemorySegment.ofArray(bytes), 0, bytes.length);
        } finally {
            queue.unlock();
        }
    }

    private static List<String> taken(SlabQueue queue) throws InterruptedException {
        List<String> records = new ArrayList<>();
        Slab slab = queue.take(SOON);
        slab.giveTo((type, bytes, from, to) ->
                records.add(
                        type + " " + new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        queue.release(slab);
        return records;
    }
}
