// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.output.GoSink;
import io.github.libaudit4j.cli.output.JsonSink;
import io.github.libaudit4j.cli.output.MessageSink;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import io.github.libaudit4j.record.RecordReader;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code auparse}: the drop-in for go-libaudit's command of that name. */
@Command(
        name = "auparse",
        header = "Parses an audit log to one flat JSON object a record.",
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
            names = "--compat",
            paramLabel = Compat.NAME,
            converter = Compat.Converter.class,
            completionCandidates = Compat.Names.class,
            description = "Read and print what auparse 2.6.2 does, faults included.")
    private Compat compat;

    @Option(names = "-d", description = "Tell on standard error what was read.")
    private boolean debug;

    @Override
    public Integer call() {
        if (compat != null && format == Format.text) {
            throw new ParameterException(
                    spec.commandLine(), "--compat go-libaudit goes with -format json or yaml");
        }
        Job job = new Job(spec, RecordReader.LONGEST_LINE, false, !debug, false);
        return job.run(List.of(in), sink(Output.of(out)), out.equals("-"));
    }

    private RecordSink sink(OutputStream to) {
        if (format == Format.text) {
            return new MessageSink(to);
        }
        JsonWriter writer = new JsonWriter(to, format == Format.yaml ? Layout.YAML : Layout.LINES);
        return compat == null ? JsonSink.flat(writer) : new GoSink(writer);
    }
}
