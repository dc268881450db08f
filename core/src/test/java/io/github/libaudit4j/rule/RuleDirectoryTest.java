// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of rule files, and what augenrules makes of it. */
class RuleDirectoryTest {
    private static final Path AUGENRULES = Path.of("/usr/sbin/augenrules");

    private static final Map<String, String> FILES =
            new TreeMap<>(
                    Map.of(
                            "10-base.rules",
                            "## first\n-D\n-b 8192\n-f 1\n\n",
                            "9-early.rules",
                            "  # a comment\n-b 64\n-w /etc/early -p wa -k early\n",
                            "20-x.rules",
                            "-D -k early\n-e 1\n-w /etc/x -p wa -k x\n--backlog_wait_time 60000\n",
                            "99-end.rules",
                            "-e 2\n-w /etc/end -p wa -k end\n",
                            "20-x-1.rules",
                            "-w /etc/x1 -p wa -k x1\n",
                            "README",
                            "-w /etc/no -p wa\n",
                            ".hidden.rules",
                            "-w /etc/hidden -p wa\n",
                            "30.rules.bak",
                            "-w /etc/bak -p wa\n"));

    @TempDir Path folder;

    private final RuleParser parser = new RuleParser(RuleTarget.of(Arches.X86_64));

    private Path write(Map<String, String> files) throws IOException {
        Path directory = Files.createDirectory(folder.resolve("rules.d"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        return directory;
    }

    @Test
    void linesAreInTheOrderInWhichTheyAreLoaded() throws IOException {
        RuleDirectory directory = RuleDirectory.read(write(FILES), parser);
        assertThat(directory.lines().stream().map(RuleLine::text).toList())
                .containsExactly(
                        "-D",
                        "-b 8192",
                        "-f 1",
                        "-w /etc/early -p wa -k early",
                        "-D -k early",
                        "-w /etc/x -p wa -k x",
                        "--backlog_wait_time 60000",
                        "-w /etc/x1 -p wa -k x1",
                        "-w /etc/end -p wa -k end",
                        "-e 2");
        assertThat(String.join("\n", directory.merged().lines().skip(1).toList()))
                .isEqualTo(
                        String.join("\n", directory.lines().stream().map(RuleLine::text).toList()));
    }

    /**
     * Debian's script, with its paths turned to a folder of this test, and its {@code \s} to what
     * every awk reads as gawk does: to mawk it is the letter s.
     */
    @Test
    void mergesAsAugenrulesDoes() throws Exception {
        assumeTrue(Files.exists(AUGENRULES), "no augenrules on this host");
        Path directory = write(FILES);
        Path merged = folder.resolve("audit.rules");
        String script =
                Files.readString(AUGENRULES)
                        .replace("/etc/audit/rules.d", directory.toString())
                        .replace("/etc/audit/audit.rules", merged.toString())
                        .replace("\\\\s", "[ \\t]");
        assertThat(script).contains("=" + merged, "=" + directory, "^[ \\t]*#");
        Process process =
                new ProcessBuilder("sh", Files.writeString(folder.resolve("a"), script).toString())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(RuleDirectory.read(directory, parser).merged())
                .isEqualTo(Files.readString(merged));
    }

    @Test
    void whatAugenrulesDropsIsTold() throws IOException {
        RuleDirectory directory = RuleDirectory.read(write(FILES), parser);
        assertThat(directory.problems())
                .extracting(
                        problem -> Path.of(problem.file()).getFileName() + ":" + problem.line(),
                        RuleProblem::code,
                        RuleProblem::severity)
                .containsExactlyInAnyOrder(
                        tuple("9-early.rules:2", "conflict", Severity.WARNING),
                        tuple("20-x.rules:2", "conflict", Severity.WARNING));
    }

    @Test
    void filesThatAugenrulesReadsOtherwiseAreTold() throws IOException {
        RuleDirectory directory =
                RuleDirectory.read(
                        write(
                                Map.of(
                                        "1.rules", "-w /a -p wa -k a",
                                        "2 b.rules", "-w /b -p wa -k b",
                                        "3.rules", "-w /c -p wa -k c")),
                        parser);
        assertThat(directory.problems())
                .extracting(RuleProblem::code)
                .containsExactly("newline", "file-name", "newline", "no-delete");
        assertThat(directory.merged()).contains("-k a\n-w /b").contains("-k c\n");
    }

    @Test
    void carriageReturnsAreLeftOut() throws IOException {
        RuleDirectory directory =
                RuleDirectory.read(write(Map.of("1.rules", "-D\r\n\r\n-w /a -p r\r\n")), parser);
        assertThat(directory.merged()).endsWith("\n-D\n\n\n-w /a -p r\n\n");
    }

    @Test
    void aDirectoryWithoutRulesIsEmpty() throws IOException {
        RuleDirectory directory = RuleDirectory.read(write(Map.of()), parser);
        assertThat(directory.lines()).isEmpty();
        assertThat(directory.files()).isEmpty();
        assertThat(directory.problems()).isEqualTo(List.of());
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> RuleDirectory.read(file, parser))
                .isInstanceOf(NotDirectoryException.class);
    }
}
