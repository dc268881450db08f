// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.KernelFeature;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code audit set}: changes the settings of the kernel's audit. */
public final class SetCommand {
    public static final String HEADER = "Changes settings of the kernel's audit.";

    private static final long GREATEST = 0xffff_ffffL;

    /** What {@code --enabled} takes, in the order of the kernel's numbers. */
    enum Enabled {
        off,
        on,
        lock
    }

    /** What {@code --failure} takes, in the order of the kernel's numbers. */
    enum OnFailure {
        silent,
        printk,
        panic
    }

    private final Live live;
    private final CommandSpec spec;
    private final Enabled enabled;
    private final OnFailure failure;
    private final Long rate;
    private final Long backlog;
    private final Long waitTime;
    private final boolean resetLost;
    private final boolean resetWaited;
    private final boolean trim;
    private final String equivalent;
    private final boolean loginUidImmutable;
    private final boolean untilReboot;

    public static CommandSpec spec(Live live) {
        Options options = Options.of("set", HEADER, asked -> new SetCommand(live, asked).run());
        options.description(
                "",
                "Tells of each what the kernel has then and what it had before. Settings last"
                        + " until the next boot.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit set --enabled on --backlog 8192",
                "  audit set --failure printk --rate 0",
                "  audit set --reset-lost",
                "",
                "Exit status: 0 done, 1 the kernel refuses (what was told before is set), 2"
                        + " usage.");
        options.typed(
                Enabled.class,
                "on|off|lock",
                "Whether records are made. lock: on, and nothing of audit can be changed until"
                        + " the next boot; needs --until-reboot.",
                "--enabled");
        options.typed(
                OnFailure.class,
                "MODE",
                "What the kernel does where it cannot make a record: silent, printk (a line in"
                        + " its log) or panic (the machine stops).",
                "--failure");
        options.typed(Long.class, "N", "The most records a second; 0: no limit.", "--rate");
        options.typed(
                Long.class,
                "N",
                "The most records that wait for the daemon; 0: no limit.",
                "--backlog");
        options.typed(
                Long.class,
                "TICKS",
                "How long a call waits where that limit is reached; 0: not, its record is lost.",
                "--backlog-wait-time");
        options.yes("Sets the counter of lost records to 0.", "--reset-lost");
        options.yes(
                "Sets the sum of what calls have waited to 0.", "--reset-backlog-wait-time-actual");
        options.yes("Drops what watched trees hold of mounts that are gone.", "--trim");
        options.value(
                "MOUNT,SUBTREE",
                "Watches the directory MOUNT too where SUBTREE is watched.",
                "--equivalent");
        options.yes(
                "A login uid that is set stays, until the next boot; needs --until-reboot.",
                "--loginuid-immutable");
        options.yes(
                "Says that what cannot be undone until the next boot is meant.", "--until-reboot");
        return options.standard("-V", "--version").spec();
    }

    private SetCommand(Live live, Asked asked) {
        this.live = live;
        this.spec = asked.spec();
        this.enabled = asked.value("--enabled", null);
        this.failure = asked.value("--failure", null);
        this.rate = asked.value("--rate", null);
        this.backlog = asked.value("--backlog", null);
        this.waitTime = asked.value("--backlog-wait-time", null);
        this.resetLost = asked.isYes("--reset-lost");
        this.resetWaited = asked.isYes("--reset-backlog-wait-time-actual");
        this.trim = asked.isYes("--trim");
        this.equivalent = asked.text("--equivalent");
        this.loginUidImmutable = asked.isYes("--loginuid-immutable");
        this.untilReboot = asked.isYes("--until-reboot");
    }

    private int run() {
        Map<KernelSetting, Long> settings = settings();
        String[] places = places();
        boolean isCounters = resetLost || resetWaited;
        boolean isTrees = trim || equivalent != null;
        if (settings.isEmpty() && !isCounters && !isTrees && !loginUidImmutable) {
            throw usage("what shall be set?");
        }
        if ((enabled == Enabled.lock || loginUidImmutable) && !untilReboot) {
            throw usage("this lasts until the next boot: say --until-reboot if it shall");
        }
        return live.run(client -> {
            requirePossible(client.status(), settings);
            resetCounters(client);
            changeTrees(client, places);
            for (Map.Entry<KernelSetting, Long> each : settings.entrySet()) {
                if (each.getKey() == KernelSetting.ENABLED) {
                    lockLoginUid(client);
                }
                live.tell(each.getKey().set(client, each.getValue()));
            }
            if (enabled == null) {
                lockLoginUid(client);
            }
            return ExitCode.DONE;
        });
    }

    private Map<KernelSetting, Long> settings() {
        Map<KernelSetting, Long> settings = new EnumMap<>(KernelSetting.class);
        put(settings, KernelSetting.FAILURE, failure == null ? null : (long) failure.ordinal());
        put(settings, KernelSetting.RATE_LIMIT, rate);
        put(settings, KernelSetting.BACKLOG_LIMIT, backlog);
        put(settings, KernelSetting.BACKLOG_WAIT_TIME, waitTime);
        put(settings, KernelSetting.ENABLED, enabled == null ? null : (long) enabled.ordinal());
        return settings;
    }

    private void put(Map<KernelSetting, Long> settings, KernelSetting setting, Long value) {
        if (value == null) {
            return;
        }
        if (value < 0 || value > GREATEST) {
            throw usage(setting.key() + " is from 0 to " + GREATEST + ", not " + value);
        }
        settings.put(setting, value);
    }

    private String[] places() {
        String[] places = equivalent == null ? new String[0] : equivalent.split(",", -1);
        boolean isPair = places.length == 2 && !places[0].isEmpty() && !places[1].isEmpty();
        if (equivalent != null && !isPair) {
            throw usage("--equivalent takes two directories, such as /mnt,/srv");
        }
        return places;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Finds what the kernel cannot do before anything is done. */
    private void requirePossible(AuditStatus status, Map<KernelSetting, Long> settings)
            throws KernelRefusal {
        boolean changes = !settings.isEmpty() || loginUidImmutable;
        require(!changes || !status.isLocked(), "audit is locked until the next boot (enabled 2)");
        require(
                waitTime == null || status.backlogWaitTime() != AuditStatus.ABSENT,
                "this kernel has no backlog_wait_time");
        require(
                !resetLost || status.has(KernelFeature.LOST_RESET),
                "this kernel cannot reset lost");
        require(
                !resetWaited || status.backlogWaitTimeActual() != AuditStatus.ABSENT,
                "this kernel has no backlog_wait_time_actual");
    }

    private static void require(boolean condition, String reason) throws KernelRefusal {
        if (!condition) {
            throw new KernelRefusal(reason + ": nothing was changed");
        }
    }

    private void resetCounters(AuditClient client) throws IOException {
        if (resetLost) {
            live.tell("lost 0 (was " + client.resetLost() + ")");
        }
        if (resetWaited) {
            long before = client.resetBacklogWaitTimeActual();
            live.tell("backlog_wait_time_actual 0 (was " + before + ")");
        }
    }

    private void changeTrees(AuditClient client, String[] places) throws IOException {
        if (trim) {
            client.trim();
            live.tell("trimmed");
        }
        if (equivalent != null) {
            client.makeEquivalent(places[0], places[1]);
            live.tell(places[0] + " is watched where " + places[1] + " is");
        }
    }

    private void lockLoginUid(AuditClient client) throws IOException {
        if (loginUidImmutable) {
            client.setLoginUidImmutable();
            live.tell("loginuid_immutable 1 locked");
        }
    }
}
