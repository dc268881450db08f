// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.LogOptions;
import io.github.libaudit4j.cli.command.Options;

/** The options of {@code audit search}. */
public final class SearchOptions {
    private static final String[] FOOTER = {
        "",
        "Examples:",
        "  audit search -k passwd-changes              as ausearch; this host's logs",
        "  audit search -ts today -m USER_LOGIN -sv no --format text",
        "  audit search --where 'exe == \"/usr/bin/ssh\" and auid != 0' /var/log/audit",
        "  audit search -ua alice --fields time,exe,file 'audit.log*'",
        "  audit search -f /etc/shadow --around=5 -i   and what those processes did else",
        "  audit search -k tmp --count audit.log.3.gz",
        "  audit search --checkpoint /var/lib/me/seen --format json    what is new",
        "  ssh web1 cat /var/log/audit/audit.log | audit search -m AVC -",
        "",
        "Exit status: 0 found, 1 nothing found or something failed, 2 usage.",
        "Events go to standard output; what was read and could not be is told on standard error."
    };

    private SearchOptions() {}

    static Options of(Options.Action action) {
        Options options = Options.of("search", SearchCommand.HEADER, action);
        options.synopsis("audit search [CRITERIA] [OPTIONS] [FILE|DIR|PATTERN ...]")
                .description(
                        "",
                        "An event is found if it meets all criteria; with none every event is."
                                + " Logs are files, directories of logs, patterns, or - for"
                                + " standard input; compressed or not, read in the order of what"
                                + " they hold. Where none is named: standard input if it is a pipe"
                                + " or a file, else the logs of this host.")
                .footer(FOOTER);
        addQuestion(options);
        addPrinting(options);
        addInput(options);
        return options.hiddenOperands("FILE|DIR|PATTERN");
    }

    public static void addQuestion(Options options) {
        options.heading("What to find:");
        SearchQuestion.addCriteria(options);
        options.heading("When:");
        options.words(
                "DATE [TIME]",
                "Since that time, as a date, a time of day or both. now, recent, boot, today,"
                        + " yesterday, this-hour, this-week, week-ago, this-month, this-year;"
                        + " 2026-11-23T09:00:00; -2h (s, m, h, d, w); seconds since 1970; or"
                        + " checkpoint, the time of the last event of --checkpoint.",
                TimeWords::take,
                "-ts",
                "--start");
        options.words(
                "DATE [TIME]",
                "Until that time, which is written in the same ways.",
                TimeWords::take,
                "-te",
                "--end");
        options.value(
                "ZONE",
                "The time zone of -ts and -te where they name none, and of times that are printed,"
                        + " but for json and ecs; such as Europe/Berlin, UTC or +01:00 (default:"
                        + " this host's; UTC where times are printed with their zone).",
                "--tz");
    }

    private static void addPrinting(Options options) {
        options.heading("What to print:");
        options.add(
                Options.option(
                                "default: when, and the records, as ausearch does; raw: the"
                                        + " records' lines; interpret: the records, their fields by"
                                        + " what they mean; text: a sentence an event; csv: a row"
                                        + " an event; json: an object an event; ecs: the same for"
                                        + " the Elastic Common Schema.",
                                "--format")
                        .type(String.class)
                        .paramLabel("FORMAT")
                        .completionCandidates(SearchFormat.words()));
        options.flag("The same as --format interpret.", "-i", "--interpret");
        options.flag("The same as --format raw.", "-r", "--raw");
        options.value(
                "NAME[,NAME...]",
                "Only these fields, a line an event: with tabs between, or as csv or json; by what"
                        + " they mean, or with raw as written. Names are those of --where.",
                "--fields");
        options.flag("Only the number of events.", "-C", "--count");
        options.number("N", "Only the first N events; reading ends there.", "--first");
        options.flag("The same as --first 1.", "--just-one");
        options.number("N", "Only the last N events.", "--last");
        options.add(
                Options.option(
                                "Also N events of the same process before and after each (default:"
                                        + " 3).",
                                "--around")
                        .type(int.class)
                        .paramLabel("N")
                        .arity("0..1")
                        .fallbackValue("3"));
        options.flag("With json and ecs: a member a line, for people.", "--pretty");
        options.value(
                "MODE",
                "With interpret: which bytes of a value are escaped: raw, tty (the default), shell,"
                        + " shell_quote. With raw, values can pose as others.",
                "--escape");
        options.value(
                "PROGRAM",
                "ausearch: with interpret, print what ausearch -i of 4.2.2 does: values without"
                        + " quotes, time of --tz, names of this host.",
                "--compat");
        LogOptions.addNames(options);
        options.value(
                "FILE", "A table of your own of what each kind of event is.", "--normalizations");
        options.flag("Write each event at once.", "-l", "--line-buffered");
        options.flag("Accepted: csv always has what they add.", "--extra-keys", "--extra-obj2");
    }

    private static void addInput(Options options) {
        options.heading("What to read:");
        LogOptions.addLogs(options);
        options.flag("Wait for more at the end of the last log, across rotation.", "--follow");
        options.value(
                "FILE",
                "Only events that were not there when a search with this file ended before.",
                "--checkpoint");
        LogOptions.addTimeout(options);
        LogOptions.addLines(options);
        LogOptions.addLast(options);
    }
}
