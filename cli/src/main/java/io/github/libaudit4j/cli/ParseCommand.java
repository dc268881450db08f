// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.record.RecordReader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit parse}: any audit log to JSON and other formats. */
@Command(
        name = "parse",
        header =
                "Reads any audit log and tells its events: who did what to what, and how it ended.",
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
            "  audit parse audit.log | jq .summary         who did what",
            "  audit parse --format text audit.log.3.gz    for people",
            "  audit parse --format ecs audit.log          for Elasticsearch",
            "  audit parse --format interpret audit.log    as ausearch -i, but unambiguous",
            "  audit parse --records audit.log             each record as it is",
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

    @Mixin private Telling telling = new Telling();

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
        telling.check(spec);
        Job job = new Job(spec, longestLine, follow, quiet, strict);
        return job.run(operands, telling.sink(spec, Output.standard()), true);
    }
}
