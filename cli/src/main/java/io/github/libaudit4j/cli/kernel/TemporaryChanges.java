// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.kernel.SavedChanges.Change;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.WatchRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command changes in the kernel for the time that it runs. It stands in a file before it is
 * made, so that the next run can undo it where this one was killed, see {@link Leftovers}.
 */
public final class TemporaryChanges {
    private final AuditClient client;
    private final StateFile file;
    private SavedChanges changes = SavedChanges.NONE;
    private boolean isOver;

    /**
     * No change yet.
     *
     * @param client the way to the kernel
     * @param file where to keep what is changed
     */
    public TemporaryChanges(AuditClient client, StateFile file) {
        this.client = client;
        this.file = file;
    }

    /**
     * Makes the changes, unless they are over already. A rule that the kernel has already is none,
     * and stays.
     *
     * @param settings the numbers that are wanted, in the order in which they are set
     * @param rules the rules that are wanted, in their order
     * @param boost how many nice steps the kernel's thread shall go before others; 0 for none
     * @return a line each for what was done, or could not be
     * @throws IOException if the kernel refuses one: what was made until then is to be undone
     */
    public synchronized List<String> make(
            Map<KernelSetting, Long> settings, List<KernelRule> rules, int boost)
            throws IOException {
        if (isOver) {
            return List.of();
        }
        changes = new SavedChanges(wanted(settings), missing(rules), KernelPriority.wanted(boost));
        List<String> told = new ArrayList<>();
        if (changes.isEmpty()) {
            return told;
        }
        try {
            file.write(changes);
        } catch (IOException e) {
            told.add("if this is killed, the kernel stays as it is set: " + e.getMessage());
        }
        if (changes.nice() != null) {
            KernelPriority.make(changes.nice(), told);
        }
        for (Change change : changes.settings()) {
            if (change.setting() != KernelSetting.ENABLED) {
                told.add(change.setting().set(client, change.after()));
            }
        }
        for (KernelRule rule : changes.rules()) {
            rule.add(client, false);
        }
        if (!rules.isEmpty()) {
            told.add(RuleLoad.rules(changes.rules().size()) + " added");
        }
        for (Change change : changes.settings()) {
            if (change.setting() == KernelSetting.ENABLED) {
                told.add(change.setting().set(client, change.after()));
            }
        }
        return told;
    }

    private List<Change> wanted(Map<KernelSetting, Long> settings) throws NetlinkException {
        AuditStatus status = client.status();
        List<Change> changed = new ArrayList<>();
        for (Map.Entry<KernelSetting, Long> setting : settings.entrySet()) {
            long before = setting.getKey().of(status);
            if (before != setting.getValue() && before != AuditStatus.ABSENT) {
                changed.add(new Change(setting.getKey(), before, setting.getValue()));
            }
        }
        return changed;
    }

    private List<KernelRule> missing(List<KernelRule> rules) throws NetlinkException {
        if (rules.isEmpty()) {
            return rules;
        }
        Set<KernelRule> known = new HashSet<>(KernelRule.all(client));
        List<KernelRule> missing = new ArrayList<>();
        for (KernelRule rule : rules) {
            if (known.add(rule)) {
                missing.add(rule);
            }
        }
        return missing;
    }

    /**
     * Undoes them, and ends it: after this none is made.
     *
     * @return a line each for what was done, or could not be
     * @throws NetlinkException with the kernel's errno
     */
    public synchronized List<String> undo() throws NetlinkException {
        isOver = true;
        SavedChanges made = changes;
        changes = SavedChanges.NONE;
        if (made.isEmpty()) {
            return List.of();
        }
        List<String> told = made.undo(client);
        file.delete();
        return told;
    }

    /** Leaves them as they are: they cannot be undone. */
    public synchronized void keep() {
        changes = SavedChanges.NONE;
        file.delete();
    }

    /**
     * The rules among the lines of a rule file, as the kernel takes them.
     *
     * @param lines all its lines
     * @param target this host
     * @return those that add a rule; settings and commands are left out
     */
    public static List<KernelRule> rules(List<RuleLine> lines, RuleTarget target) {
        List<KernelRule> rules = new ArrayList<>();
        for (RuleLine line : lines) {
            if (line.rule() instanceof FilterRule || line.rule() instanceof WatchRule) {
                rules.add(WantedRules.rule(line.rule(), target));
            }
        }
        return rules;
    }
}
