// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands word for word: each file of {@code cases/} is a command line, run in {@code logs/},
 * and all that it prints. {@code -Dlibaudit4j.rewrite=true} writes anew what is expected.
 */
class CasesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("cases"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatItShould(Path file) throws Exception {
        String expected = Files.readString(file);
        String line = expected.lines().findFirst().orElseThrow();
        assertThat(line).startsWith("$ a");
        String actual = line + "\n" + run(line.substring(2));
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    /** A word may be {@code < FILE} at the end; no other of a shell's signs means anything. */
    private static String run(String line) throws Exception {
        Path logs = RESOURCES.resolve("logs");
        String[] parts = line.split(" < ");
        byte[] in = parts.length > 1 ? Files.readAllBytes(logs.resolve(parts[1])) : new byte[0];
        Command command = Command.run(logs, in, List.of(parts[0].split(" ")));
        return command.text()
                + "--- standard error\n"
                + command.err()
                + "--- exit "
                + command.exit()
                + "\n";
    }
}
