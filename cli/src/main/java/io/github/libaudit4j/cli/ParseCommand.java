// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Job;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.command.Telling;
import io.github.libaudit4j.record.RecordReader;
import java.util.List;

/** {@code audit parse}: any audit log to JSON and other formats. */
final class ParseCommand {
    static final String HEADER =
            "Reads any audit log and tells its events: who did what to what, and how it ended.";

    private final Asked asked;
    private final List<String> operands;
    private final Telling telling;
    private final boolean follow;
    private final int longestLine;
    private final boolean strict;
    private final boolean quiet;

    static Options options() {
        Options options = Options.of("parse", HEADER, asked -> new ParseCommand(asked).run());
        options.description(
                "",
                "Reads files, directories of rotated logs (in the order of their content) and"
                        + " standard input; plain or compressed with gzip, xz, zstd or bzip2; as"
                        + " auditd writes them (RAW or ENRICHED, with or without node=) or wrapped"
                        + " by syslog, the journal (export format), dmesg or audispd.",
                "");
        options.footer(
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
                "What was read and what could not be is told on standard error.");
        options.operands("FILE|DIR", "0..1", "Logs; - is standard input.");
        Telling.addTo(options);
        options.yes("Wait for more at the end of the last log, across rotation.", "--follow");
        options.typed(
                int.class,
                "BYTES",
                "Cut longer lines there, and say so (default: " + RecordReader.LONGEST_LINE + ").",
                "--max-line");
        options.yes("Exit 1 if any line cannot be read.", "--strict");
        options.quiet();
        return options.standard("-V", "--version");
    }

    private ParseCommand(Asked asked) {
        this.asked = asked;
        this.operands = asked.operands();
        this.telling = new Telling(asked);
        this.follow = asked.isYes("--follow");
        this.longestLine = asked.value("--max-line", RecordReader.LONGEST_LINE);
        this.strict = asked.isYes("--strict");
        this.quiet = asked.isYes("--quiet");
    }

    private int run() {
        telling.check(asked);
        Job job = new Job(asked, longestLine, follow, quiet, strict);
        return job.run(operands, telling.sink(asked, Output.standard()), true);
    }
}
