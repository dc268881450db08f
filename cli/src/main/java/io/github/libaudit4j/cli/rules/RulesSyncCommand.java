// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.RulePlan;
import io.github.libaudit4j.cli.kernel.RuleStep.Kind;
import io.github.libaudit4j.cli.kernel.RuleSync;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules sync}: makes the kernel have the rules of files, and no others. */
final class RulesSyncCommand {
    static final String HEADER =
            "Makes the kernel have just the rules of files, by the fewest changes.";

    static CommandSpec spec(Live live) {
        Options options = Options.of("sync", HEADER, asked -> run(live, asked));
        options.description(
                "",
                "Compares what the kernel has with what it would have if the lines were loaded"
                        + " into it without rules, and changes what differs: all of it, or nothing"
                        + " if one change is refused. Rules that are the same stay in force all"
                        + " the while.",
                "",
                "Prints + for a rule that is added, - for one that is deleted, ~ for one that is"
                        + " put in another place: the kernel adds rules only before or behind all"
                        + " others.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules sync --dry-run /etc/audit/rules.d",
                "  audit rules sync /etc/audit/rules.d",
                "",
                "Exit status: 0 done, 1 a line is wrong or the kernel refuses a change, 2 usage.");
        RulesInput.addTo(options);
        options.yes("Only print what would be done.", "-n", "--dry-run");
        Live.addUntilReboot(options);
        options.quiet();
        return options.standard("-V", "--version").spec();
    }

    private static int run(Live live, Asked asked) {
        RuleTarget target = RulesHost.here(asked.spec());
        RulesInput input = RulesInput.read(asked.operand(0, null), new RuleParser(target));
        if (RulesProblems.tell(asked.spec(), input) != ExitCode.DONE) {
            throw new Failure("nothing is changed: correct these lines first", null);
        }
        return live.run(client -> {
            RuleSync sync = RuleSync.plan(client, input.lines(), target);
            boolean dryRun = asked.isYes("--dry-run");
            if (!dryRun) {
                sync.carryOut(asked.isYes("--until-reboot"));
            }
            live.tell(sync.changes(new RulePrinter(target)));
            if (!asked.isYes("--quiet")) {
                tell(sync, dryRun, asked);
            }
            return ExitCode.DONE;
        });
    }

    private static void tell(RuleSync sync, boolean dryRun, Asked asked) {
        PrintWriter err = asked.spec().commandLine().getErr();
        for (RuleLine line : sync.leftOut()) {
            err.println(
                    line.file()
                            + ":"
                            + line.line()
                            + ": note: left out, it is no rule and no setting: "
                            + line.text().strip());
        }
        RulePlan plan = sync.plan();
        asked.tell(
                (dryRun ? "would be: " : "")
                        + plan.count(Kind.ADD)
                        + " added, "
                        + plan.count(Kind.DELETE)
                        + " deleted, "
                        + plan.count(Kind.MOVE)
                        + " moved, "
                        + plan.kept()
                        + " as they were");
    }
}
