// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Escaping;
import io.github.libaudit4j.cli.command.Teller;
import io.github.libaudit4j.cli.output.EventForm;
import io.github.libaudit4j.cli.output.EventForms;
import io.github.libaudit4j.cli.output.EventPrinter;
import io.github.libaudit4j.cli.output.FieldTexts;
import io.github.libaudit4j.cli.output.WholeLines;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.json.Escape;
import io.github.libaudit4j.json.InterpretedText;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.EventFields;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How what is found is printed, as the options say. */
final class SearchPrinting {
    private final Asked asked;
    private final Supplier<ZoneId> zone;
    private final ZoneId zoneOrUtc;
    private final Teller teller;
    private final IdNames names;
    private final SearchFormat format;
    private final List<EventField> fields;

    /** Refuses what does not go together. */
    SearchPrinting(SearchSettings settings, Teller teller, IdNames names) {
        this.asked = settings.asked();
        this.zone = settings.zone();
        this.zoneOrUtc = settings.zoneOrUtc();
        this.teller = teller;
        this.names = names;
        this.format = format();
        this.fields = fields();
        refuse("--escape", format != SearchFormat.INTERPRET, "goes with --format interpret");
        refuse("--compat", format != SearchFormat.INTERPRET, "goes with --format interpret");
        refuse(
                "--pretty",
                format != SearchFormat.JSON && format != SearchFormat.ECS,
                "goes with --format json or ecs");
    }

    private void refuse(String option, boolean isWrong, String why) {
        if (isWrong && asked.has(option)) {
            throw asked.usage(option + " " + why);
        }
    }

    private SearchFormat format() {
        asked.atMostOne("--format", "--interpret", "--raw");
        if (asked.has("--interpret")) {
            return SearchFormat.INTERPRET;
        }
        if (asked.has("--raw")) {
            return SearchFormat.RAW;
        }
        String word = asked.text("--format");
        SearchFormat named = word == null ? SearchFormat.DEFAULT : SearchFormat.of(word);
        if (named == null) {
            throw asked.usage(
                    "--format: '"
                            + word
                            + "' is none of "
                            + String.join(", ", SearchFormat.words()));
        }
        return named;
    }

    private List<EventField> fields() {
        if (!asked.has("--fields")) {
            return null;
        }
        refuse("--fields", format == SearchFormat.ECS, "goes with json, not with ecs");
        refuse("--fields", format == SearchFormat.TEXT, "does not go with text");
        List<EventField> found = new ArrayList<>();
        for (String name : asked.text("--fields").split(",", -1)) {
            EventField field = EventFields.of(name);
            if (field == null) {
                String nearest = EventFields.nearest(name);
                throw asked.usage(
                        "--fields: no field '"
                                + name
                                + "'"
                                + (nearest == null ? "" : "; did you mean " + nearest + "?"));
            }
            found.add(field);
        }
        return found;
    }

    /** What comes before all events. */
    String heading() {
        if (format != SearchFormat.CSV) {
            return "";
        }
        return fields == null ? EventForms.csvHeading() : EventForms.csvHeading(fields);
    }

    /** A printer for each thread; the tables and names that they share are read now. */
    Supplier<EventPrinter> printers() {
        Function<OutputStream, EventForm> form = fields == null ? events() : fieldsOnly();
        return () -> new EventPrinter(form);
    }

    private Function<OutputStream, EventForm> events() {
        return switch (format) {
            case RAW -> WholeLines::new;
            case DEFAULT -> out -> EventForms.listing(out, zone);
            case INTERPRET -> interpreted();
            case CSV -> {
                Coalescer coalescer = coalescer();
                yield out -> EventForms.csv(coalescer, out, "", zoneOrUtc);
            }
            case TEXT -> {
                Coalescer coalescer = coalescer();
                yield out -> EventForms.text(coalescer, out, zoneOrUtc);
            }
            case JSON -> {
                Coalescer coalescer = coalescer();
                yield out -> EventForms.json(coalescer, writer(out), false);
            }
            case ECS -> {
                Coalescer coalescer = coalescer();
                yield out -> EventForms.ecs(coalescer, writer(out), false);
            }
        };
    }

    private Function<OutputStream, EventForm> fieldsOnly() {
        return switch (format) {
            case CSV -> out -> EventForms.csv(fieldTexts(zoneOrUtc), out);
            case JSON -> out -> EventForms.json(fieldTexts(ZoneOffset.UTC), writer(out));
            default -> out -> EventForms.tabs(fieldTexts(zoneOrUtc), out);
        };
    }

    private FieldTexts fieldTexts(ZoneId ofTimes) {
        return new FieldTexts(fields, format == SearchFormat.RAW, names, ofTimes);
    }

    private Function<OutputStream, EventForm> interpreted() {
        Escape escape = escape();
        String compat = asked.text("--compat");
        if (compat == null) {
            return out ->
                    EventForms.interpreted(new InterpretedText(out, names, escape, zoneOrUtc));
        }
        if (!compat.equals("ausearch")) {
            throw asked.usage("--compat: '" + compat + "' is not ausearch");
        }
        IdNames known = teller.isOfAnother() ? names : Teller.localNames();
        return out ->
                EventForms.interpreted(InterpretedText.ausearch(out, known, escape, zone.get()));
    }

    private Escape escape() {
        String word = asked.text("--escape");
        for (Escaping each : Escaping.values()) {
            if (word == null || each.name().equals(word)) {
                return word == null ? Escape.TTY : each.escape;
            }
        }
        throw asked.usage("--escape: '" + word + "' is none of raw, tty, shell, shell_quote");
    }

    private Coalescer coalescer() {
        return teller.coalescer(names);
    }

    private JsonWriter writer(OutputStream out) {
        return new JsonWriter(out, asked.has("--pretty") ? Layout.PRETTY : Layout.LINES);
    }
}
