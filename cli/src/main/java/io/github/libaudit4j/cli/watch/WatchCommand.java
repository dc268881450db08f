// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Job;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Story;
import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.command.Telling;
import io.github.libaudit4j.cli.input.AuditdInput;
import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Leftovers;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.StateFile;
import io.github.libaudit4j.cli.kernel.TemporaryChanges;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.cli.rules.RulesHost;
import io.github.libaudit4j.cli.rules.RulesInput;
import io.github.libaudit4j.cli.rules.RulesProblems;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit watch}: what happens now. */
public final class WatchCommand {
    public static final String HEADER =
            "Tells what happens now: the kernel's events, or what auditd hands on.";

    private static final int MEBIBYTE = 1 << 20;
    private static final int QUEUE = 64; // MiB

    private final Live live;
    private final Asked asked;
    private Origin origin;
    private final boolean isReceiveOnly;
    private final Telling telling;
    private final String rules;
    private final String filter;
    private final boolean hasHints;
    private final KernelOptions kernel;
    private final Overflow overflow;
    private final int queue;
    private final int statsSeconds;
    private final int seconds;
    private final boolean isRestore;
    private final boolean debug;
    private final boolean quiet;

    public static CommandSpec spec(Live live) {
        Options options = Options.of("watch", HEADER, asked -> new WatchCommand(live, asked).run());
        options.description(
                "",
                "Is the audit daemon while it runs, or listens beside it (--ro). Needs root. What"
                        + " it changes in the kernel is put back at the end, or by the next start"
                        + " if it is killed.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit watch --format text                   a sentence an event, until Ctrl-C",
                "  audit watch --rules my.rules > events.json  with rules of its own meanwhile",
                "  audit watch --ro --records --format raw     beside auditd, the lines it writes",
                "  audit watch --filter 'exe == \"/usr/bin/ssh\"'   what is asked for alone",
                "  audit watch --from unix:/run/audit/audispd_events",
                "",
                "Exit status: 0 done, 1 something failed, 2 usage.",
                "What was received and what was lost, and by whom, is told on standard error.");
        options.add(
                Options.option(
                                "kernel: be the audit daemon (the default); multicast: listen"
                                        + " beside it; stdin: be auditd's plugin; unix: auditd's"
                                        + " socket. The last two take both of auditd's formats,"
                                        + " string and binary.",
                                "--from")
                        .type(Origin.class)
                        .paramLabel(Origin.LABEL)
                        .converter(new Origin.Converter())
                        .completionCandidates(Origin.NAMES));
        options.yes("Receive only: the same as --from multicast.", "--ro", "-ro");
        Telling.addTo(options);
        options.value(
                "FILE|DIR",
                "Rules, loaded behind those of the kernel and deleted at the end. Lines that"
                        + " are none, such as -D and -b, are passed over.",
                "--rules");
        options.value(
                "EXPRESSION",
                "Only events of which that is true, such as 'uid == 0 and success == no'; the"
                        + " others are counted. As audit search --where.",
                "--filter");
        options.yes(
                "Add what this host's /proc says of an event's process while it is alive: its"
                        + " parent and its container, as member \"hints\". With json and yaml.",
                "--hints");
        KernelOptions.addTo(options);
        options.typed(
                Overflow.class,
                "drop|block",
                "Where the output takes less than the kernel gives, and the queue is full:"
                        + " drop records and count them (the default), or stop reading, so that"
                        + " the kernel drops them.",
                "--overflow");
        options.typed(
                int.class,
                "MIB",
                "The queue before the output (default: " + QUEUE + ").",
                "--queue");
        options.typed(
                int.class,
                "SECONDS",
                "Tell so often what was received and lost; 0 for at the end alone.",
                "--stats");
        options.typed(int.class, "SECONDS", "End after so long.", "--for");
        options.yes(
                "Only put back what a watch that was killed has left. The next watch that"
                        + " changes anything does it by itself.",
                "--restore");
        options.yes("Tell each change of the kernel's settings.", "-d");
        options.yes("Tell nothing on standard error but errors and losses.", "-q", "--quiet");
        return options.standard("-V", "--version").spec();
    }

    private WatchCommand(Live live, Asked asked) {
        this.live = live;
        this.asked = asked;
        this.origin = asked.value("--from", Origin.KERNEL);
        this.isReceiveOnly = asked.isYes("--ro");
        this.telling = new Telling(asked);
        this.rules = asked.text("--rules");
        this.filter = asked.text("--filter");
        this.hasHints = asked.isYes("--hints");
        this.kernel = KernelOptions.of(asked);
        this.overflow = asked.value("--overflow", Overflow.DROP);
        this.queue = asked.value("--queue", QUEUE);
        this.statsSeconds = asked.value("--stats", 0);
        this.seconds = asked.value("--for", 0);
        this.isRestore = asked.isYes("--restore");
        this.debug = asked.isYes("-d");
        this.quiet = asked.isYes("--quiet");
    }

    private Predicate<AuditEvent> meant;

    private int run() {
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
            return telling.sink(asked, live.out(), meant == null ? all : meant, hints);
        }
        return meant == null
                ? telling.sink(asked, live.out())
                : telling.sink(asked, live.out(), meant);
    }

    private void checkOptions() {
        telling.check(asked);
        if (filter != null) {
            telling.checkEvents(asked, "--filter");
            meant = condition()::test;
        }
        if (hasHints) {
            telling.checkMember(asked, "--hints");
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
                origin.isLive() || kernel.diagnostics() == null && rules == null && seconds == 0,
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
            throw asked.usage("--filter: " + e.getMessage());
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw asked.usage(otherwise);
        }
    }

    private int auditd() {
        Input input =
                origin.kind() == Origin.Kind.STDIN
                        ? AuditdInput.plugin()
                        : AuditdInput.socket(Path.of(origin.path()));
        Job job = new Job(asked, RecordReader.LONGEST_LINE, false, quiet, false);
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
        RuleTarget target = RulesHost.here(asked.spec());
        RulesInput input = RulesInput.read(rules, new RuleParser(target));
        if (RulesProblems.tell(asked.spec(), input) != ExitCode.DONE) {
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
        asked.tell(line);
    }
}
