// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit rules}: the commands about rules. */
@Command(
        name = "rules",
        header = "Checks, explains, converts and compares audit rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  audit rules check /etc/audit/rules.d     what is wrong, and the rewrite",
            "  audit rules explain /etc/audit/audit.rules",
            "  audit rules diff /etc/audit/audit.rules kernel",
            "  echo '-w /etc/shadow -p wa -k shadow' | audit rules convert --to pairs -",
            "",
            "Exit status: 0 done, 1 errors or differences were found, 2 usage."
        })
final class RulesCommand implements Runnable {
    @Spec private CommandSpec spec;

    /** The command with those below it. */
    static CommandLine line() {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCheckCommand())
                .addSubcommand(new RulesExplainCommand())
                .addSubcommand(new RulesConvertCommand())
                .addSubcommand(new RulesDiffCommand())
                .addSubcommand(new RulesBuildCommand())
                .addSubcommand(new RulesEncodeCommand())
                .addSubcommand(new RulesDecodeCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See audit rules --help");
    }
}
