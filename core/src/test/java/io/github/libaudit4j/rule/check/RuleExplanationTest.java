// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Setting;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code explanations.txt}: a rule, and below it what it does. */
class RuleExplanationTest {
    private static final Path CASES =
            Path.of("src/test/resources/io/github/libaudit4j/rule/check/explanations.txt");
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    private static final IdNames NAMES =
            new IdNames() {
                @Override
                public String user(long id) {
                    return id == 1000 ? "alice" : null;
                }

                @Override
                public String group(long id) {
                    return id == 4 ? "adm" : null;
                }
            };

    @Test
    void saysWhatItShould() throws IOException {
        RuleParser parser = new RuleParser(TARGET);
        RuleExplanation explanation = new RuleExplanation(TARGET, NAMES);
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(CASES)) {
            if (!line.startsWith(" ")) {
                Rule rule = parser.parse(line);
                text.append(line).append("\n    ").append(explanation.of(rule)).append('\n');
            }
        }
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(CASES, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(CASES));
    }

    @Test
    void hasWordsForEverything() {
        RuleExplanation explanation = new RuleExplanation(TARGET, NAMES);
        for (String name : RuleField.names()) {
            RuleField field = RuleField.named(name);
            boolean isSaidOtherwise =
                    field.number() == RuleField.FIELD_COMPARE || field.number() == RuleField.KEY;
            assertThat(RuleExplanation.TEXTS.containsKey(field.name()))
                    .isNotEqualTo(isSaidOtherwise);
        }
        for (Setting.Name name : Setting.Name.values()) {
            assertThat(explanation.of(new Setting(name, 7))).endsWith(".");
        }
        for (Command.Name name : Command.Name.values()) {
            assertThat(explanation.of(new Command(name, List.of("x")))).endsWith(".");
        }
    }
}
