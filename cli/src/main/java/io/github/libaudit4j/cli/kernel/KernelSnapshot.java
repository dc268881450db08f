// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.NetlinkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the kernel's settings and rules were, to put them back. */
final class KernelSnapshot {
    private final AuditStatus status;
    private final List<KernelRule> rules;

    private KernelSnapshot(AuditStatus status, List<KernelRule> rules) {
        this.status = status;
        this.rules = rules;
    }

    static KernelSnapshot of(AuditClient client) throws NetlinkException {
        return new KernelSnapshot(client.status(), KernelRule.all(client));
    }

    AuditStatus status() {
        return status;
    }

    List<KernelRule> rules() {
        return rules;
    }

    /** Puts all back that can be; says, for the end of a message, how the kernel is now. */
    String restore(AuditClient client) {
        List<String> failures = new ArrayList<>();
        try {
            for (RuleStep step : RulePlan.of(KernelRule.all(client), rules).steps()) {
                attempt(failures, () -> step.carryOut(client));
            }
            AuditStatus now = client.status();
            for (KernelSetting setting : KernelSetting.values()) {
                if (setting.of(now) != setting.of(status)) {
                    attempt(failures, () -> setting.set(client, setting.of(status)));
                }
            }
        } catch (NetlinkException e) {
            failures.add(e.getMessage());
        }
        return failures.isEmpty()
                ? "rules and settings are as they were"
                : "not all could be put back as it was: " + String.join("; ", failures);
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private static void attempt(List<String> failures, Attempt attempt) {
        try {
            attempt.make();
        } catch (IOException e) {
            failures.add(e.getMessage());
        }
    }
}
