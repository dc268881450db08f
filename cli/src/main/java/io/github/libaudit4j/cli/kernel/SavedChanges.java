// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.NetlinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a run changes in the kernel, as it stands in its file until it is undone.
 *
 * <pre>
 * setting	BACKLOG_LIMIT	64	8192
 * rule	040000000200000001000000...
 * nice	0	-10
 * </pre>
 *
 * @param settings each with its number before and in the run
 * @param rules those that the kernel did not have
 * @param nice of the kernel's thread, before and in the run; or null
 */
record SavedChanges(List<Change> settings, List<KernelRule> rules, Nice nice) {
    static final SavedChanges NONE = new SavedChanges(List.of(), List.of(), null);

    private static final String SETTING = "setting";
    private static final String RULE = "rule";
    private static final String NICE = "nice";

    /** A number that was changed. */
    record Change(KernelSetting setting, long before, long after) {}

    /** A nice value that was changed. */
    record Nice(int before, int after) {}

    SavedChanges {
        settings = List.copyOf(settings);
        rules = List.copyOf(rules);
    }

    boolean isEmpty() {
        return settings.isEmpty() && rules.isEmpty() && nice == null;
    }

    static SavedChanges read(Path file) throws IOException {
        List<Change> settings = new ArrayList<>();
        List<KernelRule> rules = new ArrayList<>();
        Nice nice = null;
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t");
            try {
                switch (words[0]) {
                    case SETTING -> settings.add(change(words));
                    case NICE ->
                            nice = new Nice(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                    case RULE -> rules.add(KernelRule.listed(HexFormat.of().parseHex(words[1])));
                    default -> throw new IllegalArgumentException(words[0]);
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IOException(file + ": cannot be read: " + line, e);
            }
        }
        return new SavedChanges(settings, rules, nice);
    }

    private static Change change(String[] words) {
        return new Change(
                KernelSetting.valueOf(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]));
    }

    /** Writes it, for its owner alone, so that there is a whole file or none. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Change change : settings) {
            text.append(SETTING).append('\t').append(change.setting().name());
            text.append('\t').append(change.before()).append('\t').append(change.after());
            text.append('\n');
        }
        for (KernelRule rule : rules) {
            text.append(RULE).append('\t').append(HexFormat.of().formatHex(rule.bytes()));
            text.append('\n');
        }
        if (nice != null) {
            text.append(NICE).append('\t').append(nice.before()).append('\t').append(nice.after());
            text.append('\n');
        }
        Path part = file.resolveSibling("." + file.getFileName());
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Undoes what is still as it was made; a line each for what was done. */
    List<String> undo(AuditClient client) throws NetlinkException {
        List<String> told = new ArrayList<>();
        int deleted = 0;
        for (KernelRule rule : rules) {
            deleted += delete(client, rule, told) ? 1 : 0;
        }
        if (deleted > 0) {
            told.add(RuleLoad.rules(deleted) + " deleted");
        }
        AuditStatus now = client.status();
        for (Change change : settings.reversed()) {
            undo(client, change, change.setting().of(now), told);
        }
        if (nice != null) {
            KernelPriority.undo(nice, told);
        }
        return told;
    }

    private static boolean delete(AuditClient client, KernelRule rule, List<String> told) {
        try {
            rule.delete(client);
            return true;
        } catch (NetlinkException e) {
            if (!e.errnoName().equals("ENOENT")) { // else another has deleted it
                told.add(e.getMessage() + ": " + rule);
            }
            return false;
        }
    }

    private static void undo(AuditClient client, Change change, long now, List<String> told) {
        if (now == change.before()) {
            return;
        }
        if (now != change.after()) {
            told.add(change.setting().key() + " " + now + " left: another has set it meanwhile");
            return;
        }
        try {
            told.add(change.setting().set(client, change.before()));
        } catch (IOException e) {
            told.add(e.getMessage());
        }
    }
}
