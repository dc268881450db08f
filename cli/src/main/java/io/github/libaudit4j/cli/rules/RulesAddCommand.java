// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.check.RuleConversion;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules add}: one rule more for the kernel. */
final class RulesAddCommand {
    static final String HEADER = "Adds a rule to those of the kernel.";

    static CommandSpec spec(Live live) {
        Options options = Options.of("add", HEADER, asked -> run(live, asked));
        options.description(
                "",
                "Takes a rule as auditctl does, as words or as one quoted line: -a adds it behind"
                        + " the others of its list, -A before them, -w watches a path. Prints the"
                        + " rule as the kernel has it.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules add -a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied",
                "  audit rules add '-w /etc/shadow -p wa -k shadow'",
                "",
                "Exit status: 0 done, 1 the kernel refuses it, 2 it is no rule.");
        return RuleWords.addTo(options).standard("-V", "--version").spec();
    }

    private static int run(Live live, Asked asked) {
        RuleTarget target = RulesHost.here(asked.spec());
        Rule rule = RuleConversion.toSyscall(RuleWords.read(asked, target), target);
        if (!(rule instanceof FilterRule added)) {
            throw asked.usage("takes a rule: -a, -A or -w");
        }
        KernelRule kernel = KernelRule.of(added);
        return live.run(client -> {
            kernel.add(client, added.prepend());
            live.tell("+ " + kernel.text(new RulePrinter(target)));
            return ExitCode.DONE;
        });
    }
}
