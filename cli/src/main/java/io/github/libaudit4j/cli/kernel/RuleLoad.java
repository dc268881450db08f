// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.DeleteAllRules;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Setting;
import io.github.libaudit4j.rule.WatchRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads the lines of rule files one after another, as {@code auditctl -R} does, and undoes all of
 * it where the kernel refuses one.
 *
 * <p>A rule that the kernel has already is no failure: it is in force.
 */
public final class RuleLoad {
    static final String IS_LOCKED =
            "audit is locked until the next boot (enabled 2): nothing was changed";

    /** AUDIT_USER of linux/audit.h: the type of a message of {@code -m}. */
    private static final int USER_MESSAGE = 1005;

    private final AuditClient client;
    private final RuleTarget target;
    private final Consumer<String> told;
    private final List<String> failures = new ArrayList<>();
    private int added;
    private int present;
    private int deleted;

    /**
     * A load.
     *
     * @param client the way to the kernel
     * @param target this host
     * @param told gets a line for each setting: {@code backlog_limit 8192 (was 64)}
     */
    public RuleLoad(AuditClient client, RuleTarget target, Consumer<String> told) {
        this.client = client;
        this.target = target;
        this.told = told;
    }

    /**
     * Loads lines.
     *
     * @param lines in the order in which they are loaded
     * @param goesOn whether the rest is loaded where the kernel refuses a line
     * @param untilReboot whether what lasts until the next boot is meant
     * @throws IOException if a line was refused and so all was undone, or nothing was tried
     */
    public void load(List<RuleLine> lines, boolean goesOn, boolean untilReboot) throws IOException {
        LastingLines.requireLockLast(lines);
        for (RuleLine line : lines) {
            boolean isLasting = LastingLines.locks(line) || LastingLines.locksLoginUid(line);
            if (isLasting && !untilReboot) {
                throw LastingLines.notConfirmed(line);
            }
        }
        KernelSnapshot before = KernelSnapshot.of(client);
        if (before.status().isLocked()) {
            throw new KernelRefusal(IS_LOCKED);
        }
        for (RuleLine line : lines) {
            try {
                load(line);
            } catch (IOException e) {
                String failure = LastingLines.place(line) + ": " + e.getMessage();
                if (!goesOn) {
                    throw new KernelRefusal(failure + ": " + before.restore(client), e);
                }
                failures.add(failure);
            }
        }
    }

    private void load(RuleLine line) throws IOException {
        switch (line.rule()) {
            case FilterRule rule -> add(WantedRules.rule(rule, target), rule.prepend());
            case WatchRule watch -> add(WantedRules.rule(watch, target), false);
            case DeleteRule delete -> {
                WantedRules.rule(delete.rule(), target).delete(client);
                deleted++;
            }
            case DeleteAllRules all -> deleted += deleteAll(client, all.keys()).size();
            case Setting setting ->
                    told.accept(KernelSetting.of(setting.name()).set(client, setting.value()));
            case Command command -> carryOut(command);
        }
    }

    private void add(KernelRule rule, boolean inFront) throws NetlinkException {
        try {
            rule.add(client, inFront);
            added++;
        } catch (NetlinkException e) {
            if (!e.errnoName().equals("EEXIST")) {
                throw e;
            }
            present++;
        }
    }

    /**
     * Deletes rules.
     *
     * @param client the way to the kernel
     * @param keys of which a rule shall have one; empty for all rules
     * @return those that were deleted
     * @throws NetlinkException with the kernel's errno
     */
    public static List<KernelRule> deleteAll(AuditClient client, List<String> keys)
            throws NetlinkException {
        List<KernelRule> deleted = new ArrayList<>();
        for (KernelRule rule : KernelRule.all(client)) {
            if (WantedRules.hasOneOf(rule, keys)) {
                rule.delete(client);
                deleted.add(rule);
            }
        }
        return deleted;
    }

    private void carryOut(Command command) throws NetlinkException {
        switch (command.name()) {
            case TRIM -> client.trim();
            case EQUIVALENT -> {
                String[] places = command.arguments().get(0).split(",");
                client.makeEquivalent(places[0], places[1]);
            }
            case RESET_LOST -> told.accept("lost 0 (was " + client.resetLost() + ")");
            case RESET_BACKLOG_WAIT_TIME_ACTUAL ->
                    told.accept(
                            "backlog_wait_time_actual 0 (was "
                                    + client.resetBacklogWaitTimeActual()
                                    + ")");
            case MESSAGE -> client.sendMessage(USER_MESSAGE, command.arguments().get(0));
            case LOGINUID_IMMUTABLE -> client.setLoginUidImmutable();
            case CONTINUE, IGNORE -> {} // is about the load itself
            case HELP, LIST, READ, STATUS, VERSION, SIGNAL ->
                    told.accept(command.name().option() + " does nothing here");
        }
    }

    /** Whether a line says to go on behind one that is refused. */
    static boolean goesOn(RuleLine line) {
        return line.rule() instanceof Command command
                && (command.name() == Command.Name.CONTINUE || isIgnore(command));
    }

    private static boolean isIgnore(Command command) {
        return command.name() == Command.Name.IGNORE;
    }

    /**
     * Whether lines say to go on behind one that is refused: {@code -c} or {@code -i}.
     *
     * @param lines the lines of a load
     * @return whether one of them says so
     */
    public static boolean goesOn(List<RuleLine> lines) {
        return lines.stream().anyMatch(RuleLoad::goesOn);
    }

    /**
     * Whether lines say that one that is refused is no failure: {@code -i}.
     *
     * @param lines the lines of a load
     * @return whether one of them says so
     */
    public static boolean ignoresFailures(List<RuleLine> lines) {
        return lines.stream()
                .anyMatch(line -> line.rule() instanceof Command command && isIgnore(command));
    }

    /**
     * What the kernel refused.
     *
     * @return the file, the line and the errno of each
     */
    public List<String> failures() {
        return failures;
    }

    /**
     * What was done.
     *
     * @return such as {@code 53 rules added, 2 were there}
     */
    public String summary() {
        String text = rules(added) + " added";
        text += present == 0 ? "" : ", " + present + (present == 1 ? " was there" : " were there");
        return text + (deleted == 0 ? "" : ", " + deleted + " deleted");
    }

    /**
     * A number of rules in words.
     *
     * @param count how many
     * @return such as {@code 1 rule}
     */
    public static String rules(int count) {
        return count == 1 ? "1 rule" : count + " rules";
    }
}
