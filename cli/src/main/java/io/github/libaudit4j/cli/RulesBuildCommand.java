// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.check.AssumedIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code audit rules build}: one file of a directory of rules, as augenrules makes it. */
final class RulesBuildCommand {
    static final String HEADER = "Makes one file of a directory of rule files, as augenrules does.";

    private final CommandSpec spec;
    private final Path directory;
    private final Path file;
    private final boolean force;
    private final RulesHost host;

    static CommandSpec spec() {
        Options options = Options.of("build", HEADER, asked -> new RulesBuildCommand(asked).run());
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

    private RulesBuildCommand(Asked asked) {
        this.spec = asked.spec();
        this.directory = asked.operand(0, null);
        this.file = asked.value("--output", null);
        this.force = asked.isYes("--force");
        this.host = RulesHost.of(asked);
    }

    private int run() {
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(
                    spec.commandLine(), directory + " is no directory of rule files");
        }
        RuleTarget known = host.target(spec);
        RuleTarget target = // names may be known on the host that loads the file
                new RuleTarget(known.arch(), new AssumedIds(known.ids()), known.isDirectory());
        RulesInput input = RulesInput.read(directory.toString(), new RuleParser(target));
        int exit = RulesProblems.tell(spec, input, input.errors());
        if (exit != ExitCode.DONE && !force) {
            throw new Failure("nothing written: correct these lines, or use --force", null);
        }
        byte[] merged = RuleText.encode(input.directory().merged());
        if (file == null) {
            Printed.print(out -> {
                out.write(merged);
                return ExitCode.DONE;
            });
        } else {
            write(merged);
        }
        return exit;
    }

    private void write(byte[] text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(file, e).getMessage(), e);
        }
    }
}
