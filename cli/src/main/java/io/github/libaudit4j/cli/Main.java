// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Commands;
import io.github.libaudit4j.cli.command.CompletionCommand;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.SendCommand;
import io.github.libaudit4j.cli.kernel.SetCommand;
import io.github.libaudit4j.cli.kernel.StatusCommand;
import io.github.libaudit4j.cli.report.ReportCommand;
import io.github.libaudit4j.cli.report.TreeCommand;
import io.github.libaudit4j.cli.rules.RulesCommand;
import io.github.libaudit4j.cli.search.SearchCommand;
import io.github.libaudit4j.cli.syscall.SyscallCommand;
import io.github.libaudit4j.cli.watch.RunCommand;
import io.github.libaudit4j.cli.watch.WatchCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code audit}. */
public final class Main {
    private static final String RULES = "rules";

    /** What picocli's own command says of itself. */
    private static final String HELP = "Display help information about the specified command.";

    private Main() {}

    /**
     * Runs the command and exits.
     *
     * @param args its words
     */
    public static void main(String[] args) {
        Exit.with(run(List.of(args)));
    }

    static int run(List<String> words) {
        Options command = words.isEmpty() ? null : commands(words).plain(words.get(0));
        if (command != null) {
            String name = "audit " + words.get(0);
            Asked asked = command.asked(name, words.subList(1, words.size()));
            if (asked != null) {
                return Run.command(command, asked);
            }
        }
        String[] args = words.toArray(String[]::new);
        return Run.command(line(args), args);
    }

    static CommandLine line(String... args) {
        List<String> words = List.of(args);
        CommandLine line = new CommandLine(AuditCommand.spec());
        commands(words).addTo(line, words);
        return line;
    }

    private static Commands commands(List<String> words) {
        return new Commands()
                .addPlain("parse", ParseCommand.HEADER, ParseCommand::options)
                .addPlain("search", SearchCommand.HEADER, SearchCommand::options)
                .addPlain("report", ReportCommand.HEADER, ReportCommand::options)
                .addPlain("tree", TreeCommand.HEADER, TreeCommand::options)
                .add("watch", WatchCommand.HEADER, () -> WatchCommand.spec(Live.here()))
                .add("run", RunCommand.HEADER, () -> RunCommand.spec(Live.here()))
                .add(RULES, RulesCommand.HEADER, () -> rules(words))
                .add("syscall", SyscallCommand.HEADER, SyscallCommand::spec)
                .addPlain("status", StatusCommand.HEADER, () -> StatusCommand.options(Live.here()))
                .add("set", SetCommand.HEADER, () -> SetCommand.spec(Live.here()))
                .add("send", SendCommand.HEADER, () -> SendCommand.spec(Live.here()))
                .addOfOthers(
                        CompletionCommand.NAME, CompletionCommand.HEADER, CompletionCommand::spec)
                .addOfOthers("help", HELP, () -> CommandSpec.forAnnotatedObject(new HelpCommand()));
    }

    private static CommandLine rules(List<String> words) {
        boolean isFirst = words.get(0).equals(RULES);
        return RulesCommand.line(Live.here(), isFirst ? words.subList(1, words.size()) : words);
    }
}
