// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.cli.command.WholeFile;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.check.AssumedIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules build}: one file of a directory of rules, as augenrules makes it. */
final class RulesBuildCommand {
    static final String HEADER = "Makes one file of a directory of rule files, as augenrules does.";

    static CommandSpec spec() {
        Options options = Options.of("build", HEADER, RulesBuildCommand::run);
        options.description(
                "",
                "Takes the files *.rules in the order of ls -v, leaves out comments and empty"
                        + " lines, and puts the last -D, -b and -f first and the last -e last."
                        + " Unlike augenrules it writes nothing where a line is no rule.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules build /etc/audit/rules.d",
                "  audit rules build rules.d -o audit.rules",
                "",
                "Exit status: 0 done, 1 a line is no rule or something failed, 2 usage.");
        options.operand(Path.class, "DIR", "1", "A directory of rule files.");
        options.typed(
                Path.class,
                "FILE",
                "Where it goes (default: standard output). The file is replaced at once.",
                "-o",
                "--output");
        options.yes("Write it also where a line is no rule.", "--force");
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        Path directory = asked.operand(0, null);
        if (!Files.isDirectory(directory)) {
            throw asked.usage(directory + " is no directory of rule files");
        }
        RuleTarget known = RulesHost.target(asked);
        RuleTarget target = // names may be known on the host that loads the file
                new RuleTarget(known.arch(), new AssumedIds(known.ids()), known.isDirectory());
        RulesInput input = RulesInput.read(directory.toString(), new RuleParser(target));
        int exit = RulesProblems.tell(asked.spec(), input);
        if (exit != ExitCode.DONE && !asked.isYes("--force")) {
            throw new Failure("nothing written: correct these lines, or use --force", null);
        }
        byte[] merged = RuleText.encode(input.directory().merged());
        Path file = asked.value("--output", null);
        if (file == null) {
            Printed.print(out -> {
                out.write(merged);
                return ExitCode.DONE;
            });
        } else {
            write(merged, file);
        }
        return exit;
    }

    private static void write(byte[] text, Path file) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(file, e).getMessage(), e);
        }
    }
}
