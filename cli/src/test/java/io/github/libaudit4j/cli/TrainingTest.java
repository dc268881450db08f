// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ahead-of-time caches learn from does what it says, one line after the other. */
class TrainingTest {
    private static final Path AOT = Path.of("src/aot");

    @TempDir Path folder;

    private List<String> told(String cache) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Command.words("audit"));
        words.set(words.size() - 1, Training.class.getName());
        String log = AOT.resolve("training.log").toString();
        words.addAll(List.of(AOT.resolve("training.txt").toString(), cache, log));
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(words)
                        .redirectInput(Path.of(log).toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(err.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(err);
    }

    @ParameterizedTest
    @CsvSource({"audit, audit parse: ", "audit-search, audit search: ", "auparse, auparse: "})
    void everyLineIsRunToItsEnd(String cache, String start) throws Exception {
        List<String> told = told(cache);
        assertThat(told).allMatch(line -> line.startsWith(start.strip()));
        assertThat(told).noneMatch(line -> line.contains("cannot") || line.contains("--help"));
        assertThat(folder.resolve("out")).isNotEmptyFile();
    }

    @Test
    void theOutputOfTheFirstLineDoesNotCloseThatOfTheLast() throws Exception {
        assertThat(told("audit-search"))
                .anyMatch(line -> line.contains("no matches"))
                .last()
                .asString()
                .doesNotContain("output");
        assertThat(Files.readString(folder.resolve("out"))).contains("type=SYSCALL");
    }

    @Test
    void everyCacheOfTheScriptHasLines() throws IOException {
        String lines = Files.readString(AOT.resolve("training.txt"));
        for (String line : Files.readAllLines(Path.of("../bin/app.sh"))) {
            if (line.strip().startsWith("for name in audit ")) {
                for (String name : line.replace(";", "").strip().split(" ")) {
                    if (name.startsWith("au")) {
                        assertThat(lines).contains("[" + name + "]\nau");
                    }
                }
                return;
            }
        }
        throw new AssertionError("bin/app.sh names no caches");
    }
}
