// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.command.CompletionCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Which commands are made for which words. */
class CommandsTest {
    private static List<String> headers(CommandLine line) {
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, CommandLine> each : line.getSubcommands().entrySet()) {
            String name = each.getValue().getCommandName();
            String[] header = each.getValue().getCommandSpec().usageMessage().header();
            headers.add(each.getKey() + " " + name + " " + String.join("", header));
        }
        return headers;
    }

    private static CommandLine line(String words) {
        return Main.line(words.isEmpty() ? new String[0] : words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"--help", "help parse", "''", "--help rules check", "prase"})
    void listsTheNamesAndHeadersThatTheCommandsHave(String words) {
        CommandLine whole = line(CompletionCommand.NAME);
        assertThat(headers(line(words))).hasSize(13).isEqualTo(headers(whole));
        CommandLine rules = line("rules " + words).getSubcommands().get("rules");
        if (!words.contains("check")) {
            assertThat(headers(rules))
                    .hasSize(13)
                    .isEqualTo(headers(whole.getSubcommands().get("rules")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "parse --help,         parse,  parse",
        "rules check audit.rules, rules,  rules",
        "help parse,           parse search, parse",
        "-h send,              parse send, send",
        "completion,           parse send, parse send",
        "@words,               parse send, parse send"
    })
    void makesTheCommandsThatAreNamed(String words, String there, String made) {
        Map<String, CommandLine> commands = line(words).getSubcommands();
        assertThat(commands).containsKeys(there.split(" "));
        for (String name : there.split(" ")) {
            boolean hasOptions = !commands.get(name).getCommandSpec().options().isEmpty();
            assertThat(hasOptions).as(name).isEqualTo(List.of(made.split(" ")).contains(name));
        }
    }

    @Test
    void makesACommandThatIsNamedFirstAlone() {
        assertThat(line("parse rules").getSubcommands()).containsOnlyKeys("parse");
        CommandLine rules = line("rules check add").getSubcommands().get("rules");
        assertThat(rules.getSubcommands()).containsOnlyKeys("check");
    }

    @Test
    void everyHelpHasAnExample() {
        List<String> without = new ArrayList<>();
        addWithoutExample(line(CompletionCommand.NAME), without);
        addWithoutExample(new CommandLine(AuparseCommand.options().spec()), without);
        assertThat(without).containsOnly("help"); // picocli's own
    }

    private static void addWithoutExample(CommandLine line, List<String> without) {
        String[] footer = line.getCommandSpec().usageMessage().footer();
        if (!String.join("\n", footer).contains("xample")) {
            without.add(line.getCommandName());
        }
        line.getSubcommands().values().forEach(each -> addWithoutExample(each, without));
    }
}
