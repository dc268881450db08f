// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Teller;
import io.github.libaudit4j.cli.input.SearchedLogs;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.scan.ScanOptions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** What the options say that {@code search} and {@code report} share. */
public record SearchSettings(Asked asked) {
    private static final int MILLIS = 1000;

    /** The zone of times; this host's is looked for where a time is printed or read. */
    public Supplier<ZoneId> zone() {
        String name = asked.text("--tz");
        if (name == null) {
            return ZoneId::systemDefault;
        }
        try {
            ZoneId zone = ZoneId.of(name);
            return () -> zone;
        } catch (DateTimeException e) {
            throw asked.usage(
                    "--tz: no time zone '" + name + "'; such as Europe/Berlin, UTC or +01:00");
        }
    }

    /** The zone of times that are printed with their offset: UTC unless one is asked for. */
    public ZoneId zoneOrUtc() {
        return asked.has("--tz") ? zone().get() : ZoneOffset.UTC;
    }

    /** How events are told, with this host's names where its own logs are read. */
    public Teller teller(List<String> named) {
        String resolve = asked.text("--resolve");
        if (resolve != null && !resolve.equals("local")) {
            throw asked.usage("--resolve: '" + resolve + "' is not local");
        }
        boolean isAnother = asked.has("--passwd") || asked.has("--group");
        boolean isOfHost = SearchedLogs.isOfHost(named, asked.has("--input-logs"));
        Teller teller =
                new Teller(
                        asked.path("--passwd"),
                        asked.path("--group"),
                        resolve != null || isOfHost && !isAnother,
                        asked.path("--normalizations"));
        if (teller.isOfTwoHosts()) {
            throw asked.usage(
                    "--resolve local is for this host, --passwd and --group are for another");
        }
        return teller;
    }

    public Limits limits() {
        return asked.has("--eoe-timeout")
                ? Limits.DEFAULTS.withTimeoutMillis(
                        Math.multiplyExact(asked.count("--eoe-timeout"), MILLIS))
                : Limits.DEFAULTS;
    }

    public int longestLine() {
        int longest = asked.number("--max-line", RecordReader.LONGEST_LINE);
        if (longest < RecordReader.LOWEST_LIMIT || longest > RecordReader.HIGHEST_LIMIT) {
            throw asked.usage(
                    "--max-line is from "
                            + RecordReader.LOWEST_LIMIT
                            + " to "
                            + RecordReader.HIGHEST_LIMIT);
        }
        return longest;
    }

    public ScanOptions scanOptions() {
        return ScanOptions.usual().withLimits(limits()).withLongestLine(longestLine());
    }
}
