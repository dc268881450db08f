// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link LogMaker} makes of its samples before it repeats them. */
enum LogKind {
    /** The samples as they are. */
    PLAIN,
    /** The events that auditd has enriched, in one record or more. */
    ENRICHED,
    /** Without PROCTITLE and EOE: what ends an event is then only the time. */
    NO_PROCTITLE,
    /** Not enriched, with ids of users and groups that no host is likely to have. */
    FOREIGN,
    /** With some hundred arguments in each EXECVE, which then is several records. */
    LONG_ARGV;

    static LogKind named(String name) {
        for (LogKind kind : values()) {
            if (kind.toString().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("--kind '" + name + "' is none of " + names());
    }

    static String names() {
        List<String> names = new ArrayList<>();
        for (LogKind kind : values()) {
            names.add(kind.toString());
        }
        return String.join(", ", names);
    }

    /**
     * The events of samples as this kind of log has them; those with nothing left are not in it.
     */
    List<List<SampleLine>> of(List<List<SampleLine>> events) {
        List<List<SampleLine>> kept = new ArrayList<>();
        for (List<SampleLine> event : events) {
            List<SampleLine> lines = of(event, kept.size());
            if (!lines.isEmpty()) {
                kept.add(lines);
            }
        }
        return kept;
    }

    private List<SampleLine> of(List<SampleLine> event, int number) {
        return switch (this) {
            case PLAIN -> event;
            case ENRICHED ->
                    event.stream().anyMatch(SampleLine::isEnriched) ? event : List.<SampleLine>of();
            case NO_PROCTITLE ->
                    event.stream().filter(line -> !line.is("PROCTITLE", "EOE")).toList();
            case FOREIGN -> event.stream().map(ForeignIds::in).toList();
            case LONG_ARGV -> LongArguments.in(event, number);
        };
    }

    /** As it is written on the command line: {@code long-argv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
