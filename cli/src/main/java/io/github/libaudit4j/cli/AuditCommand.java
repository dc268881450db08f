// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Options;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit}: the command that the others belong to. */
final class AuditCommand {
    private AuditCommand() {}

    static CommandSpec spec() {
        Options options =
                Options.of(
                        "audit",
                        "Reads and explains Linux audit logs; checks and loads audit rules.",
                        AuditCommand::run);
        options.commands();
        options.footer(
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
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        throw asked.usage("which command? See audit --help");
    }
}
