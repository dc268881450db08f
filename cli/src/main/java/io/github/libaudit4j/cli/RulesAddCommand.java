// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.KernelRule;
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

/** {@code audit rules add}: one rule more for the kernel. */
@Command(
        name = "add",
        header = "Adds a rule to those of the kernel.",
        description = {
            "",
            "Takes a rule as auditctl does, as words or as one quoted line: -a adds it behind the"
                    + " others of its list, -A before them, -w watches a path. Prints the rule as the"
                    + " kernel has it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit rules add -a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied",
            "  audit rules add '-w /etc/shadow -p wa -k shadow'",
            "",
            "Exit status: 0 done, 1 the kernel refuses it, 2 it is no rule."
        })
final class RulesAddCommand implements Callable<Integer> {
    private final Live live;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RULE", arity = "1..*", description = "The rule.")
    private List<String> words;

    RulesAddCommand(Live live) {
        this.live = live;
    }

    @Override
    public Integer call() {
        RuleTarget target = Live.target(spec);
        Rule rule = RuleConversion.toSyscall(RuleWords.read(spec, words, target), target);
        if (!(rule instanceof FilterRule added)) {
            throw RuleWords.refused(spec, "takes a rule: -a, -A or -w");
        }
        KernelRule kernel = KernelRule.of(added);
        return live.run(client -> {
            kernel.add(client, added.prepend());
            live.tell("+ " + kernel.text(new RulePrinter(target)));
            return ExitCode.DONE;
        });
    }
}
