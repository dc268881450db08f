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
        header = "Checks, explains, converts, compares, lists and loads audit rules.",
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
            "  audit rules list                         what the kernel has",
            "  audit rules sync /etc/audit/rules.d      changes only what differs",
            "",
            "Exit status: 0 done, 1 errors or differences were found or something failed, 2 usage."
        })
final class RulesCommand implements Runnable {
    @Spec private CommandSpec spec;

    /** The command with those below it: first those of files, then those of the kernel. */
    static CommandLine line(Live live) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCheckCommand())
                .addSubcommand(new RulesExplainCommand())
                .addSubcommand(new RulesConvertCommand())
                .addSubcommand(new RulesDiffCommand())
                .addSubcommand(new RulesBuildCommand())
                .addSubcommand(new RulesEncodeCommand())
                .addSubcommand(new RulesDecodeCommand())
                .addSubcommand(new RulesListCommand(live))
                .addSubcommand(ofRule(new RulesAddCommand(live)))
                .addSubcommand(ofRule(new RulesDeleteCommand(live)))
                .addSubcommand(new RulesLoadCommand(live))
                .addSubcommand(new RulesSyncCommand(live))
                .addSubcommand(new RulesClearCommand(live));
    }

    /** A command whose operands are a rule: auditctl's options are words of it. */
    private static CommandLine ofRule(Object command) {
        return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See audit rules --help");
    }
}
