// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.AuditdInput;
import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Leftovers;
import io.github.libaudit4j.cli.kernel.StateFile;
import io.github.libaudit4j.cli.kernel.TemporaryChanges;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.cli.watch.ProcessHints;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.EventMember;
import io.github.libaudit4j.netlink.Overflow;
import io.github.libaudit4j.netlink.ReceiverOptions;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.query.ConditionParser;
import io.github.libaudit4j.query.QueryException;
import io.github.libaudit4j.query.Times;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit watch}: what happens now. */
@Command(
        name = "watch",
        header = "Tells what happens now: the kernel's events, or what auditd hands on.",
        description = {
            "",
            "Is the audit daemon while it runs, or listens beside it (--ro). Needs root. What it"
                    + " changes in the kernel is put back at the end, or by the next start if it is"
                    + " killed.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit watch --format text                   a sentence an event, until Ctrl-C",
            "  audit watch --rules my.rules > events.json  with rules of its own meanwhile",
            "  audit watch --ro --records --format raw     beside auditd, the lines it writes",
            "  audit watch --filter 'exe == \"/usr/bin/ssh\"'   what is asked for alone",
            "  audit watch --from unix:/run/audit/audispd_events",
            "",
            "Exit status: 0 done, 1 something failed, 2 usage.",
            "What was received and what was lost, and by whom, is told on standard error."
        })
final class WatchCommand implements Callable<Integer> {
    private static final int MEBIBYTE = 1 << 20;

    private final Live live;

