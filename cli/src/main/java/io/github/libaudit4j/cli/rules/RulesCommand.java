// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Commands;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.Live;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules}: the commands about rules. */
public final class RulesCommand {
    public static final String HEADER =
            "Checks, explains, converts, compares, lists and loads audit rules.";

    private RulesCommand() {}

    /**
     * The command with those below it: first those of files, then those of the kernel.
     *
     * @param words what stands behind its name
     */
    public static CommandLine line(Live live, List<String> words) {
        CommandLine line = new CommandLine(spec());
        new Commands()
                .add("check", RulesCheckCommand.HEADER, RulesCheckCommand::spec)
                .add("explain", RulesExplainCommand.HEADER, RulesExplainCommand::spec)
                .add("convert", RulesConvertCommand.HEADER, RulesConvertCommand::spec)
                .add("diff", RulesDiffCommand.HEADER, RulesDiffCommand::spec)
                .add("build", RulesBuildCommand.HEADER, RulesBuildCommand::spec)
                .add("encode", RulesEncodeCommand.HEADER, RulesEncodeCommand::spec)
                .add("decode", RulesDecodeCommand.HEADER, RulesDecodeCommand::spec)
                .add("list", RulesListCommand.HEADER, () -> RulesListCommand.spec(live))
                .add("add", RulesAddCommand.HEADER, () -> RulesAddCommand.spec(live))
                .add("delete", RulesDeleteCommand.HEADER, () -> RulesDeleteCommand.spec(live))
                .add("load", RulesLoadCommand.HEADER, () -> RulesLoadCommand.spec(live))
                .add("sync", RulesSyncCommand.HEADER, () -> RulesSyncCommand.spec(live))
                .add("clear", RulesClearCommand.HEADER, () -> RulesClearCommand.spec(live))
                .addTo(line, words);
        return line;
    }

    private static CommandSpec spec() {
        Options options = Options.of("rules", HEADER, RulesCommand::run);
        options.commands();
        options.footer(
                "",
                "Examples:",
                "  audit rules check /etc/audit/rules.d     what is wrong, and the rewrite",
                "  audit rules explain /etc/audit/audit.rules",
                "  audit rules diff /etc/audit/audit.rules kernel",
                "  echo '-w /etc/shadow -p wa -k shadow' | audit rules convert --to pairs -",
                "  audit rules list                         what the kernel has",
                "  audit rules sync /etc/audit/rules.d      changes only what differs",
                "",
                "Exit status: 0 done, 1 errors or differences were found or something failed, 2 usage.");
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        throw asked.usage("which command? See audit rules --help");
    }
}
