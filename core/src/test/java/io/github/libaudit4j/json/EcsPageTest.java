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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/ecs.md} says of ECS is what {@code ecs-fields.tsv} says. */
class EcsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "ecs.md");
    private static final String HEAD = "| our fact | field | type | example |";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");
    private static final EcsSchema SCHEMA = new EcsSchema();

    /** Field to type, of all tables with that head. */
    private static Map<String, String> tables() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            inside = line.equals(HEAD) || inside && line.startsWith("|");
            if (inside && !line.equals(HEAD) && !line.startsWith("|---")) {
                String[] columns = line.split("\\|");
                Matcher name = CODE.matcher(columns[2]);
                while (name.find()) {
                    fields.put(name.group(1), columns[3].strip());
                }
            }
        }
        return fields;
    }

    @Test
    void theTablesAreTheFieldsOfEcs() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        SCHEMA.rules()
                .forEach((field, rule) ->
                        expected.put(field, rule.type() + (rule.list() ? " []" : "")));
        Map<String, String> said = tables();
        said.keySet().removeIf(field -> field.startsWith("auditd.") || field.startsWith("."));

        assertThat(said).isEqualTo(expected);
    }

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            examples.add(example.group(1));
        }
        return examples;
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesAreEcs(String example) {
        assertThat(SCHEMA.faults(Json.parseObject(example))).isEmpty();
    }
}
