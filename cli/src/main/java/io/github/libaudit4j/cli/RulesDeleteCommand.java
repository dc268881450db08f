// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.check.RuleConversion;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules delete}: one rule less for the kernel. */
final class RulesDeleteCommand {
    static final String HEADER = "Deletes a rule of the kernel.";

    private final Live live;
    private final CommandSpec spec;
    private final List<String> words;

    static CommandSpec spec(Live live) {
        Options options =
                Options.of("delete", HEADER, asked -> new RulesDeleteCommand(live, asked).run());
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

    private RulesDeleteCommand(Live live, Asked asked) {
        this.live = live;
        this.spec = asked.spec();
        this.words = asked.operands();
    }

    private int run() {
        RuleTarget target = Live.target(spec);
        Rule read = RuleWords.read(spec, words, target);
        Rule rule = read instanceof DeleteRule delete ? delete.rule() : read;
        if (!(RuleConversion.toSyscall(rule, target) instanceof FilterRule deleted)) {
            throw RuleWords.refused(spec, "takes a rule: -a, -d, -w or -W");
        }
        KernelRule kernel = KernelRule.of(deleted);
        return live.run(client -> {
            kernel.delete(client);
            live.tell("- " + kernel.text(new RulePrinter(target)));
            return ExitCode.DONE;
        });
    }
}
