// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.KernelSetting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The options that say how the kernel is set while it is watched; those of cmd/audit among them.
 *
 * @param rate the most records a second; null where it was not given
 * @param backlog the most that wait in the kernel; or null
 * @param backlogWait how many ticks a program waits then; or null
 * @param boost how many nice steps the receiver goes before other programs
 * @param isImmutable whether audit is locked
 * @param diagnostics where the kernel's messages go too; or null
 */
record KernelOptions(
        Long rate,
        Long backlog,
        Long backlogWait,
        int boost,
        boolean isImmutable,
        Path diagnostics) {
    private static final long BACKLOG = 8192;
    private static final int BOOST = 10;

    /** None of them was given. */
    static final KernelOptions NONE = new KernelOptions(null, null, null, BOOST, false, null);

    static void addTo(Options options) {
        options.typed(
                Long.class,
                "N",
                "The most records a second; 0 for no limit (the default).",
                "--rate",
                "-rate");
        options.typed(
                Long.class,
                "N",
                "The most records that wait in the kernel (default: " + BACKLOG + ").",
                "--backlog",
                "-backlog");
        options.typed(
                Long.class,
                "TICKS",
                "How long a program waits where as many do; 0 for not (the default): the record"
                        + " is lost, and counted.",
                "--backlog-wait");
        options.typed(
                Integer.class,
                "N",
                "How many nice steps what receives, and the kernel's thread that sends, go"
                        + " before other programs while this runs; 0 for none (default: "
                        + BOOST
                        + ").",
                "--boost");
        options.yes(
                "Lock audit until the next boot. Nothing can be put back then: rules and"
                        + " settings stay.",
                "--immutable",
                "-immutable");
        options.typed(
                Path.class,
                "FILE",
                "Write the kernel's messages to a file too, as they come.",
                "--diag",
                "-diag");
    }

    static KernelOptions of(Asked asked) {
        return new KernelOptions(
                asked.value("--rate", null),
                asked.value("--backlog", null),
                asked.value("--backlog-wait", null),
                asked.value("--boost", BOOST),
                asked.isYes("--immutable"),
                asked.value("--diag", null));
    }

    /** Whether any that changes the kernel was given. */
    boolean isAsked() {
        return rate != null || backlog != null || backlogWait != null || isImmutable;
    }

    /** What the audit daemon sets. */
    Map<KernelSetting, Long> wanted() {
        Map<KernelSetting, Long> wanted = new EnumMap<>(KernelSetting.class);
        wanted.put(KernelSetting.RATE_LIMIT, rate == null ? 0 : rate);
        wanted.put(KernelSetting.BACKLOG_LIMIT, backlog == null ? BACKLOG : backlog);
        wanted.put(KernelSetting.BACKLOG_WAIT_TIME, backlogWait == null ? 0 : backlogWait);
        wanted.put(KernelSetting.ENABLED, 1L);
        return wanted;
    }
}
