// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The command {@code audit}. */
public final class Main {
    private static final List<String> COMMANDS =
            List.of(
                    "parse", "search", "report", "tree", "watch", "run", "rules", "syscall",
                    "status", "set", "send");

    private Main() {}

    /**
     * Runs the command and exits.
     *
     * @param args its words
     */
    public static void main(String[] args) {
        System.exit(Run.command(line(args), args));
    }

    /** A command that is named is loaded alone: help, completion and mistakes need them all. */
    static CommandLine line(String... args) {
        CommandLine line = new CommandLine(AuditCommand.spec());
        Object named = args.length == 0 ? null : command(args[0]);
        if (named != null) {
            return line.addSubcommand(named);
        }
        for (String name : COMMANDS) {
            line.addSubcommand(command(name));
        }
        return line.addSubcommand(new CompletionCommand()).addSubcommand(new HelpCommand());
    }

    private static Object command(String name) {
        return switch (name) {
            case "parse" -> new ParseCommand();
            case "search" -> SearchCommand.spec();
            case "report" -> ReportCommand.spec();
            case "tree" -> TreeCommand.spec();
            case "watch" -> new WatchCommand(Live.here());
            case "run" -> RunCommand.line(Live.here());
            case "rules" -> RulesCommand.line(Live.here());
            case "syscall" -> new SyscallCommand();
            case "status" -> new StatusCommand(Live.here());
            case "set" -> new SetCommand(Live.here());
            case "send" -> new SendCommand(Live.here());
            default -> null;
        };
    }
}
