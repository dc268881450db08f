// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.command.Telling;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.rules.RulesHost;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.ReceiverOptions;
import io.github.libaudit4j.record.AuditFormatException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit run}: what one program does. */
public final class RunCommand {
    public static final String HEADER = "Runs a program and tells what it and its children do.";

    private final Live live;
    private final Asked asked;
    private final List<String> calls;
    private final List<String> fields;
    private final List<String> keys;
    private final String output;
    private final Telling telling;
    private final boolean debug;
    private final boolean quiet;
    private final List<String> words;

    public static CommandSpec spec(Live live) {
        Options options = Options.of("run", HEADER, asked -> new RunCommand(live, asked).run());
        options.description(
                "",
                "Loads rules of that program alone, runs it, prints its events, and deletes the"
                        + " rules. Other rules stay as they are. Needs root; works beside auditd,"
                        + " which gets the events too.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit run -S execve --format text make     what make starts",
                "  audit run -S openat -F success=0 -o failed ./program --an-option-of-its-own",
                "",
                "Exit status: the program's; 128 and the signal's number if one ended it; 125"
                        + " audit run failed before it began; 126 it cannot be executed; 127 it"
                        + " is not found; 2 usage.");
        options.add(
                Options.several(
                                Options.option(
                                        "System calls, by name or number (default: all; these are"
                                                + " many).",
                                        "-S"))
                        .paramLabel("CALL")
                        .arity("1")
                        .splitRegex(","));
        options.values(
                "FIELD=VALUE",
                "Only calls with this, such as success=0, dir=/etc or exe=/usr/bin/cc; as in a"
                        + " rule, also with other comparisons. Several must all hold.",
                "-F");
        options.values("KEY", "A key for the events.", "-k");
        options.value(
                "FILE", "Print the events to a file, not to standard error.", "-o", "--output");
        Telling.addTo(options);
        options.yes("Tell each change of the kernel's settings.", "-d");
        options.yes("Tell nothing but the events, errors and losses.", "-q", "--quiet");
        options.operands(
                "PROGRAM", "1..*", "The program and its arguments; options behind it are its own.");
        options.stopsAtOperand(); // what stands behind the program is the program's
        return options.standard("-V", "--version").spec();
    }

    private RunCommand(Live live, Asked asked) {
        this.live = live;
        this.asked = asked;
        this.calls = asked.texts("-S");
        this.fields = asked.texts("-F");
        this.keys = new ArrayList<>(asked.texts("-k"));
        this.output = asked.text("--output");
        this.telling = new Telling(asked);
        this.debug = asked.isYes("-d");
        this.quiet = asked.isYes("--quiet");
        this.words = asked.operands();
    }

    private int run() {
        telling.check(asked);
        telling.checkEvents(asked, "audit run");
        String ownKey = "run-" + ProcessHandle.current().pid();
        keys.add(ownKey);
        RunRules rules = new RunRules(RulesHost.here(asked.spec()), calls, fields, keys);
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
            throw asked.usage(e.getMessage());
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
                new WatchPlan(isDaemon, KernelOptions.NONE, wanted, ReceiverOptions.DEFAULTS, 0, 0);
        TreeEvents events = new TreeEvents(keys);
        events.add(program.pid());
        Consumer<String> details = debug ? this::tell : line -> {};
        KernelWatch watch = new KernelWatch(plan, live.door(), program, this::tell, details);
        try {
            watch.run(telling.sink(asked, out(), events), null, quiet);
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
        asked.tell(line);
    }
}
