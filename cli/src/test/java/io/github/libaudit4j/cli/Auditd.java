// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Debian's auditd with a configuration and a log of its own, in the foreground. */
final class Auditd implements Closeable {
    private static final long SECONDS = 30;
    private static final String CONFIGURATION =
            """
            log_file = FOLDER/audit.log
            log_format = RAW
            write_logs = yes
            flush = NONE
            max_log_file = 0
            max_log_file_action = IGNORE
            space_left = 2
            space_left_action = IGNORE
            admin_space_left = 1
            admin_space_left_action = IGNORE
            disk_full_action = IGNORE
            disk_error_action = IGNORE
            name_format = NONE
            plugin_dir = FOLDER/plugins.d
            """;

    private final Process process;
    private final Path log;

    private Auditd(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Auditd start(Path folder) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/sbin/auditd")), "no auditd installed");
        Files.createDirectories(folder.resolve("plugins.d"));
        Files.writeString(
                folder.resolve("auditd.conf"), CONFIGURATION.replace("FOLDER", folder.toString()));
        Process process =
                new ProcessBuilder(
                                "/usr/sbin/auditd", "-n", "-s", "nochange", "-c", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("auditd.out").toFile())
                        .start();
        Auditd auditd = new Auditd(process, folder.resolve("audit.log"));
        auditd.awaitLog("type=DAEMON_START");
        return auditd;
    }

    /** With {@code audit watch} as its plugin, in a script as a user would have it. */
    static Auditd withPlugin(Path folder, String format, Path out) throws Exception {
        Files.createDirectories(folder.resolve("plugins.d"));
        Path script = folder.resolve("plugin.sh");
        Files.writeString(
                script,
                "#!/bin/sh\ntrap '' HUP\nexec "
                        + String.join(" ", Command.words("audit"))
                        + " watch --from stdin --records --format raw > "
                        + out
                        + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
        Path plugin = folder.resolve("plugins.d/watch.conf");
        Files.writeString(
                plugin,
                "active = yes\ndirection = out\npath = "
                        + script
                        + "\ntype = always\nformat = "
                        + format
                        + "\n");
        Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rw-r-----"));
        return start(folder);
    }

    /** Waits for a text in its log; gives all of it. */
    String awaitLog(String text) throws Exception {
        return await(log, text);
    }

    static String await(Path file, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        String content = "";
        while (!content.contains(text)) {
            assertThat(System.nanoTime()).as("'%s' in %s: %s", text, file, content).isLessThan(end);
            Thread.sleep(20);
            content = Files.exists(file) ? Files.readString(file) : "";
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("auditd ends").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
