// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.KernelSetting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * The options that say how the kernel is set while it is watched; those of cmd/audit among them.
 */
final class KernelOptions {
    private static final long BACKLOG = 8192;
    private static final int BOOST = 10;

    @Option(
            names = {"--rate", "-rate"},
            paramLabel = "N",
            description = "The most records a second; 0 for no limit (the default).")
    private Long rate;

    @Option(
            names = {"--backlog", "-backlog"},
            paramLabel = "N",
            description = "The most records that wait in the kernel (default: " + BACKLOG + ").")
    private Long backlog;

    @Option(
            names = "--backlog-wait",
            paramLabel = "TICKS",
            description =
                    "How long a program waits where as many do; 0 for not (the default): the record"
                            + " is lost, and counted.")
    private Long backlogWait;

    @Option(
            names = "--boost",
            paramLabel = "N",
            description =
                    "How many nice steps what receives, and the kernel's thread that sends, go"
                            + " before other programs while this runs; 0 for none (default: "
                            + BOOST
                            + ").")
    private Integer boost;

    @Option(
            names = {"--immutable", "-immutable"},
            description =
                    "Lock audit until the next boot. Nothing can be put back then: rules and"
                            + " settings stay.")
    boolean isImmutable;

    @Option(
            names = {"--diag", "-diag"},
            paramLabel = "FILE",
            description = "Write the kernel's messages to a file too, as they come.")
    Path diagnostics;

    /** Whether any that changes the kernel was given. */
    boolean isAsked() {
        return rate != null || backlog != null || backlogWait != null || isImmutable;
    }

    int boost() {
        return boost == null ? BOOST : boost;
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
