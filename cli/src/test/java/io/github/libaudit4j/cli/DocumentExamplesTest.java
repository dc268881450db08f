// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example of the documents that starts with a dollar sign prints what stands there; three dots
 * at its end stand for more.
 */
class DocumentExamplesTest {
    private static final Path LOGS = Path.of("src/test/resources/logs").toAbsolutePath();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path CORPUS = ROOT.resolve("../shared/corpus");
    private static final Pattern EXAMPLE =
            Pattern.compile("```\n\\$ (?:\\./)?(audit [^\n]+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** Files that are not among the tests' logs; where one is missing its example is left out. */
    private static final Map<String, Path> OTHERS =
            Map.of(
                    "samples.log", CORPUS.resolve("raw-3.0.9/samples.log"),
                    "overload.log", CORPUS.resolve("overload-3.0.9/audit-all.log"),
                    "42-injection.rules",
                            Path.of("/usr/share/doc/auditd/examples/rules/42-injection.rules"));

    @TempDir Path folder;

    private record Example(Path document, String line, String out) {
        @Override
        public String toString() {
            return document.getFileName() + ": " + line;
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path document : DocumentsTest.documents()) {
            Matcher each = EXAMPLE.matcher(Files.readString(document));
            while (each.find()) {
                if (!each.group(1).contains("-ts today")) { // such as none can know
                    examples.add(new Example(document, each.group(1), each.group(2)));
                }
            }
        }
        return examples;
    }

    @BeforeEach
    void makeFolder() throws IOException {
        try (Stream<Path> logs = Files.list(LOGS)) {
            for (Path log : logs.toList()) {
                Files.createSymbolicLink(folder.resolve(log.getFileName()), log);
            }
        }
        for (Map.Entry<String, Path> other : OTHERS.entrySet()) {
            Files.createSymbolicLink(folder.resolve(other.getKey()), other.getValue());
        }
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatStandsThere(Example example) throws Exception {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.line());
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        Path file = folder.resolve(words.get(words.size() - 1));
        assumeTrue(Files.exists(file), file.getFileName() + " is not here");
        String out = Command.run(folder, words.toArray(String[]::new)).text();
        String whole = out.replaceAll(" *\r?\n", "\n"); // a last cell may be empty
        if (example.out().endsWith("\n...\n")) {
            String start = example.out().substring(0, example.out().length() - "...\n".length());
            assertThat(whole).startsWith(start).isNotEqualTo(start);
        } else {
            assertThat(whole).isEqualTo(example.out());
        }
    }
}
