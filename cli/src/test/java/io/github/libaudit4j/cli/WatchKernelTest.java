// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.kernel.StateFile;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.KernelThread;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit watch} on the kernel that runs here: its end, its refusals and its losses. */
@ExtendWith(KernelLock.class)
@Timeout(180)
class WatchKernelTest {
    private static final int CRED_ACQ = 1103;

    @TempDir Path folder;
    private AuditClient client;
    private Path rules;

    @BeforeEach
    void set() throws Exception {
        client = AuditClient.open();
        client.setBacklogWaitTime(0);
        client.setBacklogLimit(777);
        client.setRateLimit(100_000);
        rules =
                Files.writeString(
                        folder.resolve("my.rules"),
                        "-D\n-a always,exit -S openat -F exe=/nonexistent-watch -k mine\n");
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private void send(String text) throws Exception {
        client.sendMessage(CRED_ACQ, text);
    }

    private static int nice() throws Exception {
        KernelThread thread = KernelThread.find();
        return thread == null ? 0 : thread.nice();
    }

    private static void assertSame(AuditStatus now, AuditStatus before) {
        assertThat(now)
                .usingRecursiveComparison()
                .ignoringFields("lost", "backlog", "backlogWaitTimeActual")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void theKernelIsPutBackAtTheEnd(String signal) throws Exception {
        AuditStatus before = client.status();
        try (WatchProcess watch =
                WatchProcess.start(folder, "--rules", rules.toString(), "--backlog", "9000")) {
            watch.awaitReceiving();
            AuditStatus during = client.status();
            assertThat(during.pid()).isEqualTo((int) watch.process().pid());
            assertThat(during.enabled()).isEqualTo(1);
            assertThat(during.backlogLimit()).isEqualTo(9000);
            assertThat(during.rateLimit()).isZero();
            assertThat(nice()).isEqualTo(KernelThread.find() == null ? 0 : -10);
            assertThat(client.rules()).hasSize(1);
            send("op=before-the-end");
            watch.end(signal);
            assertThat(watch.out()).contains("op\":\"before-the-end\"");
            assertThat(watch.err())
                    .contains("audit watch: " + rules + ": 1 line passed over")
                    .contains("1 rule deleted\n")
                    .contains("; lost: 0 by the kernel, 0 by the socket, 0 here\n");
        }
        assertSame(client.status(), before);
        assertThat(client.rules()).isEmpty();
        assertThat(nice()).isZero();
    }

    @Test
    void itEndsAfterItsTime() throws Exception {
        AuditStatus before = client.status();
        try (WatchProcess watch =
                WatchProcess.start(folder, "--for", "1", "--stats", "1", "--boost", "0")) {
            assertThat(watch.exit()).isZero();
            assertThat(watch.err()).doesNotContain("nice");
            assertThat(watch.err()).contains("received").doesNotContain("make room");
        }
        assertSame(client.status(), before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAKilledOneLeftIsPutBack(boolean byTheNext) throws Exception {
        AuditStatus before = client.status();
        long pid;
        try (WatchProcess watch = WatchProcess.start(folder, "--rules", rules.toString())) {
            watch.awaitReceiving();
            pid = watch.process().pid();
            watch.end("KILL");
        }
        send("op=who-is-there"); // the kernel learns now that the daemon is gone
        assertThat(client.rules()).hasSize(1);
        assertThat(client.status().enabled()).isEqualTo(1);
        assertThat(client.status().backlogLimit()).isEqualTo(8192);
        try (WatchProcess listener = WatchProcess.start(folder, "--ro", "--for", "1")) {
            listener.exit();
            assertThat(listener.err()).contains("audit watch --restore puts it back as it was");
        }

        String told;
        if (byTheNext) {
            try (WatchProcess next = WatchProcess.start(folder, "--for", "1")) {
                assertThat(next.exit()).isZero();
                told = next.err();
            }
        } else {
            Command restore = Command.run(folder, "audit", "watch", "--restore");
            assertThat(restore.exit()).isZero();
            told = restore.err();
        }
        assertThat(told)
                .contains("audit watch: process " + pid + " was killed: put back: 1 rule deleted")
                .contains("enabled 0 (was 1)", "backlog_limit 777 (was 8192)");
        assertSame(client.status(), before);
        assertThat(nice()).isZero();
        assertThat(client.rules()).isEmpty();
        assertThat(Command.run(folder, "audit", "watch", "--restore").err())
                .isEqualTo("audit watch: nothing to put back\n");
        try (var files = Files.list(StateFile.folder())) {
            assertThat(files).isEmpty();
        }
    }

    /** One is the daemon, a second one is refused, a third one listens and gets the same. */
    @Test
    void besideAnotherDaemonItListens() throws Exception {
        String[] raw = {"--records", "--format", "raw"};
        try (WatchProcess daemon = WatchProcess.start(folder, raw).awaitReceiving()) {
            AuditStatus before = client.status();
            Command second = Command.run(folder, "audit", "watch", "--rules", rules.toString());
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err().lines().skip(1)) // the first is of the line -D
                    .containsExactly(
                            "audit watch: set pid: EEXIST (17): process "
                                    + daemon.process().pid()
                                    + " is the audit daemon: stop it, or listen beside it"
                                    + " (multicast): audit watch --ro");
            assertSame(client.status(), before);
            assertThat(client.rules()).isEmpty();

            try (WatchProcess listener =
                    WatchProcess.start(folder, "--ro", "--records", "--format", "raw")) {
                listener.awaitReceiving();
                send("op=first");
                for (int i = 0; i < 2000; i++) {
                    send("op=number-" + i);
                }
                send("op=last");
                listener.awaitOut("op=last");
                daemon.awaitOut("op=last");
                assertThat(between(listener.out())).hasSize(2000).isEqualTo(between(daemon.out()));
                listener.end("TERM");
                assertThat(listener.err())
                        .endsWith("; lost: 0 by the kernel, 0 by the socket, 0 here\n");
            }
            daemon.end("TERM");
            assertThat(daemon.err()).contains("asked 1 time to make room for another");
        }
    }

    private static List<String> between(String lines) {
        return lines.substring(lines.indexOf("op=first"), lines.indexOf("op=last"))
                .lines()
                .filter(line -> line.contains("op=number"))
                .toList();
    }

    /** Nobody reads the output: who is audited is not held up, and all that is lost is told. */
    @Test
    void anOutputThatIsStuckHoldsUpNobody() throws Exception {
        String padding = "x".repeat(4000);
        int count = 2000;
        try (WatchProcess watch =
                WatchProcess.piped(
                        folder, "--records", "--format", "raw", "--queue", "2", "--stats", "1")) {
            watch.awaitReceiving();
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                send("op=number-" + i + " " + padding);
            }
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
            while (client.status().backlog() > 0) {
                Thread.sleep(10);
            }
            watch.awaitErr(" received; lost: 0 by the kernel, 0 by the socket, 1,");
            watch.end("TERM");
            assertThat(watch.err())
                    .contains("the output takes nothing: what was not written is lost\n")
                    .containsPattern(
                            "[23],\\d+ records received; lost: 0 by the kernel, 0 by the"
                                    + " socket, [12],\\d+ here\\n$");
        }
        assertThat(client.status().pid()).isZero();
        assertThat(client.status().backlogLimit()).isEqualTo(777);
    }

    @Test
    void aReaderThatGoesAwayIsNoError() throws Exception {
        AuditStatus before = client.status();
        try (WatchProcess watch = WatchProcess.piped(folder)) {
            watch.awaitReceiving();
            send("op=read-this");
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    watch.process().getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).startsWith("{\"@timestamp\":");
            }
            for (int i = 0; i < 100 && watch.process().isAlive(); i++) {
                send("op=too-late");
                Thread.sleep(50);
            }
            assertThat(watch.exit()).isZero();
        }
        assertSame(client.status(), before);
    }

