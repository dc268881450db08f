// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.StatusCommand;
import io.github.libaudit4j.cli.report.ReportCommand;
import io.github.libaudit4j.cli.report.TreeCommand;
import io.github.libaudit4j.cli.search.SearchCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Words that are read without picocli say what picocli reads in them. */
class PlainWordsTest {
    private static final int LINES = 2000;

    private static final List<String> VALUES =
            List.of(
                    "net",
                    "/var/log/audit",
                    "a=b",
                    "5",
                    "05",
                    "0",
                    "-1",
                    "2147483648",
                    "1e3",
                    "x5",
                    "-",
                    "--",
                    "---",
                    "",
                    " ",
                    "@",
                    "@words",
                    "today",
                    "10:00",
                    "9:5",
                    "text",
                    "JSON",
                    "json",
                    "raw",
                    "interpret",
                    "local",
                    "true",
                    "false",
                    "=",
                    "=true",
                    "?",
                    "SYSCALL",
                    "go-libaudit",
                    "ausearch",
                    "\"q\"",
                    "'q'",
                    "a b",
                    "a,b",
                    "$x",
                    "${x}",
                    "%n",
                    "parse",
                    "help",
                    "summary",
                    "--nosuch",
                    "-kx",
                    "-nosuch",
                    "--ke",
                    "é");

    private interface Making {
        Options make();
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                of("parse", ParseCommand::options),
                of("auparse", AuparseCommand::options),
                of("search", SearchCommand::options),
                of("report", ReportCommand::options),
                of("tree", TreeCommand::options),
                of("status", () -> StatusCommand.options(Live.here())));
    }

    private static Arguments of(String name, Making command) {
        return Arguments.of(name, command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void sayWhatPicocliReads(String name, Making command) {
        Random random = new Random(name.hashCode());
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.make().spec().options()) {
            names.addAll(Arrays.asList(option.names()));
        }
        int plain = 0;
        for (int i = 0; i < LINES; i++) {
            List<String> words = new ArrayList<>();
            for (int left = random.nextInt(6); left > 0; left--) {
                words.add(word(random, names));
            }
            plain += isSame(command.make(), words) ? 1 : 0;
        }
        assertThat(plain).isBetween(LINES / 20, LINES / 2);
    }

    private static String word(Random random, List<String> names) {
        String name = names.get(random.nextInt(names.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(5)) {
            case 0, 1 -> name;
            case 2 -> name + "=" + value;
            default -> value;
        };
    }

    /** Compares the readings, where there are two. */
    private static boolean isSame(Options command, List<String> words) {
        Asked asked = command.asked("audit", words);
        if (asked == null) {
            return false;
        }
        String[] args = words.toArray(String[]::new);
        ParseResult read = Run.reading(new CommandLine(command.spec())).parseArgs(args);
        for (OptionSpec option : command.spec().options()) {
            for (String name : option.names()) {
                assertSame(asked, read, option, name, words);
            }
        }
        assertThat(asked.operands()).isEqualTo(read.matchedPositionalValue(0, List.of()));
        assertThat(read.isUsageHelpRequested() || read.isVersionHelpRequested()).isFalse();
        return true;
    }

    private static void assertSame(
            Asked asked, ParseResult read, OptionSpec option, String name, List<String> words) {
        String what = name + " in " + words;
        if (option.parameterConsumer() != null) {
            List<String> taken = option.getValue();
            assertThat(asked.consumed(name)).as(what).isEqualTo(taken == null ? List.of() : taken);
            return;
        }
        Object value = read.matchedOptionValue(name, null);
        assertThat(asked.has(name)).as(what).isEqualTo(read.hasMatchedOption(name));
        assertThat(asked.<Object>value(name, null)).as(what).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "-V",
        "-k",
        "-k net -k=",
        "-k -x",
        "--nosuch",
        "-knet",
        "--raw --raw",
        "--first 1 --first 2",
        "--first 0x5",
        "--first five",
        "-m ?",
        "-m",
        "--around",
        "-k net -- -x",
        "@words",
        "-ts -2h"
    })
    void leavesTheOthersToPicocli(String words) {
        assertThat(SearchCommand.options().asked("audit search", List.of(words.split(" "))))
                .isNull();
    }

    @Test
    void takesTheWordsOfATime() {
        List<String> words = List.of("-ts", "today", "10:00", "a.log", "-te", "11:00", "b.log");
        Asked asked = SearchCommand.options().asked("audit search", words);
        assertThat(asked.consumed("--start")).containsExactly("today", "10:00");
        assertThat(asked.consumed("--end")).containsExactly("11:00");
        assertThat(asked.operands()).containsExactly("a.log", "b.log");
    }

    @Test
    void knowsNoOptionThatTheCommandHasNot() {
        Asked asked = TreeCommand.options().asked("audit tree", List.of("a.log"));
        assertThat(asked.has("--checkpoint")).isFalse();
        assertThat(asked.number("--first", 3)).isEqualTo(3);
    }
}
