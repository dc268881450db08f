// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.output.EventSink;
import io.github.libaudit4j.cli.output.GoEventSink;
import io.github.libaudit4j.cli.output.GoSink;
import io.github.libaudit4j.cli.output.InterpretedSink;
import io.github.libaudit4j.cli.output.JsonSink;
import io.github.libaudit4j.cli.output.LineSink;
import io.github.libaudit4j.cli.output.RawSink;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.compat.GoNames;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.Escape;
import io.github.libaudit4j.json.EventMember;
import io.github.libaudit4j.json.InterpretedText;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The options that say what is printed of a log and how, and the sink they make. */
public final class Telling {
    private final boolean records;
    private final Format format;
    private final boolean pretty;
    private final boolean raw;
    private final Escaping escape;
    private final Story story;
    private final Compat compat;

    public static void addTo(Options options) {
        options.yes(
                "One object, line or set of rows a record; records are not joined.", "--records");
        options.typed(
                Format.class,
                "FORMAT",
                "json: an object a line (the default); ecs: the same for the Elastic Common"
                        + " Schema; yaml; text: a sentence an event, a line a record; csv: a row"
                        + " an event, a row a field of records; interpret: the records of each"
                        + " event, a line each, their fields by what they mean; raw: the"
                        + " input's bytes exactly.",
                "-f",
                "--format");
        options.yes("With json and ecs: a member a line, for people.", "--pretty");
        options.yes("With json, ecs and yaml: the lines too, as member \"raw\".", "--raw");
        options.typed(
                Escaping.class,
                "MODE",
                "With interpret: which bytes of a value are escaped, as with ausearch. raw:"
                        + " none; tty: control characters (the default); shell, shell_quote:"
                        + " also what a shell acts on. With raw, values can pose as others.",
                "--escape");
        Story.addTo(options);
        options.add(
                Options.option(
                                "go-libaudit: read and print (as json or yaml) what auparse -i"
                                        + " -id=false of its version 2.6.2 does, faults included;"
                                        + " with --records what auparse does. ausearch: print (as"
                                        + " interpret) what ausearch -i of 4.2.2 does: values"
                                        + " without quotes, local time, names of this host.",
                                "--compat")
                        .type(Compat.class)
                        .paramLabel("PROGRAM")
                        .converter(new Compat.Converter())
                        .completionCandidates(List.of(Compat.GO, Compat.C)));
    }

    public Telling(Asked asked) {
        this.records = asked.isYes("--records");
        this.format = asked.value("--format", Format.json);
        this.pretty = asked.isYes("--pretty");
        this.raw = asked.isYes("--raw");
        this.escape = asked.value("--escape", null);
        this.story = new Story(asked);
        this.compat = asked.value("--compat", null);
    }

    /** Refuses options that do not go together. */
    public void check(Asked asked) {
        if (compat == Compat.GO_LIBAUDIT && format != Format.json && format != Format.yaml) {
            throw asked.usage("--compat go-libaudit goes with --format json or yaml");
        }
        if (compat == Compat.AUSEARCH && format != Format.interpret) {
            throw asked.usage("--compat ausearch goes with --format interpret");
        }
        if (escape != null && format != Format.interpret) {
            throw asked.usage("--escape goes with --format interpret");
        }
        if (records && format == Format.ecs) {
            throw asked.usage("--format ecs is of events: leave out --records");
        }
        boolean isEvents = !records && compat == null && format != Format.raw;
        if (story.isAsked() && !isEvents && format != Format.interpret) {
            throw asked.usage(
                    "--passwd, --group, --resolve and --normalizations are for events: not with"
                            + " --records, --compat or --format raw");
        }
        if (story.hasTable() && format == Format.interpret) {
            throw asked.usage(
                    "--format interpret tells what records say: leave out --normalizations");
        }
        if (story.isOfTwoHosts()) {
            throw asked.usage(
                    "--resolve local is for this host, --passwd and --group are for another");
        }
    }

    /** Whether the input is printed as it is. */
    public boolean isRaw() {
        return format == Format.raw;
    }

    /** Where the input goes, to be printed. */
    public RecordSink sink(Asked asked, OutputStream to) {
        if (format == Format.raw) {
            return new RawSink(to);
        }
        if (format == Format.interpret) {
            InterpretedText text = interpretedText(asked, to);
            return records ? new InterpretedSink(text) : EventSink.interpreted(text);
        }
        if (compat != null) {
            return compatSink(to);
        }
        return records ? recordSink(to) : eventSink(asked, to);
    }

    /** Refuses what cannot be done with some events alone. */
    public void checkEvents(Asked asked, String why) {
        if (records || compat == Compat.GO_LIBAUDIT) {
            throw asked.usage(why + " is of events: not with --records or --compat go-libaudit");
        }
    }

    /** Where events go, those that are meant to be printed, the others to be counted. */
    public RecordSink sink(Asked asked, OutputStream to, Predicate<AuditEvent> meant) {
        if (format == Format.raw) {
            return EventSink.lines(to).only(meant);
        }
        return ((EventSink) sink(asked, to)).only(meant);
    }

    /** Refuses a member more where events are no objects of ours. */
    public void checkMember(Asked asked, String why) {
        boolean isObject = format == Format.json || format == Format.yaml;
        if (records || compat != null || !isObject) {
            throw asked.usage(why + " goes with events as json or yaml");
        }
    }

    /** The same, each event with a member more; see {@link #checkMember}. */
    public RecordSink sink(
            Asked asked, OutputStream to, Predicate<AuditEvent> meant, EventMember more) {
        Coalescer coalescer = story.coalescer(asked::tell);
        return EventSink.json(coalescer, writer(to), raw, more).only(meant);
    }

    private RecordSink compatSink(OutputStream to) {
        JsonWriter writer = writer(to);
        if (records) {
            return new GoSink(writer);
        }
        return format == Format.yaml
                ? GoEventSink.yaml(writer, GoNames.NONE, GoNames.NONE)
                : GoEventSink.json(writer, GoNames.NONE, GoNames.NONE);
    }

    private RecordSink recordSink(OutputStream to) {
        return switch (format) {
            case text -> LineSink.text(to);
            case csv -> LineSink.csv(to);
            default -> JsonSink.nested(writer(to), raw);
        };
    }

    private RecordSink eventSink(Asked asked, OutputStream to) {
        Coalescer coalescer = story.coalescer(asked::tell);
        return switch (format) {
            case text -> EventSink.text(coalescer, to);
            case csv -> EventSink.csv(coalescer, to);
            case ecs -> EventSink.ecs(coalescer, writer(to), raw);
            default -> EventSink.json(coalescer, writer(to), raw);
        };
    }

    private InterpretedText interpretedText(Asked asked, OutputStream to) {
        Escape how = escape == null ? Escape.TTY : escape.escape;
        Consumer<String> notes = asked::tell;
        return compat == null
                ? new InterpretedText(to, story.names(notes), how)
                : InterpretedText.ausearch(
                        to, story.namesOrLocal(notes), how, ZoneId.systemDefault());
    }

    private JsonWriter writer(OutputStream to) {
        boolean yaml = format == Format.yaml;
        return new JsonWriter(to, yaml ? Layout.YAML : pretty ? Layout.PRETTY : Layout.LINES);
    }
}
