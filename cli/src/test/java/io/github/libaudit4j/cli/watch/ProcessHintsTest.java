// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.RecordParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of processes in a folder like /proc. */
class ProcessHintsTest {
    private static final long BOOT = 1_795_389_000;
    private static final String ID = "4f1c".repeat(16);
    private static final String SYSCALL =
            "type=SYSCALL msg=audit(1795389393.371:7): arch=c000003e syscall=59 ppid=812 pid=900";

    @TempDir Path processes;
    private final AtomicLong nanos = new AtomicLong();
    private ProcessHints hints;

    @BeforeEach
    void boot() throws Exception {
        Files.writeString(processes.resolve("stat"), "cpu 1 2\nbtime " + BOOT + "\n");
        hints = new ProcessHints(processes, nanos::get);
    }

    private void process(long pid, long parent, long ticks, String cmdline, String cgroup)
            throws Exception {
        Path folder = Files.createDirectories(processes.resolve(Long.toString(pid)));
        String zeros = " 0".repeat(17);
        String stat = pid + " (a (b) c) S " + parent + zeros + " " + ticks + " 0";
        Files.writeString(folder.resolve("stat"), stat);
        Files.writeString(folder.resolve("cmdline"), cmdline);
        Files.writeString(folder.resolve("cgroup"), cgroup);
        Files.deleteIfExists(folder.resolve("exe"));
        Files.createSymbolicLink(folder.resolve("exe"), Path.of("/usr/bin/prog"));
    }

    private String told(String line) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            json.beginObject();
            hints.write(json, AuditEvent.of(List.of(RecordParser.parse(line))));
            json.endObject();
            json.endDocument();
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theParentAndTheContainer() throws Exception {
        process(812, 1, 100, "sh\0-c\0\0", "0::/\n");
        process(900, 812, 200, "x\0", "0::/system.slice/docker-" + ID + ".scope\n");
        assertThat(told(SYSCALL))
                .isEqualTo(
                        """
                        {"hints":{"source":"/proc","parent":{"pid":"812","name":"a (b) c",\
                        "exe":"/usr/bin/prog","args":["sh","-c",""]},"container":"%s"}}\
                        """
                                .formatted(ID));
    }

    /** Where the log names no parent /proc does. */
    @Test
    void ofAMessageOfAProgram() throws Exception {
        process(812, 1, 100, "", "");
        process(900, 812, 200, "", "");
        assertThat(told("type=USER_CMD msg=audit(1795389393.371:7): pid=900 uid=0 msg='op=x'"))
                .contains("\"parent\":{\"pid\":\"812\",")
                .doesNotContain("args", "container");
    }

    @Test
    void nothingOfWhatIsGone() throws Exception {
        assertThat(told(SYSCALL)).isEqualTo("{}");
        assertThat(told("type=CONFIG_CHANGE msg=audit(1795389393.371:7): op=x")).isEqualTo("{}");
    }

    /** A number that was given to another process since the event. */
    @Test
    void nothingOfALaterProcess() throws Exception {
        process(812, 1, 39_600, "", ""); // 396 s after the boot; the event was after 393
        assertThat(told(SYSCALL)).isEqualTo("{}");
        process(812, 1, 39_200, "", "");
        nanos.addAndGet(1_000_000_001);
        assertThat(told(SYSCALL)).contains("\"parent\"");
    }

    @Test
    void whatWasReadIsKeptForASecond() throws Exception {
        process(812, 1, 100, "old\0", "");
        assertThat(told(SYSCALL)).contains("\"old\"");
        process(812, 1, 100, "new\0", "");
        assertThat(told(SYSCALL)).contains("\"old\"");
        nanos.addAndGet(1_000_000_001);
        assertThat(told(SYSCALL)).contains("\"new\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0::/system.slice/docker-ID.scope, ID",
        "12:pids:/docker/ID, ID",
        "0::/kubepods.slice/kubepods-pod1b0c.slice/cri-containerd-ID.scope, ID",
        "3:cpu:/kubepods/burstable/pod1b0c-22/ID, ID",
        "0::/machine.slice/libpod-ID.scope/container, ID",
        "0::/lxc.payload.web/init.scope, web",
        "0::/user.slice/user-0.slice/session-1.scope,",
        "0::/system.slice/ssh.service,",
        "0::/,",
        "'',",
    })
    void containers(String line, String id) {
        assertThat(ContainerId.of(List.of("1:name=systemd:/", line.replace("ID", ID))))
                .isEqualTo(id == null ? null : id.replace("ID", ID));
    }
}
