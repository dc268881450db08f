// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code auparse}: the drop-in for go-libaudit's command of that name. */
@Command(
        name = "auparse",
        header = "Parses an audit log to one JSON object a record, or an event.",
        description = {"", "Stands in for auparse of go-libaudit; audit parse can do more.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  auparse < /var/log/audit/audit.log | jq .",
            "  auparse -in audit.log.1.gz -out records.json",
            "",
            "Exit status: 0 done, 1 nothing found or something failed, 2 usage."
        })
final class AuparseCommand implements Callable<Integer> {
    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final Path GROUP = Path.of("/etc/group");

    /** What {@code -format} takes. */
    enum Format {
        json,
        yaml,
        text
    }

    @Spec private CommandSpec spec;

    @Option(
            names = {"-in", "--in"},
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The log, or a directory of logs; - is standard input (the default).")
    private String in;

    @Option(
            names = {"-out", "--out"},
            paramLabel = "FILE",
            defaultValue = "-",
            description = "Where the records go; - is standard output (the default).")
    private String out;

    @Option(
            names = {"-format", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json (the default), yaml, or text: type=NAME msg=audit(...).")
    private Format format;

    @Option(
            names = {"-i", "--i"},
            fallbackValue = "true",
            description = "Interpret: one object or line of text an event, not a record.")
    private boolean interpret;

    @Option(
            names = {"-id", "--id"},
            fallbackValue = "true",
            paramLabel = "true|false",
            arity = "0..1",
            description =
                    "With -i: also the names of ids, from this host. With --compat this is the"
                            + " default, as there (-id=false for ids only); else it is not, since"
                            + " the log may be another host's.")
    private Boolean names;

    @Option(
            names = "--compat",
            paramLabel = Compat.GO,
            converter = Compat.GoConverter.class,
            completionCandidates = Compat.GoNames.class,
            description = "Read and print what auparse 2.6.2 does, faults included.")
    private Compat compat;

    @Option(names = "-d", description = "Tell on standard error what was read.")
    private boolean debug;

    @Override
    public Integer call() {
        Job job = new Job(spec, RecordReader.LONGEST_LINE, false, !debug, false);
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
