// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code audit}: the command that the others belong to. It is made by code: that starts faster. */
final class AuditCommand implements Runnable {
    private CommandSpec spec;

    static CommandSpec spec() {
        AuditCommand command = new AuditCommand();
        command.spec = CommandSpec.wrapWithoutInspection(command).name("audit");
        command.spec
                .usageMessage()
                .header("Reads and explains Linux audit logs; checks and loads audit rules.")
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .footer(
                        "",
                        "Examples:",
                        "  audit parse /var/log/audit      all rotated logs as JSON, oldest first",
                        "  audit search -k etc -ts today   who met the rule etc today",
                        "  audit rules check audit.rules   what is wrong with rules",
                        "  audit status                    what the kernel's audit is set to",
                        "  audit watch --format text       what happens now, a sentence an event",
                        "  audit help parse                what parse can do",
                        "  source <(audit completion)      complete commands and options in bash"
                                + " and zsh",
                        "",
                        "Exit status: 0 done, 1 nothing found or something failed, 2 usage.");
        command.spec
                .addOption(
                        OptionGroups.option("Show this help message and exit.", "-h", "--help")
                                .usageHelp(true)
                                .build())
                .addOption(
                        OptionGroups.option(
                                        "Print version information and exit.", "-V", "--version")
                                .versionHelp(true)
                                .build())
                .versionProvider(new Version());
        return command.spec;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See audit --help");
    }
}
