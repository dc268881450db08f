// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.kernel.StateFile;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code audit run} on the kernel that runs here. */
@ExtendWith(KernelLock.class)
@Timeout(180)
class RunKernelTest {
    private static final String[] TEXT = {"-S", "execve", "--format", "text"};

    @TempDir Path folder;
    private AuditClient client;
    private AuditStatus before;

    @BeforeEach
    void open() throws Exception {
        client = AuditClient.open();
        client.setBacklogWaitTime(0);
        before = client.status();
    }

    @AfterEach
    void allIsAsBefore() throws Exception {
        assertThat(client.rules()).isEmpty();
        assertThat(client.status())
                .usingRecursiveComparison()
                .ignoringFields("lost", "backlog", "backlogWaitTimeActual")
                .isEqualTo(before);
        client.close();
    }

    private static String[] words(String[] options, String... program) {
        List<String> words = new ArrayList<>(List.of(options));
        words.addAll(List.of(program));
        return words.toArray(new String[0]);
    }

    /** The program, its child, its grandchild whose parent has ended; and nobody else. */
    @Test
    void theWholeTreeIsTold() throws Exception {
        String script = "cat; (sh -c '(sleep 0.1; nice true) & exit'); sleep 0.5; exit 7";
        List<String> line =
                List.of("audit", "run", "-S", "execve", "--format", "text", "sh", "-c", script);
        Command command = Command.run(folder, "to cat".getBytes(StandardCharsets.UTF_8), line);
        assertThat(command.exit()).as(command.err()).isEqualTo(7);
        assertThat(command.text()).as("what the program printed").isEqualTo("to cat");
        List<String> told = command.err().lines().toList();
        assertThat(told.get(0)).contains(" executed ").contains("/sh with ");
        assertThat(told.subList(0, told.size() - 1))
                .allMatch(text -> text.matches(".*: (success|fail ENOENT), key run-\\d+"));
        assertThat(command.err()).contains("/cat: success", "/nice: success", "/true: success");
        assertThat(told.getLast())
                .contains(" events told, ", "lost: 0 by the kernel, 0 by the socket, 0 here");
    }

    @Test
    void keysFieldsAndAFile() throws Exception {
        Path file = folder.resolve("events");
        Command command =
                Command.run(
                        folder,
                        words(
                                new String[] {"audit", "run", "-q", "-k", "mine", "-o", "events"},
                                "-S",
                                "openat",
                                "-F",
                                "success=0",
                                "cat",
                                "/nonexistent-run"));
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).isEqualTo("cat: /nonexistent-run: No such file or directory\n");
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains("\"primary\":\"/nonexistent-run\""))
                .singleElement()
                .asString()
                .contains("\"keys\":[\"mine\",\"run-");
        assertThat(Files.readString(file)).doesNotContain("\"result\":\"success\"");
    }

    @Test
    void besideAnAuditDaemon() throws Exception {
        try (WatchProcess daemon =
                WatchProcess.start(folder, "--records", "--format", "raw").awaitReceiving()) {
            Command command = Command.run(folder, words(new String[] {"audit", "run"}, "true"));
            assertThat(command.exit()).as(command.err()).isZero();
            assertThat(command.err()).contains("\"key").contains(" others not");
            daemon.awaitOut("exe=\"/usr/bin/true\"");
            daemon.end("TERM");
            assertThat(daemon.err()).doesNotContain("make room");
        }
    }

    /** Rules of others stay, and what they record of the program is told, too. */
    @Test
    void rulesOfOthersStay() throws Exception {
        Command add =
                Command.run(
                        folder, "audit", "rules", "add", "-w /nonexistent-run-watch -p r -k other");
        assertThat(add.exit()).as(add.err()).isZero();
        byte[] rule = client.rules().get(0);
        Command command = Command.run(folder, words(new String[] {"audit", "run"}, "true"));
        assertThat(command.exit()).isZero();
        assertThat(client.rules()).containsExactly(rule);
        client.deleteRules();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aPoliteKillEndsTheProgramToo(String signal, int exit) throws Exception {
        try (WatchProcess run = WatchProcess.run(folder, words(TEXT, "sleep", "60"))) {
            run.awaitErr("/sleep: success");
            ProcessHandle program = run.process().children().findFirst().orElseThrow();
            assertThat(run.end(signal)).isEqualTo(exit);
            assertThat(program.isAlive()).isFalse();
            assertThat(run.err()).contains("6 rules deleted");
        }
    }

    /** A terminal tells both; the program decides what its end is. */
    @Test
    void ctrlCIsTheProgramsMatter() throws Exception {
        String script = "trap 'echo caught; exit 9' INT; echo ready; while :; do sleep 0.1; done";
        try (WatchProcess run = WatchProcess.run(folder, words(TEXT, "sh", "-c", script))) {
            run.awaitOut("ready");
            ProcessHandle program = run.process().children().findFirst().orElseThrow();
            for (long pid : new long[] {run.process().pid(), program.pid()}) {
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            }
            assertThat(run.exit()).isEqualTo(9);
            assertThat(run.out()).isEqualTo("ready\ncaught\n");
        }
    }

    @Test
    void whatAKilledOneLeftIsPutBack() throws Exception {
        try (WatchProcess run = WatchProcess.run(folder, words(TEXT, "sleep", "60"))) {
            run.awaitErr("/sleep: success");
            ProcessHandle program = run.process().children().findFirst().orElseThrow();
            run.end("KILL");
            program.destroy();
        }
        assertThat(client.rules()).hasSize(6);
        client.sendMessage(1103, "op=who-is-there");
        Command restore = Command.run(folder, "audit", "watch", "--restore");
        assertThat(restore.err()).contains("put back: 6 rules deleted");
        try (var files = Files.list(StateFile.folder())) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-program | 127 | no-such-program: command not found",
                "./no-such-program | 127 | ./no-such-program: no such file",
                "/ | 126 | /: cannot be executed",
                "-F size=1 true | 2 | size",
                "--records true | 2 | audit run is of events",
            })
    void whatCannotBeRunChangesNothing(String words, int exit, String told) throws Exception {
        Command command = Command.run(folder, ("audit run " + words).split(" "));
        assertThat(command.exit()).isEqualTo(exit);
        assertThat(command.err()).contains(told);
    }

    @Test
    void withoutLeaveItFailsItself() throws Exception {
        Command command =
                Command.below(
                        "setpriv --reuid 65534 --regid 65534 --clear-groups"
                                + " --inh-caps -all,+dac_read_search"
                                + " --ambient-caps -all,+dac_read_search",
                        "audit",
                        "run",
                        "true");
        assertThat(command.exit()).isEqualTo(125);
        assertThat(command.err()).contains("EPERM (1)").hasLineCount(1);
    }
}