    @Test
    void aFullDiskIsToldAndAllIsPutBack() throws Exception {
        AuditStatus before = client.status();
        Command command =
                Command.run(folder, "audit", "watch", "--diag", "/dev/full", "--for", "2");
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains("No space left on device");
        assertSame(client.status(), before);
    }

    /** The kernel's messages as they came, each with its length, for its owner alone. */
    @Test
    void theDiagnosticsHoldAllMessages() throws Exception {
        Path file = folder.resolve("diag");
        try (WatchProcess watch =
                WatchProcess.start(folder, "--diag", file.toString(), "--format", "raw")) {
            watch.awaitReceiving();
            send("op=marked");
            watch.awaitOut("op=marked");
            watch.end("TERM");
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .contains("op=marked");
            List<Integer> types = DiagnosticsFile.types(Files.readAllBytes(file));
            assertThat(types).contains(1000, 2, CRED_ACQ, 1305);
            assertThat(types)
                    .filteredOn(type -> type >= 1100)
                    .hasSameSizeAs(watch.out().lines().toList());
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setpriv --reuid 65534 --regid 65534 --clear-groups"
                        + " --inh-caps -all,+dac_read_search --ambient-caps -all,+dac_read_search",
                "unshare --user --map-root-user",
                "unshare --pid --fork",
            })
    void aRefusalIsOneLine(String other) throws Exception {
        AuditStatus before = client.status();
        Command command = Command.below(other, "audit", "watch");
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.text()).isEmpty();
        assertThat(command.err())
                .startsWith("audit watch: ")
                .containsAnyOf(": EPERM (1): needs root", ": ECONNREFUSED (111): the kernel")
                .hasLineCount(1);
        assertSame(client.status(), before);
    }

    /** A listener there hears nothing, and the kernel does not say so. */
    @Test
    void anotherNetworkNamespaceIsToldOf() throws Exception {
        Command command = Command.below("unshare --net", "audit", "watch", "--ro", "--for", "1");
        assertThat(command.exit()).as(command.err()).isZero();
        assertThat(command.err())
                .contains("another network namespace than the host's: nothing will come\n");
    }
}
