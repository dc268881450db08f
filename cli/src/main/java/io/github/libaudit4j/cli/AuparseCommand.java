// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Compat;
import io.github.libaudit4j.cli.command.Job;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.command.Story;
import io.github.libaudit4j.cli.output.EventSink;
import io.github.libaudit4j.cli.output.GoEventSink;
import io.github.libaudit4j.cli.output.GoSink;
import io.github.libaudit4j.cli.output.JsonSink;
import io.github.libaudit4j.cli.output.MessageSink;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.compat.GoNameFile;
import io.github.libaudit4j.compat.GoNames;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import io.github.libaudit4j.record.RecordReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** {@code auparse}: the drop-in for go-libaudit's command of that name. */
final class AuparseCommand {
    static final String HEADER = "Parses an audit log to one JSON object a record, or an event.";

    private static final Path PASSWD = Path.of("/etc/passwd");

    private static final Path GROUP = Path.of("/etc/group");

    /** What {@code -format} takes. */
    enum Format {
        json,
        yaml,
        text
    }

    private final Asked asked;
    private final String in;
    private final String out;
    private final Format format;
    private final boolean interpret;
    private final Boolean names;
    private final Compat compat;
    private final boolean debug;

    static Options options() {
        Options options = Options.of("auparse", HEADER, asked -> new AuparseCommand(asked).run());
        options.description(
                "", "Stands in for auparse of go-libaudit; audit parse can do more.", "");
        options.footer(
                "",
                "Examples:",
                "  auparse < /var/log/audit/audit.log | jq .",
                "  auparse -in audit.log.1.gz -out records.json",
                "",
                "Exit status: 0 done, 1 nothing found or something failed, 2 usage.");
        options.value(
                "FILE",
                "The log, or a directory of logs; - is standard input (the default).",
                "-in",
                "--in");
        options.value(
                "FILE",
                "Where the records go; - is standard output (the default).",
                "-out",
                "--out");
        options.typed(
                Format.class,
                "FORMAT",
                "json (the default), yaml, or text: type=NAME msg=audit(...).",
                "-format",
                "--format");
        options.yes("Interpret: one object or line of text an event, not a record.", "-i", "--i");
        options.add(
                Options.option(
                                "With -i: also the names of ids, from this host. With --compat"
                                        + " this is the default, as there (-id=false for ids"
                                        + " only); else it is not, since the log may be another"
                                        + " host's.",
                                "-id",
                                "--id")
                        .type(Boolean.class)
                        .paramLabel("true|false")
                        .arity("0..1")
                        .fallbackValue("true"));
        options.add(
                Options.option(
                                "Read and print what auparse 2.6.2 does, faults included.",
                                "--compat")
                        .type(Compat.class)
                        .paramLabel(Compat.GO)
                        .converter(new Compat.GoConverter())
                        .completionCandidates(List.of(Compat.GO)));
        options.yes("Tell on standard error what was read.", "-d");
        return options.standard("-V", "--version");
    }

    private AuparseCommand(Asked asked) {
        this.asked = asked;
        this.in = asked.value("--in", "-");
        this.out = asked.value("--out", "-");
        this.format = asked.value("--format", Format.json);
        this.interpret = asked.isYes("--i");
        this.names = asked.value("--id", null);
        this.compat = asked.value("--compat", null);
        this.debug = asked.isYes("-d");
    }

    private int run() {
        Job job = new Job(asked, RecordReader.LONGEST_LINE, false, !debug, false);
        OutputStream to = Output.of(out);
        return job.run(List.of(in), compat == null ? sink(to) : goSink(to), out.equals("-"));
    }

    private RecordSink sink(OutputStream to) {
        if (interpret) {
            return eventSink(to);
        }
        return format == Format.text ? new MessageSink(to) : JsonSink.flat(writer(to));
    }

    private RecordSink eventSink(OutputStream to) {
        boolean resolve = names != null && names;
        IdNames known = resolve ? Story.localNames() : IdNames.none();
        Coalescer coalescer = new Coalescer(Normalizations.builtIn(), known);
        return format == Format.text
                ? EventSink.text(coalescer, to)
                : EventSink.json(coalescer, writer(to), false);
    }

    private JsonWriter writer(OutputStream to) {
        return new JsonWriter(to, format == Format.yaml ? Layout.YAML : Layout.LINES);
    }

    private RecordSink goSink(OutputStream to) {
        if (!interpret) {
            return format == Format.text ? GoEventSink.records(to) : new GoSink(writer(to));
        }
        boolean resolve = names == null || names;
        GoNames users = resolve ? GoNameFile.read(PASSWD) : GoNames.NONE;
        GoNames groups = resolve ? GoNameFile.read(GROUP) : GoNames.NONE;
        return switch (format) {
            case json -> GoEventSink.json(writer(to), users, groups);
            case yaml -> GoEventSink.yaml(writer(to), users, groups);
            case text -> GoEventSink.text(to, users, groups);
        };
    }
}
