// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/ecs.md} are what is printed: each log with the document below it. */
class EcsExamplesTest {
    private static final Path PAGE = Path.of("..", "docs", "ecs.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)((?: {4}type=[^\n]+\n)+)(.*?)```json\n(.*?)```");
    private static final String WITHOUT = "`auditd` left out";

    /** A log, and its document. */
    record Example(String log, boolean whole, String document) {
        @Override
        public String toString() {
            return log.substring(0, log.indexOf(':'));
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            boolean whole = !example.group(2).contains(WITHOUT);
            String log = example.group(1).replace("    type=", "type=");
            examples.add(new Example(log, whole, example.group(3)));
        }
        return examples;
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theyArePrinted(Example example) throws IOException {
        Map<String, Object> printed = Json.parseObject(EcsDocuments.of(example.log()).get(0));
        if (!example.whole()) {
            printed.remove("auditd");
        }
        Map<String, Object> said = Json.parseObject(example.document());

        assertThat(printed).isEqualTo(said);
        assertThat(printed.toString()).isEqualTo(said.toString()); // in the same order
    }
}
