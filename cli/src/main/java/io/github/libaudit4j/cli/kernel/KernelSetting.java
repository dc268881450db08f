// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditSetting;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.WaitMode;
import io.github.libaudit4j.rule.Setting;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * A number of the kernel that can be set, named as {@code auditctl -s} names it, in the order in
 * which several are set: what turns audit on or locks it comes last.
 */
public enum KernelSetting {
    /** What a failure does. */
    FAILURE(Setting.Name.FAILURE, AuditSetting.FAILURE, AuditStatus::failure),
    /** The most records a second. */
    RATE_LIMIT(Setting.Name.RATE, AuditSetting.RATE_LIMIT, AuditStatus::rateLimit),
    /** The most records that wait. */
    BACKLOG_LIMIT(Setting.Name.BACKLOG, AuditSetting.BACKLOG_LIMIT, AuditStatus::backlogLimit),
    /** How long a call waits for room in the backlog. */
    BACKLOG_WAIT_TIME(
            Setting.Name.BACKLOG_WAIT_TIME,
            AuditSetting.BACKLOG_WAIT_TIME,
            AuditStatus::backlogWaitTime),
    /** Whether audit is on. */
    ENABLED(Setting.Name.ENABLED, AuditSetting.ENABLED, AuditStatus::enabled);

    /** The value of {@link #ENABLED} that locks all until the next boot. */
    public static final long LOCKED = 2;

    private final Setting.Name option;
    private final AuditSetting setting;
    private final ToLongFunction<AuditStatus> member;

    KernelSetting(Setting.Name option, AuditSetting setting, ToLongFunction<AuditStatus> member) {
        this.option = option;
        this.setting = setting;
        this.member = member;
    }

    /**
     * The one that a line of a rule file sets.
     *
     * @param name such as that of {@code -b}
     * @return such as {@link #BACKLOG_LIMIT}
     */
    public static KernelSetting of(Setting.Name name) {
        for (KernelSetting each : values()) {
            if (each.option == name) {
                return each;
            }
        }
        throw new AssertionError(name);
    }

    /**
     * How it is told.
     *
     * @return such as {@code backlog_limit}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a kernel has.
     *
     * @param status its status
     * @return the number; {@link AuditStatus#ABSENT} where it does not know it
     */
    public long of(AuditStatus status) {
        return member.applyAsLong(status);
    }

    /**
     * Sets it and looks what the kernel then has: a kernel says that all is well of what it does
     * not know.
     *
     * @param client the way to the kernel
     * @param value the number
     * @return what was done: {@code backlog_limit 8192 (was 64)}
     * @throws NetlinkException with the kernel's errno
     * @throws KernelRefusal if the kernel has another number afterwards
     */
    public String set(AuditClient client, long value) throws NetlinkException, KernelRefusal {
        long before = of(client.status());
        requireKnown(before);
        client.set(setting, value, WaitMode.WAIT);
        long after = of(client.status());
        if (after != value) {
            throw new KernelRefusal(
                    key() + ": the kernel took " + value + " and says that it has " + after);
        }
        return change(before, after);
    }

    /** Refuses what the kernel does not know, which would do nothing. */
    void requireKnown(long value) throws KernelRefusal {
        if (value == AuditStatus.ABSENT) {
            throw new KernelRefusal("this kernel has no " + key());
        }
    }

    /** How a change is told. */
    String change(long before, long after) {
        return key() + " " + after + (before == after ? " (as it was)" : " (was " + before + ")");
    }
}
