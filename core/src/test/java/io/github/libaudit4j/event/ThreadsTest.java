// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads push to one reassembler. */
@Timeout(60)
class ThreadsTest {
    private static final int PUSHERS = 4;

    private final AtomicInteger inListener = new AtomicInteger();
    private final List<String> lines = new ArrayList<>();
    private int most;

    private void take(AuditEvent event) {
        most = Math.max(most, inListener.incrementAndGet());
        event.toString().lines().forEach(lines::add);
        Thread.yield();
        inListener.decrementAndGet();
    }

    /** Each pusher has a node of its own, and every second record of one that all share. */
    @Test
    void everyRecordComesOutOnce() throws Exception {
        List<List<Line>> logs = new ArrayList<>();
        List<Line> common = new MadeLog(99, true).node("common", 1000);
        for (int i = 0; i < PUSHERS; i++) {
            logs.add(new ArrayList<>(new MadeLog(i, false).node("node" + i, 1000)));
        }
        for (int i = 0; i < common.size(); i++) {
            List<Line> log = logs.get(i % PUSHERS);
            log.add(Math.min(log.size(), i / 2), common.get(i));
        }

        EventCounts counts = pushAll(logs);

        List<String> expected = new ArrayList<>();
        logs.forEach(log -> log.forEach(line -> expected.add(line.toString())));
        assertThat(counts.duplicates()).isZero();
        assertThat(counts.records()).isEqualTo(expected.size());
        assertThat(lines).hasSize((int) (expected.size() - counts.marks()));
        assertThat(Set.copyOf(expected).containsAll(lines)).isTrue();
        assertThat(Set.copyOf(lines).size()).isEqualTo(lines.size());
        assertThat(most).isEqualTo(1);
    }

    private EventCounts pushAll(List<List<Line>> logs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PUSHERS + 1);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> pushing = new ArrayList<>();
        Reassembler reassembler = new Reassembler(this::take);
        for (List<Line> log : logs) {
            pushing.add(
                    threads.submit(() -> {
                        start.await();
                        log.forEach(line -> reassembler.push(line.record()));
                        return null;
                    }));
        }
        pushing.add(threads.submit(() -> maintain(reassembler)));
        start.countDown();
        for (Future<?> each : pushing) {
            each.get();
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        reassembler.close();
        return reassembler.counts();
    }

    private static void maintain(Reassembler reassembler) {
        for (int i = 0; i < 1000; i++) {
            reassembler.maintain(i);
        }
    }
}
