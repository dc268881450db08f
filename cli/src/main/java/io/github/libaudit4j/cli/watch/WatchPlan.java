// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.netlink.ReceiverOptions;
import java.util.List;

/**
 * How the kernel is watched.
 *
 * @param isDaemon whether as the audit daemon, not beside it
 * @param kernel how the daemon sets the kernel
 * @param rules loaded meanwhile
 * @param receiver how it receives
 * @param statsSeconds how often to tell what was received; 0 for never
 * @param seconds when to end; 0 for never
 */
record WatchPlan(
        boolean isDaemon,
        KernelOptions kernel,
        List<KernelRule> rules,
        ReceiverOptions receiver,
        int statsSeconds,
        int seconds) {
    boolean changesKernel() {
        return isDaemon || !rules.isEmpty();
    }
}
