// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/rules.md} says what is true. */
class RulesDocumentTest {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/rules.md"));
    }

    @ParameterizedTest
    @CsvSource({"rules, FILE, 24", "shell, SHELL, 2", "listing, LISTING, 1"})
    void itsLinesAreRules(String kind, Quoting quoting, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(document());
        while (block.find()) {
            lines.append(block.group(1));
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        RuleFile file = RuleFile.parse("rules.md", text, new RuleParser(TARGET, quoting));
        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).hasSize(count);
    }

    @Test
    void whatItSaysIsRefusedIsRefused() throws IOException {
        String document = document();
        String section =
                document.substring(
                        document.indexOf("## What differs from auditctl"),
                        document.indexOf("We know more names"));
        Matcher row = Pattern.compile("\n\\| `([^`]+)` ").matcher(section);
        int rows = 0;
        while (row.find()) {
            String line = row.group(1);
            assertThatThrownBy(() -> new RuleParser(TARGET).parse(line))
                    .as(line)
                    .isInstanceOf(AuditFormatException.class);
            rows++;
        }
        assertThat(rows).isEqualTo(11);
    }

    @Test
    void itsTableOfFieldsIsOurs() throws IOException {
        String document = document();
        int start = document.indexOf("| field | value |");
        String table = document.substring(start, document.indexOf("\n\n", start));
        Set<String> named = new HashSet<>();
        for (String row : table.split("\n")) {
            String[] column = row.split(" *\\| *");
            for (String name : quoted(column[1])) {
                named.add(name);
                assertThat(quoted(column[4])).as(name).isEqualTo(operators(RuleField.named(name)));
                if (!name.equals("key")) {
                    assertThat(Set.of(column[3].split(", "))).as(name).isEqualTo(lists(name));
                }
            }
        }
        Set<String> all = new HashSet<>(RuleField.names());
        all.removeAll(Set.of("loginuid_set", "field_compare"));
        assertThat(named).isEqualTo(all);
    }

    private static Set<String> lists(String name) {
        Set<String> words = new HashSet<>();
        RuleField.named(name).lists().forEach(list -> words.add(list.word()));
        return words;
    }

    private static List<String> operators(RuleField field) {
        List<String> signs = new ArrayList<>();
        for (String sign : "= != < > <= >= & &=".split(" ")) {
            for (Operator operator : field.operators()) {
                if (operator.sign().equals(sign)) {
                    signs.add(sign);
                }
            }
        }
        return signs.size() == Operator.values().length ? List.of() : signs; // "all"
    }

    /** The words between backquotes. */
    private static List<String> quoted(String column) {
        List<String> words = new ArrayList<>();
        Matcher quoted = Pattern.compile("`([^`]+)`").matcher(column);
        while (quoted.find()) {
            words.addAll(List.of(quoted.group(1).split(" ")));
        }
        return words;
    }
}
