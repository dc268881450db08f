// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: the command that the others belong to. */
@Command(
        name = "audit",
        header = "Reads and explains Linux audit logs; checks and loads audit rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  audit parse /var/log/audit      all rotated logs as JSON, oldest first",
            "  audit rules check audit.rules   what is wrong with rules",
            "  audit status                    what the kernel's audit is set to",
            "  audit watch --format text       what happens now, a sentence an event",
            "  audit help parse                what parse can do",
            "  source <(audit completion)      complete commands and options in bash and zsh",
            "",
            "Exit status: 0 done, 1 nothing found or something failed, 2 usage."
        })
final class AuditCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See audit --help");
    }
}
