// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of its own to be watched: a copy of perl, which no other process runs, with a script
 * that opens, connects, kills, changes its user, and becomes a copy of true.
 *
 * @param folder where it is
 */
record WatchedProgram(Path folder) {
    private static final String SCRIPT =
            """
            use POSIX; use Socket;
            my $folder = $ARGV[0];
            open(my $file, '<', "$folder/secret") or die;
            open(my $none, '<', "$folder/missing") and die;
            socket(my $socket, PF_INET, SOCK_DGRAM, 0) or die;
            connect($socket, sockaddr_in(9, inet_aton('127.0.0.1'))) or die;
            kill(0, getppid()) or die;
            POSIX::setuid(65534) or die;
            exec("$folder/true") or die;
            """;

    static WatchedProgram in(Path folder) throws IOException {
        Files.copy(Path.of("/usr/bin/perl").toRealPath(), folder.resolve("perl"));
        Files.copy(Path.of("/bin/true").toRealPath(), folder.resolve("true"));
        for (String name : List.of("perl", "true")) {
            assertThat(folder.resolve(name).toFile().setExecutable(true, false)).isTrue();
        }
        assertThat(folder.toFile().setExecutable(true, false)).isTrue();
        Files.writeString(folder.resolve("secret"), "");
        Files.writeString(folder.resolve("script"), SCRIPT);
        return new WatchedProgram(folder);
    }

    /** Rules of its calls alone. */
    Path rules() throws IOException {
        String calls = "openat,connect,kill,setuid";
        String text =
                "-a always,exit -F arch=b64 -S CALLS -F exe=FOLDER/perl -k watched\n"
                        + "-a always,exit -F arch=b64 -S execve -F exe=FOLDER/true -k watched\n";
        return Files.writeString(
                folder.resolve("rules"),
                text.replace("CALLS", calls).replace("FOLDER", folder.toString()));
    }

    /** Runs it; gives its process id. */
    long run() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                folder.resolve("perl").toString(),
                                folder.resolve("script").toString(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        byte[] said = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(new String(said, StandardCharsets.UTF_8)).isZero();
        return process.pid();
    }
}
