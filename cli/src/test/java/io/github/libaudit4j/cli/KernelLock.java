// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.FailureMode;
import io.github.libaudit4j.netlink.NetlinkException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets one test at a time change the kernel's audit, and puts it back as it was. It holds the lock
 * that the tests of the module netlink hold: {@code flock} on {@code audit.lock} in the folder of
 * temporary files.
 *
 * <p>Skips where there is nothing to test with; with LIBAUDIT4J_REQUIRE_KERNEL=1 that is a failure.
 */
final class KernelLock implements BeforeEachCallback, AfterEachCallback {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "audit.lock");

    private Process holder;
    private AuditStatus before;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        require(System.getProperty("os.name").equals("Linux"), "this is no Linux");
        require("root".equals(System.getProperty("user.name")), "not root");
        holder =
                new ProcessBuilder(
                                "flock", "-w", "600", FILE.toString(), "sh", "-c", "echo held; cat")
                        .start();
        try {
            assertThat(holder.inputReader().readLine()).as("lock " + FILE).isEqualTo("held");
            before = usable();
        } catch (Throwable e) {
            release();
            throw e;
        }
    }

    private static AuditStatus usable() throws IOException {
        try (AuditClient client = AuditClient.open()) {
            AuditStatus status = client.status();
            require(status.pid() == 0, "an audit daemon runs");
            require(!status.isLocked(), "audit is locked until the next boot");
            require(client.rules().isEmpty(), "audit rules are loaded");
            return status;
        } catch (NetlinkException e) {
            require(false, e.getMessage());
            throw e;
        }
    }

    private static void require(boolean condition, String reason) {
        if ("1".equals(System.getenv("LIBAUDIT4J_REQUIRE_KERNEL"))) {
            assertThat(condition).as(reason).isTrue();
        }
        Assumptions.assumeTrue(condition, reason);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (before == null) {
            return;
        }
        try (AuditClient client = AuditClient.open()) {
            client.deleteRules();
            client.setEnabled(before.enabled() == 1);
            client.setFailure(FailureMode.values()[before.failure()]);
            client.setRateLimit(before.rateLimit());
            client.setBacklogLimit(before.backlogLimit());
            client.setBacklogWaitTime(before.backlogWaitTime());
        } finally {
            before = null;
            release();
        }
    }

    private void release() throws Exception {
        holder.getOutputStream().close();
        holder.waitFor();
    }
}
