// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Being the audit daemon, listening beside it, and being refused, on the kernel that runs here. */
@ExtendWith(KernelLock.class)
@Timeout(120)
class DaemonKernelTest {
    private static final int PID = (int) ProcessHandle.current().pid();
    private static final Duration SOON = Duration.ofSeconds(10);

    @BeforeEach
    void enable() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.setBacklogWaitTime(0);
            client.setBacklogLimit(8192);
            client.setEnabled(true);
        }
    }

    @Test
    void aMessageComesBackToTheDaemonAndToTheListeners() throws Exception {
        try (AuditClient daemon = AuditClient.open();
                AuditClient listener = AuditClient.openMulticast(NetlinkOptions.DEFAULTS)) {
            daemon.setPid();
            assertThat(daemon.status().pid()).isEqualTo(PID);
            daemon.sendMessage(1103, "op=come-back acct=\"é\" res=success");

            String record = next(daemon, 1103);
            assertThat(record)
                    .startsWith("audit(")
                    .contains("pid=" + PID + " ")
                    .endsWith("msg='op=come-back acct=\"é\" res=success'");
            assertThat(next(listener, 1103)).isEqualTo(record);
        }
        assertThat(status().pid()).isZero();
    }

    /** Records whose types lie among those of the requests. */
    @Test
    void aLoginAndAnOldMessageAreRecordsToo() throws Exception {
        try (AuditClient daemon = AuditClient.open()) {
            daemon.setPid();
            daemon.sendMessage(1005, "op=of-old");
            assertThat(next(daemon, 1005)).endsWith("msg='op=of-old'");

            Shell.run("sh", "-c", "echo 4000001 > /proc/self/loginuid");
            String login = new String(nextMessage(daemon, 1006).payload(), StandardCharsets.UTF_8);
            assertThat(login).contains(" auid=4000001 ").endsWith("res=1");
            assertThat(daemon.counts().unreadable()).isZero();
        }
    }

    @Test
    void theLongestMessageComesBackInFull() throws Exception {
        String text = "op=" + "x".repeat(Payloads.LONGEST_TEXT - 3);
        try (AuditClient daemon = AuditClient.open()) {
            daemon.setPid();
            daemon.sendMessage(2100, text);
            assertThat(next(daemon, 2100)).endsWith("msg='" + text + "'");
        }
    }

    @Test
    void aListenerAsksForNothing() throws Exception {
        try (AuditClient listener = AuditClient.openMulticast(NetlinkOptions.DEFAULTS)) {
            assertThatThrownBy(listener::status).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(listener::rules).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(listener::setPid).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void thereIsOneDaemonAtATime() throws Exception {
        try (AuditClient daemon = AuditClient.open()) {
            daemon.setPid();
            try (AuditClient second = AuditClient.open()) {
                assertThatThrownBy(second::setPid)
                        .hasMessageStartingWith(
                                "set pid: EEXIST (17): process " + PID + " is the audit daemon");
            }
            assertThat(nextMessage(daemon, 1329).payload()).hasSize(4); // AUDIT_REPLACE
            assertThat(daemon.status().pid()).isEqualTo(PID);
        }
    }

    @Test
    void anotherProcessIsTheDaemon() throws Exception {
        Process other = new ProcessBuilder(KernelProbe.command("", "register")).start();
        try (AuditClient client = AuditClient.open();
                BufferedReader said = other.inputReader();
                OutputStream ask = other.getOutputStream()) {
            assertThat(said.readLine()).isEqualTo("registered");
            assertThatThrownBy(client::setPid)
                    .hasMessageStartingWith("set pid: EEXIST (17): process " + other.pid() + " ");
            assertThatThrownBy(client::unsetPid).hasMessageStartingWith("unset pid: EACCES (13)");
            assertThat(client.status().pid()).isEqualTo((int) other.pid());

            List<String> got = new ArrayList<>();
            while (!got.contains("got 1329")) {
                ask.write('\n');
                ask.flush();
                got.add(said.readLine());
                assertThat(got).doesNotContain("nothing").doesNotContainNull();
            }
        } finally {
            other.destroy();
            other.waitFor();
        }
        try (AuditClient client = AuditClient.open()) {
            client.setPid(); // the kernel takes a dead daemon's place back by itself
        }
    }

    /** What the kernel has sent stays to be received; a record between two replies is not lost. */
    @Test
    void nothingIsLostBetweenRepliesAndAtTheEnd() throws Exception {
        int messages = 100;
        try (AuditClient daemon = AuditClient.open()) {
            daemon.setPid();
            for (int i = 0; i < messages; i++) {
                daemon.sendMessage(1103, "op=keep n=" + i + ".");
                daemon.status();
            }
            String last = "op=keep n=" + (messages - 1) + ".";
            List<String> records = new ArrayList<>();
            while (records.isEmpty() || !records.get(records.size() - 1).contains(last)) {
                String record = next(daemon, 1103);
                records.add(record);
            }
            assertThat(records).hasSize(messages);

            daemon.sendMessage(1103, "op=the-last");
            awaitEmptyBacklog(daemon);
            daemon.unsetPid();
            assertThat(next(daemon, 1103)).contains("op=the-last");
            assertThat(daemon.counts()).isEqualTo(new NetlinkCounts(0, 0, 0, 0, 0));
        }
    }

    private static void awaitEmptyBacklog(AuditClient client) throws Exception {
        while (client.status().backlog() > 0) {
            Thread.sleep(1);
        }
    }

    @Test
    void requestsAreAnsweredWhileAThreadWaitsForRecords() throws Exception {
        try (AuditClient daemon = AuditClient.open()) {
            daemon.setPid();
            AtomicReference<Object> found = new AtomicReference<>();
            Thread reader =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    found.set(next(daemon, 1104));
                                } catch (Exception e) {
                                    found.set(e);
                                }
                            });
            for (int i = 0; i < 200; i++) {
                assertThat(daemon.status().pid()).isEqualTo(PID);
            }
            daemon.sendMessage(1104, "op=at-last");
            reader.join();
            assertThat(found.get()).asString().contains("op=at-last");
        }
    }

    @Test
    void anotherThreadClosesAClientThatWaits() throws Exception {
        AuditClient daemon = AuditClient.open();
        daemon.setPid();
        AtomicReference<Object> found = new AtomicReference<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                while (true) {
                                    daemon.receive(Duration.ofDays(1));
                                }
                            } catch (NetlinkException e) {
                                found.set(e.errnoName());
                            }
                        });
        Thread.sleep(20);
        daemon.close();
        reader.join();
        assertThat(found.get()).isEqualTo("EBADF");
        assertThat(status().pid()).isZero();
    }

    /** Each refusal in a process that lacks what it takes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "setpriv --bounding-set -audit_control --inh-caps -audit_control"
                        + " | get status: EPERM (1): needs root with CAP_AUDIT_CONTROL | done | done",
                "setpriv --bounding-set -audit_control,-audit_read,-audit_write"
                        + " --inh-caps -audit_control,-audit_read,-audit_write"
                        + " | get status: EPERM (1): needs root with CAP_AUDIT_CONTROL"
                        + " | join group: EPERM (1): needs CAP_AUDIT_READ"
                        + " | send message: EPERM (1): needs CAP_AUDIT_WRITE",
                "unshare --user"
                        + " | get status: ECONNREFUSED (111): the kernel does not audit for"
                        + " | join group: EPERM (1): needs CAP_AUDIT_READ"
                        + " | send message: ECONNREFUSED (111): the kernel does not audit for",
                "unshare --user --map-root-user"
                        + " | get status: ECONNREFUSED (111): the kernel does not audit for"
                        + " | join group: EPERM (1): needs CAP_AUDIT_READ"
                        + " | send message: ECONNREFUSED (111): the kernel does not audit for",
                "unshare --pid --fork"
                        + " | get status: EPERM (1): needs root with CAP_AUDIT_CONTROL, outside of"
                        + " | done | done",
                "unshare --net | done | done | done",
            })
    void aRefusalSaysWhatIsMissing(String before, String status, String multicast, String message)
            throws Exception {
        Shell.Output output = Shell.run(KernelProbe.command(before, "try"));
        assertThat(output.text().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("status: " + status),
                        line -> assertThat(line).startsWith("multicast: " + multicast),
                        line -> assertThat(line).startsWith("message: " + message));
    }

    private static AuditStatus status() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            return client.status();
        }
    }

    /** The text of the next record of a type and of this process. */
    private static String next(AuditClient client, int type) throws Exception {
        while (true) {
            String text = new String(nextMessage(client, type).payload(), StandardCharsets.UTF_8);
            if (text.contains("pid=" + PID + " ")) {
                return text;
            }
        }
    }

    private static NetlinkMessage nextMessage(AuditClient client, int type) throws Exception {
        while (true) {
            NetlinkMessage message = client.receive(SOON);
            assertThat(message).as("no message of type " + type).isNotNull();
            if (message.type() == type) {
                return message;
            }
        }
    }
}
