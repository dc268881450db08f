// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeQueueTest {
    private final NodeQueue queue = new NodeQueue();

    private static OpenEvent event(long millis, long serial) {
        OpenEvent event = new OpenEvent();
        event.begin(null, millis, serial, 0);
        return event;
    }

    private List<Long> serials() {
        List<Long> serials = new ArrayList<>();
        while (queue.first() != null) {
            serials.add(queue.first().serial);
            queue.removeFirst();
        }
        return serials;
    }

    @Test
    void timeComesBeforeTheSerial() {
        queue.add(event(20, 1));
        queue.add(event(10, 3));
        queue.add(event(10, 2));

        assertThat(serials()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void zeroComesAfterTheGreatestSerial() {
        queue.add(event(10, 0));
        queue.add(event(10, 4294967295L));
        queue.add(event(10, 1));

        assertThat(serials()).containsExactly(4294967295L, 0L, 1L);
    }

    /** A hostile log: each step of it must not cost more the more there is. */
    @Test
    void descendingSerialsGoToTheHeap() {
        int count = 100_000;
        for (int i = count; i > 0; i--) {
            queue.add(event(10, i));
        }

        assertThat(queue.heaped()).isEqualTo(count - 17);
        List<Long> serials = serials();
        assertThat(serials).hasSize(count).isSorted();
        assertThat(queue.heaped()).isZero();
    }

    @Test
    void aLittleDisorderStaysInTheList() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i += 8) {
            for (int j = 0; j < 8; j++) {
                queue.add(event(10, i + random.nextInt(8)));
            }
        }

        assertThat(queue.heaped()).isZero();
        assertThat(serials()).hasSize(10_000).isSorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesWhatAPriorityQueueGives(long seed) {
        Random random = new Random(seed);
        PriorityQueue<Long> expected = new PriorityQueue<>();
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(5) < 3) {
                long serial = (long) random.nextInt(1000) << 20 | i; // no serial twice
                queue.add(event(10, serial));
                expected.add(serial);
            } else if (!expected.isEmpty()) {
                assertThat(queue.first().serial).isEqualTo(expected.remove());
                queue.removeFirst();
            }
        }
        assertThat(serials()).hasSize(expected.size()).isSorted();
    }
}
