// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.ReceiverOptions;
import io.github.libaudit4j.record.AuditFormatException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit run}: what one program does. */
@Command(
        name = "run",
        header = "Runs a program and tells what it and its children do.",
        description = {
            "",
            "Loads rules of that program alone, runs it, prints its events, and deletes the rules."
                    + " Other rules stay as they are. Needs root; works beside auditd, which gets"
                    + " the events too.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit run -S execve --format text make     what make starts",
            "  audit run -S openat -F success=0 -o failed ./program --an-option-of-its-own",
            "",
            "Exit status: the program's; 128 and the signal's number if one ended it; 125 audit run"
                    + " failed before it began; 126 it cannot be executed; 127 it is not found; 2"
                    + " usage."
        })
final class RunCommand implements Callable<Integer> {
    private final Live live;

    @Spec private CommandSpec spec;

    @Option(
            names = "-S",
            paramLabel = "CALL",
            split = ",",
            description = "System calls, by name or number (default: all; these are many).")
    private List<String> calls = new ArrayList<>();

    @Option(
            names = "-F",
            paramLabel = "FIELD=VALUE",
            description =
                    "Only calls with this, such as success=0, dir=/etc or exe=/usr/bin/cc; as in a"
                            + " rule, also with other comparisons. Several must all hold.")
    private List<String> fields = new ArrayList<>();

    @Option(names = "-k", paramLabel = "KEY", description = "A key for the events.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Print the events to a file, not to standard error.")
    private String output;

    @Mixin private Telling telling = new Telling();

    @Option(names = "-d", description = "Tell each change of the kernel's settings.")
    private boolean debug;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing but the events, errors and losses.")
    private boolean quiet;

    @Parameters(
            paramLabel = "PROGRAM",
            arity = "1..*",
            description = "The program and its arguments; options behind it are its own.")
    private List<String> words;

    RunCommand(Live live) {
        this.live = live;
    }

    /** The command: what stands behind the program is the program's. */
    static CommandLine line(Live live) {
        return new CommandLine(new RunCommand(live)).setStopAtPositional(true);
    }

    @Override
    public Integer call() {
        telling.check(spec);
        telling.checkEvents(spec, "audit run");
        String ownKey = "run-" + ProcessHandle.current().pid();
        keys.add(ownKey);
        RunRules rules = new RunRules(Live.target(spec), calls, fields, keys);
        check(rules);
        boolean isDaemon;
        try (AuditClient client = live.door().open()) {
            isDaemon = client.status().pid() == 0;
        } catch (NetlinkException e) {
            tell(e.getMessage());
            return ExitCode.OWN_FAILURE;
        }
        try (AuditedProgram program = AuditedProgram.start(words)) {
            return run(program, rules, isDaemon);
        } catch (AuditedProgram.NotRun e) {
            tell(e.getMessage());
            return e.exit;
        }
    }

    /** What is no rule is told before anything is done. */
    private void check(RunRules rules) {
        try {
            rules.of(0, true, 1, 1);
        } catch (AuditFormatException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int run(AuditedProgram program, RunRules rules, boolean isDaemon) {
        long self = ProcessHandle.current().pid();
        List<KernelRule> wanted =
                rules.of(program.group(), program.isMarked(), program.pid(), self);
        if (!program.isMarked()) {
            tell("its children's children are not told (needs CAP_SETGID)");
        }
        WatchPlan plan =
                new WatchPlan(
                        isDaemon, new KernelOptions(), wanted, ReceiverOptions.DEFAULTS, 0, 0);
        TreeEvents events = new TreeEvents(keys);
        events.add(program.pid());
        Consumer<String> details = debug ? this::tell : line -> {};
        KernelWatch watch = new KernelWatch(plan, live.door(), program, this::tell, details);
        try {
            watch.run(telling.sink(spec, out(), events), null, quiet);
        } catch (Failure e) {
            tell(e.getMessage());
            if (!program.hasBegun()) {
                return ExitCode.OWN_FAILURE;
            }
        }
        return program.hasBegun() ? program.exit() : ExitCode.OWN_FAILURE;
    }

    private OutputStream out() {
        return output == null ? Output.errors() : Output.of(output);
    }

    private synchronized void tell(String line) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + line);
        spec.commandLine().getErr().flush();
    }
}
