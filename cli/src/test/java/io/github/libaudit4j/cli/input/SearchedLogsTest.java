// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchedLogsTest {
    @TempDir Path folder;

    private Path write(String name, int second) throws IOException {
        return Files.writeString(
                folder.resolve(name), "type=CWD msg=audit(" + second + ".000:1): cwd=\"/\"\n");
    }

    private AuditdConf conf(String text) throws IOException {
        return AuditdConf.read(Files.writeString(folder.resolve("auditd.conf"), text));
    }

    private static List<String> names(Inputs inputs) {
        return inputs.inputs().stream()
                .map(input -> Path.of(input.name()).getFileName().toString())
                .toList();
    }

    @Test
    void auditdConfSaysWhereTheLogIs() throws IOException {
        assertThat(
                        conf("# log_file = /a\nlog_format = RAW\n log_file = /srv/audit.log\n")
                                .logFile())
                .isEqualTo(Path.of("/srv/audit.log"));
        assertThat(conf("Log_File=/srv/b.log\n").logFile()).isEqualTo(Path.of("/srv/b.log"));
        Path usual = Path.of("/var/log/audit/audit.log");
        assertThat(conf("log_format = RAW\n").logFile()).isEqualTo(usual);
        assertThat(AuditdConf.read(folder.resolve("none")).logFile()).isEqualTo(usual);
    }

    @Test
    void aHostsLogsAreThoseOfItsNameOldestFirst() throws IOException {
        write("audit.log", 30);
        write("audit.log.1", 20);
        write("audit.log.2", 10);
        write("other.log", 5);
        Inputs inputs = SearchedLogs.ofHost(conf("log_file = " + folder + "/audit.log\n"));
        assertThat(names(inputs)).containsExactly("audit.log.2", "audit.log.1", "audit.log");
        assertThat(inputs.problems()).isEmpty();
    }

    @Test
    void aHostWithoutLogsIsToldWhere() throws IOException {
        Inputs inputs = SearchedLogs.ofHost(conf("log_file = " + folder + "/none/audit.log\n"));
        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.problems())
                .singleElement()
                .asString()
                .contains("/none/audit.log: no log there")
                .contains("name a log file");
    }

    @Test
    void eachLogIsReadOnce() throws IOException {
        Path log = write("audit.log", 30);
        Files.createSymbolicLink(folder.resolve("audit.log.9"), log);
        List<String> operands = List.of(log.toString(), folder.toString(), folder + "/audit.l*");
        assertThat(SearchedLogs.of(operands, false, () -> {}).inputs()).hasSize(1);
    }

    @Test
    void standardInputComesLast() throws IOException {
        Path log = write("audit.log", 30);
        Inputs inputs = SearchedLogs.of(List.of("-", log.toString()), false, () -> {});
        assertThat(names(inputs)).containsExactly("audit.log", "standard input");
    }

    @Test
    void whatAStandardInputIsIsSeenByItsTarget() {
        assertThat(StandardStream.isInput("pipe:[4711]")).isTrue();
        assertThat(StandardStream.isInput("socket:[4711]")).isFalse();
        assertThat(StandardStream.isInput("/dev/null")).isFalse();
        assertThat(StandardStream.isInput("/dev/pts/0")).isFalse();
    }

    @Test
    void aNamedPipeIsAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(StandardStream.isInput(pipe.toString())).isTrue();
    }
}
