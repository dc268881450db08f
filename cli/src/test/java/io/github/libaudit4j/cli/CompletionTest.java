// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.libaudit4j.cli.command.CompletionCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash offers for the last word, with what {@code audit completion} prints. */
class CompletionTest {
    @TempDir static Path folder;

    @BeforeAll
    static void makeScript() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this system");
        Command command = Command.run(folder, "audit", "completion");
        assertThat(command.exit()).isZero();
        Files.write(folder.resolve("completion"), command.out());
    }

    @ParameterizedTest
    @CsvSource({
        "audit pa,               parse",
        "audit parse --fo,       --follow --format",
        "audit parse --format e, ecs",
        "audit search --format t, text",
        "audit rules ch,         check",
        "audit rules check --st, --strict",
        "audit tree --format d,  dot",
        "audit nosuch --f,       ''"
    })
    void offersCommandsOptionsAndValues(String line, String offered) throws Exception {
        String sh =
                ". ./completion; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                        + " _complete_audit; echo \"${COMPREPLY[*]}\"";
        // outside of a completion bash complains of compopt, on standard error
        assertThat(bash(sh.formatted(line))).isEqualTo(offered + "\n");
    }

    @Test
    void offersEveryCommand() throws Exception {
        String sh = ". ./completion; COMP_WORDS=(audit ''); COMP_CWORD=1; _complete_audit;";
        assertThat(bash(sh + " echo \"${COMPREPLY[*]}\"").split("\\s+"))
                .contains(
                        Main.line(CompletionCommand.NAME)
                                .getSubcommands()
                                .keySet()
                                .toArray(String[]::new));
    }

    private static String bash(String script) throws Exception {
        Process process =
                new ProcessBuilder("/bin/bash", "-c", script)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
