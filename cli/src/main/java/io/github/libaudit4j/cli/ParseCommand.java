// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.output.GoSink;
import io.github.libaudit4j.cli.output.JsonSink;
import io.github.libaudit4j.cli.output.LineSink;
import io.github.libaudit4j.cli.output.RawSink;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit parse}: any audit log to JSON and other formats. */
@Command(
        name = "parse",
        header = "Reads any audit log and prints its records.",
        description = {
            "",
            "Reads files, directories of rotated logs (in the order of their content) and standard input;"
                    + " plain or compressed with gzip, xz, zstd or bzip2; as auditd writes them (RAW or"
                    + " ENRICHED, with or without node=) or wrapped by syslog, the journal (export format),"
                    + " dmesg or audispd.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit parse /var/log/audit                  all rotated logs, oldest first",
            "  audit parse audit.log | jq .fields.exe      what ran",
            "  audit parse --format text audit.log.3.gz    for people",
            "  audit parse --follow /var/log/audit/audit.log",
            "  ssh web1 cat /var/log/audit/audit.log | audit parse",
            "",
            "Exit status: 0 done, 1 nothing found or something failed, 2 usage.",
            "What was read and what could not be is told on standard error."
        })
final class ParseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", description = "Logs; - is standard input.")
    private List<String> operands = List.of();

    @Option(
            names = "--records",
            description = "One object a record (all there is until events are joined).")
    private boolean records;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "json",
            description =
                    "json: an object a line with raw and interpreted values (the default); yaml;"
                            + " text: a line for people; csv: a row a field; raw: the input's bytes exactly.")
    private Format format;

    @Option(
            names = "--raw",
            description = "With json and yaml: the whole line too, as member \"raw\".")
    private boolean raw;

    @Option(
            names = "--compat",
            paramLabel = Compat.NAME,
            converter = Compat.Converter.class,
            completionCandidates = Compat.Names.class,
            description =
                    "Read and print (as json or yaml) what auparse of go-libaudit 2.6.2 does, faults included.")
    private Compat compat;

    @Option(
            names = "--follow",
            description = "Wait for more at the end of the last log, across rotation.")
    private boolean follow;

    @Option(
            names = "--max-line",
            paramLabel = "BYTES",
            defaultValue = "" + RecordReader.LONGEST_LINE,
            description = "Cut longer lines there, and say so (default: ${DEFAULT-VALUE}).")
    private int longestLine;

    @Option(names = "--strict", description = "Exit 1 if any line cannot be read.")
    private boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing on standard error but errors.")
    private boolean quiet;

    @Override
    public Integer call() {
        if (compat != null && format != Format.json && format != Format.yaml) {
            throw new ParameterException(
                    spec.commandLine(), "--compat go-libaudit goes with --format json or yaml");
        }
        Job job = new Job(spec, longestLine, follow, quiet, strict);
        return job.run(operands, sink(Output.standard()), true);
    }

    private RecordSink sink(OutputStream to) {
        return switch (format) {
            case json, yaml -> {
                JsonWriter writer =
                        new JsonWriter(to, format == Format.yaml ? Layout.YAML : Layout.LINES);
                yield compat == null ? JsonSink.nested(writer, raw) : new GoSink(writer);
            }
            case text -> LineSink.text(to);
            case csv -> LineSink.csv(to);
            case raw -> new RawSink(to);
        };
    }
}
