// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.check.RuleConversion;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules delete}: one rule less for the kernel. */
final class RulesDeleteCommand {
    static final String HEADER = "Deletes a rule of the kernel.";

    static CommandSpec spec(Live live) {
        Options options = Options.of("delete", HEADER, asked -> run(live, asked));
        options.description(
                "",
                "Takes a rule as words or as one quoted line, as it was added or as audit rules"
                        + " list prints it: -a and -w, or -d and -W, mean the same here.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules delete -a always,exit -S openat -F exit=-EACCES -k denied",
                "  audit rules delete '-W /etc/shadow -p wa -k shadow'",
                "",
                "Exit status: 0 done, 1 the kernel has no such rule, 2 it is no rule.");
        return RuleWords.addTo(options).standard("-V", "--version").spec();
    }

    private static int run(Live live, Asked asked) {
        RuleTarget target = RulesHost.here(asked.spec());
        Rule read = RuleWords.read(asked, target);
        Rule rule = read instanceof DeleteRule delete ? delete.rule() : read;
        if (!(RuleConversion.toSyscall(rule, target) instanceof FilterRule deleted)) {
            throw asked.usage("takes a rule: -a, -d, -w or -W");
        }
        KernelRule kernel = KernelRule.of(deleted);
        return live.run(client -> {
            kernel.delete(client);
            live.tell("- " + kernel.text(new RulePrinter(target)));
            return ExitCode.DONE;
        });
    }
}
