// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AwaitedStreamTest {
    @Test
    void saysThatNothingComesOnce() throws Exception {
        CountDownLatch said = new CountDownLatch(1);
        try (PipedOutputStream out = new PipedOutputStream();
                AwaitedStream in =
                        new AwaitedStream(
                                new PipedInputStream(out),
                                said::countDown,
                                Duration.ofMillis(10))) {
            Thread writer =
                    new Thread(() -> {
                        try {
                            said.await();
                            out.write('x');
                            out.flush();
                        } catch (IOException | InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    });
            writer.start();
            assertThat(in.read()).isEqualTo('x');
            writer.join();
        }
    }

    @Test
    void saysNothingWhereSomethingIsThere() throws Exception {
        AtomicInteger said = new AtomicInteger();
        AwaitedStream in =
                new AwaitedStream(
                        new ByteArrayInputStream(new byte[] {'x'}),
                        said::incrementAndGet,
                        Duration.ofMillis(1));
        assertThat(in.read()).isEqualTo('x');
        Thread.sleep(50);
        assertThat(said).hasValue(0);
    }
}
