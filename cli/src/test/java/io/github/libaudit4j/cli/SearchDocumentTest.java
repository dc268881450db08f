// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example of {@code docs/search.md} that starts with a dollar sign prints what stands there.
 */
class SearchDocumentTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");
    private static final Pattern EXAMPLE =
            Pattern.compile("```\n\\$ (audit search [^\n]+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private record Example(String line, String out) {}

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher each = EXAMPLE.matcher(Files.readString(Path.of("../docs/search.md")));
        while (each.find()) {
            examples.add(new Example(each.group(1), each.group(2)));
        }
        assertThat(examples).hasSizeGreaterThan(4);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatStandsThere(Example example) throws Exception {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.line());
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertThat(Command.run(LOGS, words.toArray(String[]::new)).text()).isEqualTo(example.out());
    }
}
