// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.query.Conditions;
import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.EventFields;
import io.github.libaudit4j.report.Outcome;
import io.github.libaudit4j.report.Period;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.ReportOptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which reports are to be made, and what they are to tell, as the options and operands say. */
record ReportQuestion(Asked asked) {
    private static final String SUMMARY = "summary";
    private static final String HTML = "--html";

    /** The kinds that are asked for, in that order; those asked for by options last. */
    List<ReportKind> kinds() {
        List<ReportKind> kinds = new ArrayList<>();
        for (String word : asked.operands().subList(0, kindWords())) {
            add(kinds, ReportKind.of(word));
        }
        for (ReportKind kind : ReportKind.list()) {
            String option = ReportOptionNames.option(kind);
            if (option != null && asked.has(option)) {
                add(kinds, kind);
            }
        }
        if (kinds.isEmpty() && isCounted()) {
            kinds.add(ReportKind.of("event"));
        }
        check(kinds);
        return kinds;
    }

    private static void add(List<ReportKind> kinds, ReportKind kind) {
        if (kind != null && !kinds.contains(kind)) {
            kinds.add(kind);
        }
    }

    private void check(List<ReportKind> kinds) {
        if (asked.has("--top") && !isCounted() && !asked.has("--summary")) {
            throw asked.usage("--top goes with --summary, --by or --per");
        }
        for (ReportKind kind : kinds) {
            if (asked.has("--summary") && kind.key() == null && !asked.has("--by")) {
                throw asked.usage("the report " + kind + " has no --summary");
            }
        }
    }

    /** Whether the summary of the log is asked for. */
    boolean hasSummary() {
        boolean isNamed = asked.operands().subList(0, kindWords()).contains(SUMMARY);
        return isNamed || !isCounted() && kinds().isEmpty() && !asked.has(HTML);
    }

    private boolean isCounted() {
        return asked.has("--by") || asked.has("--per");
    }

    /**
     * What the events show that the reports tell of. Where other events are counted too, all of
     * those that meet the condition.
     */
    Clues clues(Condition condition) {
        boolean isOfAll =
                hasSummary()
                        || asked.has(HTML)
                        || asked.has("--failed")
                        || asked.has("--no-config");
        Clues clues = Clues.NEVER;
        for (ReportKind kind : kinds()) {
            clues = clues.or(kind.clues());
        }
        boolean isOfKinds = !isOfAll && clues.isOneOf() && condition == Conditions.ANY;
        return isOfKinds ? clues : condition.clues();
    }

    /** The page; null where none is asked for. */
    ReportPage page() {
        if (!asked.has(HTML)) {
            return null;
        }
        ReportPage page = new ReportPage(asked.text(HTML));
        if (page.isStandard() && (hasSummary() || !kinds().isEmpty())) {
            throw asked.usage("--html - leaves no room for other reports on standard output");
        }
        page.check();
        return page;
    }

    /** Whether the logins that were refused are told instead of the sessions. */
    boolean isOfRefused() {
        return asked.has("--bad") || asked.has("--failed");
    }

    /** The operands that are not kinds. */
    List<String> logs() {
        return asked.operands().subList(kindWords(), asked.operands().size());
    }

    private int kindWords() {
        List<String> words = asked.operands();
        int count = 0;
        while (count < words.size() && isKind(words.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean isKind(String word) {
        return word.equals(SUMMARY) || ReportKind.of(word) != null;
    }

    ReportOptions options(ZoneId zone, IdNames names) {
        ReportOptions options =
                ReportOptions.usual()
                        .withZone(zone)
                        .withOnly(outcome(), asked.has("--no-config"))
                        .withBy(by());
        if (asked.has("--summary") && !kinds().isEmpty()) {
            options = options.withSummary();
        }
        if (asked.has("--per")) {
            options = options.withPer(period());
        }
        if (asked.has("--interpret")) {
            options = options.withNames(names);
        }
        return asked.has("--distinct") ? options.withDistinct(asked.count("--distinct")) : options;
    }

    private Outcome outcome() {
        return asked.has("--failed") ? Outcome.NO : null;
    }

    private Period period() {
        String word = asked.text("--per").toUpperCase(Locale.ROOT);
        for (Period period : Period.values()) {
            if (period.name().equals(word)) {
                return period;
            }
        }
        throw asked.usage("--per: '" + asked.text("--per") + "' is not minute, hour or day");
    }

    private List<EventField> by() {
        List<EventField> fields = new ArrayList<>();
        if (asked.has("--by")) {
            for (String name : asked.text("--by").split(",")) {
                fields.add(field(name));
            }
        }
        return fields;
    }

    private EventField field(String name) {
        EventField field = EventFields.of(name);
        if (field == null) {
            String near = EventFields.nearest(name);
            throw asked.usage(
                    "--by: no field '" + name + "'" + (near == null ? "" : "; meant: " + near));
        }
        return field;
    }
}
