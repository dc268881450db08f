// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditFeatures;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.KernelFeature;
import io.github.libaudit4j.netlink.TtyStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The state of the kernel's audit, a line a thing, with words for what is worth a word. */
public final class StatusLines {
    /** From here on, in percent of its limit, the backlog is said to be nearly full. */
    private static final int NEARLY_FULL = 80;

    private final AuditStatus status;
    private final KernelState state;
    private final List<StatusLine> lines = new ArrayList<>();

    private StatusLines(KernelState state) {
        this.state = state;
        this.status = state.status();
    }

    /**
     * The lines, those of {@code auditctl -s} in its order first.
     *
     * @param state the state
     * @return what the kernel told; what it does not know has no line
     */
    public static List<StatusLine> of(KernelState state) {
        StatusLines made = new StatusLines(state);
        made.addStatus();
        made.addFeatures();
        return made.lines;
    }

    private void addStatus() {
        add("enabled", status.enabled(), enabled());
        add("failure", status.failure(), failure());
        add("pid", Integer.toUnsignedLong(status.pid()), daemon());
        add("rate_limit", status.rateLimit(), rate());
        add("backlog_limit", status.backlogLimit(), status.backlogLimit() == 0 ? "no limit" : "");
        add("lost", status.lost(), lost());
        add("backlog", status.backlog(), backlog());
        add("backlog_wait_time", status.backlogWaitTime(), waitTime());
        add("backlog_wait_time_actual", status.backlogWaitTimeActual(), waited());
    }

    private void add(String key, long value, String words) {
        if (value != AuditStatus.ABSENT) {
            lines.add(StatusLine.of(key, value, words));
        }
    }

    private String enabled() {
        return switch (status.enabled()) {
            case 0 -> "off: nothing is audited";
            case 2 -> "on, and locked until the next boot";
            default -> "";
        };
    }

    private String failure() {
        return switch (status.failure()) {
            case 0 -> "silent: a record that cannot be made is dropped without a word";
            case 1 -> "printk: a record that cannot be made is told in the kernel log";
            case 2 -> "panic: a record that cannot be made stops the machine";
            default -> "";
        };
    }

    private String daemon() {
        if (status.pid() != 0) {
            return state.daemon() != null
                    ? state.daemon()
                    : "no such process: the next record frees its place";
        }
        return status.enabled() == 0
                ? "no daemon"
                : "no daemon: records go to the kernel log and to those who listen (multicast)";
    }

    private String rate() {
        return status.rateLimit() == 0 ? "no limit" : "records a second; more are lost";
    }

    private String lost() {
        return status.lost() == 0
                ? ""
                : "records, or whole events, that were lost since boot or the last reset";
    }

    private String backlog() {
        long limit = status.backlogLimit();
        if (limit == 0 || status.backlog() * 100 < limit * NEARLY_FULL) {
            return "";
        }
        return status.backlog() > limit
                ? "full: records wait or are lost"
                : status.backlog() * 100 / limit + " % of its limit";
    }

    private String waitTime() {
        return status.backlogWaitTime() == 0
                ? "a call does not wait where the backlog is full: its record is lost"
                : "ticks that a call waits where the backlog is full";
    }

    private String waited() {
        return status.backlogWaitTimeActual() == 0
                ? ""
                : "ticks that calls have waited for a full backlog";
    }

    private void addFeatures() {
        AuditFeatures features = state.features();
        if (features != null) {
            lines.add(
                    StatusLine.of(
                            "loginuid_immutable",
                            features,
                            AuditFeatures.LOGINUID_IMMUTABLE,
                            "a login uid that is set stays"));
            lines.add(
                    StatusLine.of(
                            "only_unset_loginuid",
                            features,
                            AuditFeatures.ONLY_UNSET_LOGINUID,
                            "a login uid that is set can only be unset"));
        }
        TtyStatus tty = state.tty();
        if (tty != null) {
            add("tty_audit", tty.enabled(), tty());
        }
        if (status.featureBitmap() != AuditStatus.ABSENT) {
            lines.add(StatusLine.of("features", known()));
        }
    }

    private String tty() {
        if (state.tty().enabled() == 0) {
            return "";
        }
        return state.tty().logPasswords() == 0
                ? "what this session types is recorded"
                : "what this session types is recorded, passwords too";
    }

    private List<String> known() {
        List<String> names = new ArrayList<>();
        for (KernelFeature feature : KernelFeature.values()) {
            if (status.has(feature)) {
                names.add(feature.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