    @Spec private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = Origin.LABEL,
            defaultValue = "kernel",
            converter = Origin.Converter.class,
            completionCandidates = Origin.Names.class,
            description =
                    "kernel: be the audit daemon (the default); multicast: listen beside it; stdin:"
                            + " be auditd's plugin; unix: auditd's socket. The last two take both of"
                            + " auditd's formats, string and binary.")
    private Origin origin;

    @Option(
            names = {"--ro", "-ro"},
            description = "Receive only: the same as --from multicast.")
    private boolean isReceiveOnly;

    @Mixin private Telling telling = new Telling();

    @Option(
            names = "--rules",
            paramLabel = "FILE|DIR",
            description =
                    "Rules, loaded behind those of the kernel and deleted at the end. Lines that"
                            + " are none, such as -D and -b, are passed over.")
    private String rules;

    @Option(
            names = "--filter",
            paramLabel = "EXPRESSION",
            description =
                    "Only events of which that is true, such as 'uid == 0 and success == no'; the"
                            + " others are counted. As audit search --where.")
    private String filter;

    @Option(
            names = "--hints",
            description =
                    "Add what this host's /proc says of an event's process while it is alive: its"
                            + " parent and its container, as member \"hints\". With json and yaml.")
    private boolean hasHints;

    private Predicate<AuditEvent> meant;

    @Mixin private KernelOptions kernel = new KernelOptions();

    @Option(
            names = "--overflow",
            paramLabel = "drop|block",
            defaultValue = "drop",
            description =
                    "Where the output takes less than the kernel gives, and the queue is full:"
                            + " drop records and count them (the default), or stop reading, so that"
                            + " the kernel drops them.")
    private Overflow overflow;

    @Option(
            names = "--queue",
            paramLabel = "MIB",
            defaultValue = "64",
            description = "The queue before the output (default: ${DEFAULT-VALUE}).")
    private int queue;

    @Option(
            names = "--stats",
            paramLabel = "SECONDS",
            description = "Tell so often what was received and lost; 0 for at the end alone.")
    private int statsSeconds;

    @Option(names = "--for", paramLabel = "SECONDS", description = "End after so long.")
    private int seconds;

    @Option(
            names = "--restore",
            description =
                    "Only put back what a watch that was killed has left. The next watch that"
                            + " changes anything does it by itself.")
    private boolean isRestore;

    @Option(names = "-d", description = "Tell each change of the kernel's settings.")
    private boolean debug;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing on standard error but errors and losses.")
    private boolean quiet;

    WatchCommand(Live live) {
        this.live = live;
    }

    @Override
    public Integer call() {
        checkOptions();
        if (isRestore) {
            return live.run(client -> {
                List<StateFile> files = Leftovers.in(StateFile.folder());
                List<String> told = Leftovers.undo(client, files);
                told.forEach(this::tell);
                if (told.isEmpty() && !quiet) {
                    tell("nothing to put back");
                }
                return ExitCode.DONE;
            });
        }
        if (!origin.isLive()) {
            return auditd();
        }
        return watch(rules());
    }

    private int watch(List<KernelRule> wanted) {
        WatchPlan plan =
                new WatchPlan(
                        origin.kind() == Origin.Kind.KERNEL,
                        kernel,
                        wanted,
                        ReceiverOptions.DEFAULTS
                                .withQueue(queue * MEBIBYTE)
                                .withOverflow(overflow)
                                .withBoost(kernel.boost()),
                        statsSeconds,
                        seconds);
        OutputStream raw = telling.isRaw() && meant == null ? live.out() : null;
        Consumer<String> details = debug ? this::tell : line -> {};
        return new KernelWatch(plan, live.door(), Companion.NONE, this::tell, details)
                .run(sink(), raw, quiet);
    }

    private RecordSink sink() {
        if (hasHints) {
            Predicate<AuditEvent> all = event -> true;
            EventMember hints = new ProcessHints();
            return telling.sink(spec, live.out(), meant == null ? all : meant, hints);
        }
        return meant == null
                ? telling.sink(spec, live.out())
                : telling.sink(spec, live.out(), meant);
    }

    private void checkOptions() {
        telling.check(spec);
        if (filter != null) {
            telling.checkEvents(spec, "--filter");
            meant = condition()::test;
        }
        if (hasHints) {
            telling.checkMember(spec, "--hints");
        }
        if (isReceiveOnly) {
            boolean isOther = origin.kind() != Origin.Kind.KERNEL;
            require(!isOther || origin.kind() == Origin.Kind.MULTICAST, "--ro is of the kernel");
            origin = new Origin(Origin.Kind.MULTICAST, null);
        }
        boolean isDaemon = origin.kind() == Origin.Kind.KERNEL;
        require(
                isDaemon || !kernel.isAsked(),
                "--rate, --backlog, --backlog-wait and --immutable change the kernel: not with --ro"
                        + " or --from");
        require(
                origin.isLive() || kernel.diagnostics == null && rules == null && seconds == 0,
                "--diag, --rules and --for are of the kernel: not with --from stdin or unix");
        require(queue >= 2 && queue < 2048, "--queue is from 2 to 2047");
        require(kernel.boost() >= 0 && kernel.boost() <= 20, "--boost is from 0 to 20");
        require(statsSeconds >= 0 && seconds >= 0, "--stats and --for are seconds from 0");
    }

    private Condition condition() {
        Times times = Times.here(ZoneId.systemDefault());
        try {
            return new ConditionParser(times, Story.localNames()).parse(filter);
        } catch (QueryException e) {
            throw new ParameterException(spec.commandLine(), "--filter: " + e.getMessage());
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private int auditd() {
        Input input =
                origin.kind() == Origin.Kind.STDIN
                        ? AuditdInput.plugin()
                        : AuditdInput.socket(Path.of(origin.path()));
        Job job = new Job(spec, RecordReader.LONGEST_LINE, false, quiet, false);
        Inputs inputs = new Inputs(List.of(input), List.of(), List.of());
        RecordSink sink = sink();
        int exit = job.run(inputs, sink, true);
        if (sink.others() > 0 && !quiet) {
            tell(Tally.count(sink.others(), "event") + " not told: --filter is not true of them");
        }
        return exit;
    }

    private List<KernelRule> rules() {
        if (rules == null) {
            return List.of();
        }
        RuleTarget target = Live.target(spec);
        RulesInput input = RulesInput.read(rules, new RuleParser(target));
        if (RulesProblems.tell(spec, input, input.errors()) != ExitCode.DONE) {
            throw new Failure("nothing is loaded: correct these lines", null);
        }
        List<KernelRule> wanted = TemporaryChanges.rules(input.lines(), target);
        int others = input.lines().size() - wanted.size();
        if (others > 0 && !quiet) {
            tell(
                    rules
                            + ": "
                            + Tally.count(others, "line")
                            + " passed over: only rules are loaded, no settings and commands");
        }
        return wanted;
    }

    private synchronized void tell(String line) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + line);
        spec.commandLine().getErr().flush();
    }
}
