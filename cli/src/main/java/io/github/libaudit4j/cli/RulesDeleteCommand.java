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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit rules delete}: one rule less for the kernel. */
@Command(
        name = "delete",
        header = "Deletes a rule of the kernel.",
        description = {
            "",
            "Takes a rule as words or as one quoted line, as it was added or as audit rules list"
                    + " prints it: -a and -w, or -d and -W, mean the same here.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit rules delete -a always,exit -S openat -F exit=-EACCES -k denied",
            "  audit rules delete '-W /etc/shadow -p wa -k shadow'",
            "",
            "Exit status: 0 done, 1 the kernel has no such rule, 2 it is no rule."
        })
final class RulesDeleteCommand implements Callable<Integer> {
    private final Live live;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RULE", arity = "1..*", description = "The rule.")
    private List<String> words;

    RulesDeleteCommand(Live live) {
        this.live = live;
    }

    @Override
    public Integer call() {
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
