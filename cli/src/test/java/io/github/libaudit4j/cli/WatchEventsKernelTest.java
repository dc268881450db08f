// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.netlink.AuditClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program does comes out of {@code audit watch} as events; auditd writes the same. */
@ExtendWith(KernelLock.class)
@Timeout(180)
class WatchEventsKernelTest {
    private static final int CRED_ACQ = 1103;

    @TempDir Path folder;

    /** What the events say behind their time and serial. */
    private static List<String> said(String text, String key) {
        return text.lines()
                .filter(line -> line.endsWith(key) && !line.contains(" audit configuration "))
                .map(line -> line.replaceFirst("^\\S+ \\d+: (uid 0 as )?", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "multicast"})
    void whatAProgramDoesIsTold(String from) throws Exception {
        WatchedProgram program = WatchedProgram.in(folder);
        try (AuditClient client = AuditClient.open()) {
            client.setBacklogWaitTime(0);
            client.setEnabled(true);
        }
        try (WatchProcess watch =
                WatchProcess.start(
                        folder,
                        "--from",
                        from,
                        "--format",
                        "text",
                        "--rules",
                        program.rules().toString())) {
            watch.awaitReceiving();
            long pid = program.run();
            watch.awaitOut("/true: success, key watched\n");
            watch.end("TERM");
            String perl = " with " + folder + "/perl";
            List<String> said = said(watch.out(), "key watched");
            assertThat(said)
                    .containsSubsequence(
                            "uid 0 opened file "
                                    + folder
                                    + "/secret"
                                    + perl
                                    + ": success, key watched",
                            "uid 0 opened file "
                                    + folder
                                    + "/missing"
                                    + perl
                                    + ": fail ENOENT, key watched",
                            "uid 0 connected to 127.0.0.1, 9" + perl + ": success, key watched");
            assertThat(said.subList(said.size() - 3, said.size()))
                    .satisfiesExactly(
                            kill -> assertThat(kill).startsWith("uid 0 checked existence of "),
                            setuid ->
                                    assertThat(setuid)
                                            .contains(" changed identity of perl, " + pid),
                            exec ->
                                    assertThat(exec)
                                            .contains("executed " + folder + "/true")
                                            .contains("65534"));
            assertThat(watch.err()).contains("2 rules deleted\n").contains(" 0 here\n");
        }
    }

    /** Beside auditd, at the same time: its log is what was received, record for record. */
    @Test
    void auditdWritesTheSame() throws Exception {
        WatchedProgram program = WatchedProgram.in(folder);
        try (Auditd auditd = Auditd.start(folder.resolve("auditd"));
                AuditClient client = AuditClient.open()) {
            client.setBacklogWaitTime(0);
            client.setEnabled(true);
            try (WatchProcess watch =
                    WatchProcess.start(
                            folder,
                            "--ro",
                            "--records",
                            "--format",
                            "raw",
                            "--rules",
                            program.rules().toString())) {
                watch.awaitReceiving();
                client.sendMessage(CRED_ACQ, "op=first");
                program.run();
                client.sendMessage(CRED_ACQ, "op=last");
                watch.awaitOut("op=last");
                watch.end("TERM");
                List<String> theirs = between(auditd.awaitLog("op=last"));
                assertThat(theirs).hasSizeGreaterThan(50);
                assertThat(between(watch.out())).isEqualTo(theirs);
            }
        }
    }

    /** The records between two messages; auditd writes no EOE. */
    private static List<String> between(String log) {
        List<String> lines =
                log.lines()
                        .filter(line -> !line.startsWith("type=EOE "))
                        .filter(line -> !line.startsWith("type=DAEMON_"))
                        .toList();
        return lines.subList(indexOf(lines, "op=first"), indexOf(lines, "op=last"));
    }

    private static int indexOf(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError(text + " is not in " + lines);
    }

    /** What auditd hands to a plugin, in its two formats, is what it writes. */
    @ParameterizedTest
    @ValueSource(strings = {"string", "binary"})
    void aPluginOfAuditdGetsTheSame(String format) throws Exception {
        WatchedProgram program = WatchedProgram.in(folder);
        Path out = folder.resolve("plugin.out");
        try (Auditd auditd = Auditd.withPlugin(folder.resolve("auditd"), format, out);
                AuditClient client = AuditClient.open()) {
            client.setBacklogWaitTime(0);
            client.setEnabled(true);
            Auditd.await(out, "type=DAEMON_START ");
            Command load =
                    Command.run(folder, "audit", "rules", "load", program.rules().toString());
            assertThat(load.exit()).as(load.err()).isZero();
            client.sendMessage(CRED_ACQ, "op=first");
            program.run();
            client.sendMessage(CRED_ACQ, "op=last");
            String log = auditd.awaitLog("op=last");
            String got = Auditd.await(out, "op=last");
            assertThat(between(got)).isEqualTo(between(log)).hasSizeGreaterThan(50);
        }
    }
}
