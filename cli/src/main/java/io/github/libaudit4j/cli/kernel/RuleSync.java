// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditFeatures;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the kernel have the rules and settings of a rule file: changes only what differs, and
 * either all of it or nothing.
 *
 * <pre>{@code
 * RuleSync sync = RuleSync.plan(client, lines, target);
 * sync.changes(printer).forEach(System.out::println);
 * sync.carryOut(false);
 * }</pre>
 */
public final class RuleSync {
    private final AuditClient client;
    private final List<RuleLine> lines;
    private final KernelSnapshot before;
    private final WantedRules wanted;
    private final RulePlan plan;
    private final Map<KernelSetting, Long> settings = new EnumMap<>(KernelSetting.class);
    private RuleLine loginUid; // the line that makes it immutable, where it is not yet

    private RuleSync(AuditClient client, List<RuleLine> lines, RuleTarget target)
            throws NetlinkException {
        this.client = client;
        this.lines = lines;
        this.before = KernelSnapshot.of(client);
        this.wanted = new WantedRules(lines, target);
        this.plan = RulePlan.of(before.rules(), wanted.rules());
    }

    /**
     * Compares what the kernel has with lines that it shall have alone.
     *
     * @param client the way to the kernel
     * @param lines as they would be loaded into a kernel without rules
     * @param target this host
     * @return what is to be done; nothing is yet
     * @throws IOException with the kernel's errno, or where it does not know a setting
     */
    public static RuleSync plan(AuditClient client, List<RuleLine> lines, RuleTarget target)
            throws IOException {
        RuleSync sync = new RuleSync(client, lines, target);
        sync.compareSettings();
        sync.compareLoginUid();
        return sync;
    }

    private void compareSettings() throws KernelRefusal {
        for (Map.Entry<KernelSetting, Long> each : wanted.settings().entrySet()) {
            long has = each.getKey().of(before.status());
            each.getKey().requireKnown(has);
            if (has != each.getValue()) {
                settings.put(each.getKey(), each.getValue());
            }
        }
    }

    private void compareLoginUid() throws NetlinkException {
        for (RuleLine line : lines) {
            if (LastingLines.locksLoginUid(line)) {
                AuditFeatures features = client.features();
                int bit = AuditFeatures.LOGINUID_IMMUTABLE;
                loginUid = features.isOn(bit) && features.isLocked(bit) ? null : line;
            }
        }
    }

    /**
     * The changes of the rules.
     *
     * @return the steps
     */
    public RulePlan plan() {
        return plan;
    }

    /**
     * Whether the kernel has all as it shall be.
     *
     * @return true if {@link #carryOut} does nothing
     */
    public boolean isDone() {
        return plan.steps().isEmpty() && settings.isEmpty() && loginUid == null;
    }

    /**
     * The changes, a line each.
     *
     * @param printer for this host
     * @return such as {@code + -w /etc/shadow -p wa} and {@code backlog_limit 8192 (was 64)}
     */
    public List<String> changes(RulePrinter printer) {
        List<String> changes = new ArrayList<>();
        settings.forEach((setting, value) ->
                changes.add(setting.change(setting.of(before.status()), value)));
        for (RuleStep step : plan.steps()) {
            changes.add(step.kind().sign() + " " + step.rule().text(printer));
        }
        if (loginUid != null) {
            changes.add("loginuid_immutable 1 locked");
        }
        return changes;
    }

    /**
     * Lines that do something once, and of which the kernel keeps nothing: they are left out.
     *
     * @return such as {@code -t}
     */
    public List<RuleLine> leftOut() {
        List<RuleLine> leftOut = new ArrayList<>();
        for (RuleLine line : lines) {
            boolean isCommand = line.rule() instanceof Command;
            if (isCommand && !LastingLines.locksLoginUid(line) && !RuleLoad.goesOn(line)) {
                leftOut.add(line);
            }
        }
        return leftOut;
    }

    /**
     * Makes the changes.
     *
     * @param untilReboot whether what lasts until the next boot is meant
     * @throws KernelRefusal if they could not all be made, and so all were undone; or where another
     *     program changes the rules at the same time
     */
    public void carryOut(boolean untilReboot) throws KernelRefusal {
        if (isDone()) {
            return;
        }
        if (before.status().isLocked()) {
            throw new KernelRefusal(RuleLoad.IS_LOCKED);
        }
        requireConfirmation(untilReboot);
        undoneIfRefused(() -> {
            setAllBut(KernelSetting.ENABLED);
            changeRules();
        });
        requireWanted();
        undoneIfRefused(() -> {
            if (loginUid != null) {
                client.setLoginUidImmutable();
            }
            set(KernelSetting.ENABLED);
        });
    }

    private interface Changes {
        void make() throws IOException;
    }

    private void undoneIfRefused(Changes changes) throws KernelRefusal {
        try {
            changes.make();
        } catch (IOException e) {
            throw new KernelRefusal(e.getMessage() + ": " + before.restore(client), e);
        }
    }

    private void requireConfirmation(boolean untilReboot) throws KernelRefusal {
        boolean locks = settings.getOrDefault(KernelSetting.ENABLED, 0L) == KernelSetting.LOCKED;
        for (RuleLine line : lines) {
            boolean isLasting = line == loginUid || locks && LastingLines.locks(line);
            if (isLasting && !untilReboot) {
                throw LastingLines.notConfirmed(line);
            }
        }
    }

    private void setAllBut(KernelSetting last) throws IOException {
        for (KernelSetting setting : settings.keySet()) {
            if (setting != last) {
                set(setting);
            }
        }
    }

    private void set(KernelSetting setting) throws IOException {
        if (settings.containsKey(setting)) {
            setting.set(client, settings.get(setting));
        }
    }

    private void changeRules() throws KernelRefusal {
        for (RuleStep step : plan.steps()) {
            try {
                step.carryOut(client);
            } catch (NetlinkException e) {
                RuleLine line = wanted.line(step.rule());
                String place = line == null ? "" : LastingLines.place(line) + ": ";
                throw new KernelRefusal(place + e.getMessage(), e);
            }
        }
    }

    /** Nothing is undone here: it could be another program's. */
    private void requireWanted() throws KernelRefusal {
        try {
            if (RulePlan.of(KernelRule.all(client), wanted.rules()).steps().isEmpty()) {
                return;
            }
        } catch (NetlinkException e) {
            throw new KernelRefusal(e.getMessage(), e);
        }
        throw new KernelRefusal(
                "the rules were changed, and yet the kernel has others: does another program change"
                        + " them too? See audit rules diff");
    }
}
