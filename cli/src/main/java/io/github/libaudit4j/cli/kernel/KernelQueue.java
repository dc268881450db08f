// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import java.time.Duration;

/** The records that the kernel has made and not yet sent. */
public final class KernelQueue {
    private static final long POLL_MILLIS = 10;

    private KernelQueue() {}

    /**
     * Waits until all are sent: those that wait while the audit daemon goes are lost.
     *
     * @param client the way to the kernel
     * @param atMost how long, where ever more are made
     */
    public static void awaitEmpty(AuditClient client, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            boolean isEmpty = false;
            while (!isEmpty && System.nanoTime() < end) {
                isEmpty = client.status().backlog() == 0;
                Thread.sleep(POLL_MILLIS); // the last one is on its way
            }
        } catch (NetlinkException e) {
            return; // it cannot be told
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
