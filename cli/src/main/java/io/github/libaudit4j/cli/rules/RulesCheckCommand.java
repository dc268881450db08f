// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.cli.output.ProblemJson;
import io.github.libaudit4j.cli.output.ProblemLines;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.check.AssumedIds;
import io.github.libaudit4j.rule.check.RuleCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules check}: what is wrong with rules, without a kernel. */
final class RulesCheckCommand {
    static final String HEADER = "Tells what is wrong with audit rules, why, and the rewrite.";

    /** What {@code --format} takes. */
    enum ProblemFormat {
        text,
        json
    }

    static CommandSpec spec() {
        Options options = Options.of("check", HEADER, RulesCheckCommand::run);
        options.description(
                "",
                "Reads a file, a directory of rule files in augenrules' order, or standard input."
                        + " Nothing is loaded, so it works on any host, and without root.",
                "",
                "An error is what auditctl or the kernel refuses; a warning is a line that hardly"
                        + " does what was meant; a note is one that could be better."
                        + " docs/rules-check.md has them all.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules check /etc/audit/rules.d",
                "  audit rules check --arch aarch64 --passwd web1/passwd audit.rules",
                "  audit rules check --strict --format json rules.d | jq -r .code",
                "",
                "Exit status: 0 no errors, 1 errors (with --strict also warnings), 2 usage.");
        RulesInput.addTo(options);
        RulesHost.addTo(options);
        options.yes("Exit 1 on warnings, too.", "--strict");
        options.typed(
                ProblemFormat.class,
                "FORMAT",
                "text: for people (the default); json: an object a problem.",
                "-f",
                "--format");
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        RuleTarget known = RulesHost.target(asked);
        RuleTarget target =
                new RuleTarget(known.arch(), new AssumedIds(known.ids()), known.isDirectory());
        RulesInput input = RulesInput.read(asked.operand(0, null), new RuleParser(target));
        if (input.directory() != null && input.texts().isEmpty()) {
            asked.tell(asked.operand(0, null) + ": no files in it whose names end with .rules");
        }
        List<RuleProblem> problems = new ArrayList<>(input.problems());
        problems.addAll(RuleCheck.check(input.lines(), target));
        sort(problems, input);
        ProblemFormat format = asked.value("--format", ProblemFormat.text);
        boolean fails =
                count(problems, Severity.ERROR) > 0
                        || asked.isYes("--strict") && count(problems, Severity.WARNING) > 0;
        int exit =
                Printed.print(out -> {
                    print(problems, input, format, out);
                    return fails ? ExitCode.FAILED : ExitCode.DONE;
                });
        asked.tell(summary(problems, input));
        return exit;
    }

    /** By file and line, the most important first. */
    private static void sort(List<RuleProblem> problems, RulesInput input) {
        Map<String, Integer> files = new HashMap<>();
        for (String file : input.texts().keySet()) {
            files.put(file, files.size());
        }
        problems.sort(
                Comparator.comparing((RuleProblem problem) -> files.get(problem.file()))
                        .thenComparing(RuleProblem::line)
                        .thenComparing(RuleProblem::severity));
    }

    private static void print(
            List<RuleProblem> problems, RulesInput input, ProblemFormat format, OutputStream out)
            throws IOException {
        ProblemLines lines = new ProblemLines(out);
        ProblemJson json = new ProblemJson(out);
        for (RuleProblem problem : problems) {
            String line = input.text(problem.file(), problem.line());
            if (format == ProblemFormat.json) {
                json.write(problem, line);
            } else {
                lines.write(problem, line);
            }
        }
    }

    private static long count(List<RuleProblem> problems, Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }

    private static String summary(List<RuleProblem> problems, RulesInput input) {
        long files = input.texts().size();
        return counted(input.lines().size() + count(input.problems(), Severity.ERROR), "line")
                + (files > 1 ? " in " + counted(files, "file") : "")
                + ": "
                + counted(count(problems, Severity.ERROR), "error")
                + ", "
                + counted(count(problems, Severity.WARNING), "warning")
                + ", "
                + counted(count(problems, Severity.NOTE), "note");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
