// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.check.RuleConversion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules convert}: rules in another form, the rest of the file as it is. */
final class RulesConvertCommand {
    static final String HEADER =
            "Writes watches as rules of system calls, or rules without an arch as pairs.";

    /** What {@code --to} takes. */
    enum Form {
        syscall,
        pairs
    }

    static CommandSpec spec() {
        Options options = Options.of("convert", HEADER, RulesConvertCommand::run);
        options.description("", "Comments and lines that need no change stay as they are.", "");
        options.footer(
                "",
                "Example:",
                "  $ echo '-w /etc/shadow -p wa -k shadow' | audit rules convert --to pairs -",
                "  -a always,exit -F arch=b64 -S all -F path=/etc/shadow -F perm=wa -k shadow",
                "  -a always,exit -F arch=b32 -S all -F path=/etc/shadow -F perm=wa -k shadow",
                "",
                "Exit status: 0 done, 1 a line is no rule, 2 usage.");
        RulesInput.addTo(options);
        options.typed(
                Form.class,
                "FORM",
                "syscall: -w as -a always,exit (the default); pairs: also each rule without an"
                        + " arch as one for b64 and one for b32.",
                "--to");
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        RuleTarget target = RulesHost.target(asked);
        RulesInput input = RulesInput.read(asked.operand(0, null), new RuleParser(target));
        Form form = asked.value("--to", Form.syscall);
        Printed.print(out -> print(input, target, form, out));
        return RulesProblems.tell(asked.spec(), input);
    }

    private record Place(String file, int line) {}

    private static int print(RulesInput input, RuleTarget target, Form form, OutputStream out)
            throws IOException {
        Map<Place, List<Rule>> rules = new HashMap<>();
        for (RuleLine line : input.lines()) {
            rules.computeIfAbsent(new Place(line.file(), line.line()), p -> new ArrayList<>(1))
                    .add(line.rule());
        }
        RulePrinter printer = new RulePrinter(target);
        for (Map.Entry<String, String[]> file : input.texts().entrySet()) {
            for (int i = 0; i < file.getValue().length; i++) {
                Place place = new Place(file.getKey(), i + 1);
                List<Rule> before = rules.getOrDefault(place, List.of());
                List<Rule> after = converted(before, target, form);
                if (after.equals(before)) {
                    out.write(RuleText.encode(file.getValue()[i] + "\n"));
                } else {
                    for (Rule rule : after) {
                        out.write(RuleText.encode(printer.print(rule) + "\n"));
                    }
                }
            }
        }
        return ExitCode.DONE;
    }

    private static List<Rule> converted(List<Rule> rules, RuleTarget target, Form form) {
        List<Rule> converted = new ArrayList<>();
        for (Rule rule : rules) {
            if (form == Form.pairs) {
                converted.addAll(RuleConversion.toPairs(rule, target));
            } else {
                converted.add(RuleConversion.toSyscall(rule, target));
            }
        }
        return converted;
    }
}
