// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.netlink.AuditClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run changes is undone, by it or by the next one, and nothing else is. */
class TemporaryChangesTest {
    private final FakeAudit kernel = new FakeAudit();
    private final AuditClient client = kernel.client();
    private final Map<KernelSetting, Long> settings = new EnumMap<>(KernelSetting.class);
    private final List<KernelRule> rules = TemporaryChanges.rules(Rules.lines("ab"), Rules.TARGET);

    @TempDir Path folder;
    private StateFile file;
    private TemporaryChanges changes;

    @BeforeEach
    void want() {
        settings.put(KernelSetting.BACKLOG_LIMIT, 8192L);
        settings.put(KernelSetting.RATE_LIMIT, 0L); // as it is
        settings.put(KernelSetting.ENABLED, 1L);
        file = StateFile.ofThisProcess(folder.resolve("run"));
        changes = new TemporaryChanges(client, file);
    }

    @Test
    void allIsUndone() throws IOException {
        assertThat(changes.make(settings, rules, 0))
                .containsExactly(
                        "backlog_limit 8192 (was 64)", "2 rules added", "enabled 1 (was 0)");
        assertThat(kernel.rules).isEqualTo(rules);
        assertThat(file.path()).exists();
        assertThat(Leftovers.in(folder.resolve("run"))).as("of a process that runs").isEmpty();

        assertThat(changes.undo())
                .containsExactly(
                        "2 rules deleted", "enabled 0 (was 1)", "backlog_limit 64 (was 8192)");
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
        assertThat(kernel.rules).isEmpty();
        assertThat(file.path()).doesNotExist();
        assertThat(changes.undo()).isEmpty();
        assertThat(changes.make(settings, rules, 0)).as("after its end").isEmpty();
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
    }

    @Test
    void whatWasThereStays() throws IOException {
        rules.get(0).add(client, false);
        changes.make(settings, rules, 0);
        changes.undo();
        assertThat(kernel.rules).containsExactly(rules.get(0));
    }

    @Test
    void whatAnotherHasSetMeanwhileStays() throws IOException {
        changes.make(settings, rules, 0);
        KernelSetting.BACKLOG_LIMIT.set(client, 777);
        rules.get(1).delete(client);
        assertThat(changes.undo())
                .containsExactly(
                        "1 rule deleted",
                        "enabled 0 (was 1)",
                        "backlog_limit 777 left: another has set it meanwhile");
        assertThat(kernel.status.backlogLimit()).isEqualTo(777);
    }

    @Test
    void aRefusalIsUndone() throws IOException {
        kernel.refused = rules.get(1);
        assertThatThrownBy(() -> changes.make(settings, rules, 0))
                .hasMessageStartingWith("add rule: EINVAL");
        assertThat(kernel.rules).hasSize(1);
        changes.undo();
        assertThat(kernel.rules).isEmpty();
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
    }

    @Test
    void theNextRunUndoesWhatAKilledOneLeft() throws IOException {
        changes.make(settings, rules, 0);
        Path killed = file.path().resolveSibling("watch-4000001-77");
        Files.move(file.path(), killed);

        List<StateFile> left = Leftovers.in(folder.resolve("run"));
        assertThat(left).containsExactly(new StateFile(killed));
        assertThat(Leftovers.undo(client, left))
                .containsExactly(
                        "process 4000001 was killed: put back: 2 rules deleted, enabled 0 (was 1),"
                                + " backlog_limit 64 (was 8192)");
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
        assertThat(kernel.rules).isEmpty();
        assertThat(killed).doesNotExist();
    }

    /** The same process id at another time is another process. */
    @Test
    void aProcessIsKnownByItsStart() throws IOException {
        changes.make(settings, List.of(), 0);
        String name = file.path().getFileName().toString();
        Files.copy(file.path(), file.path().resolveSibling(name + "1"));
        assertThat(Leftovers.in(folder.resolve("run"))).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndStays() throws IOException {
        Path other = Files.writeString(folder.resolve("watch-4000001-77"), "setting\tNONE\t1\t2\n");
        List<StateFile> left = Leftovers.in(folder);
        assertThatThrownBy(() -> Leftovers.undo(client, left))
                .hasMessage(other + ": cannot be read: setting\tNONE\t1\t2");
        assertThat(other).exists();
        assertThat(kernel.changes).isEmpty();
    }

    @Test
    void whereNothingCanBeKeptItIsTold() throws IOException {
        Files.writeString(folder.resolve("run"), "a file, no folder");
        assertThat(changes.make(settings, rules, 0).get(0))
                .startsWith("if this is killed, the kernel stays as it is set: ");
        changes.undo();
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
    }
}
