// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every quirk of the format: {@code NAME.log} is read as {@code NAME.expected} says.
 *
 * <p>{@code -Dlibaudit4j.rewrite=true} writes the expected files anew. {@code
 * docs/interpretation.md} explains each quirk and names its log.
 */
class QuirksTest {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j/record");
    private static final Path PAGE = Path.of("../docs/interpretation.md");

    @TestFactory
    Stream<DynamicTest> reads() throws IOException {
        return logs().stream()
                .map(log -> DynamicTest.dynamicTest(name(log), () -> assertReads(log)));
    }

    @Test
    void everyLogIsExplained() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(logs()).allSatisfy(log -> assertThat(page).contains("`" + name(log) + "`"));
    }

    private static void assertReads(Path log) throws IOException {
        String actual;
        try (InputStream in = Files.newInputStream(log)) {
            actual = Dump.of(in);
        }
        Path expected = log.resolveSibling(name(log) + ".expected");
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(expected, actual, StandardCharsets.US_ASCII);
        }
        assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.US_ASCII));
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    private static String name(Path log) {
        String file = log.getFileName().toString();
        return file.substring(0, file.length() - ".log".length());
    }
}
