// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.query.AusearchCriteria;
import io.github.libaudit4j.query.AusearchOption;
import io.github.libaudit4j.query.AusearchOption.Match;
import io.github.libaudit4j.query.AusearchOptions;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.query.ConditionParser;
import io.github.libaudit4j.query.Conditions;
import io.github.libaudit4j.query.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is looked for, as the options say.
 *
 * @param asked the options
 * @param zone of times that name none
 * @param names of users and groups of the host that the logs are from
 * @param ids of these names
 */
public record SearchQuestion(Asked asked, Supplier<ZoneId> zone, IdNames names, NameIds ids) {
    private static final List<String> CHECKPOINT = List.of("checkpoint");
    private static final String NAME = "(?!root$|unset$)[^-0-9].*"; // no id, and none of all hosts

    static void addCriteria(Options options) {
        for (AusearchOption option : AusearchOptions.all()) {
            String[] names = option.names().toArray(String[]::new);
            if (option.argument() == null) {
                options.flag(option.meaning(), names);
            } else if (option.match() == Match.TYPE) {
                String meaning = option.meaning() + " Without a type: lists them.";
                options.valuesOrNone(option.argument(), meaning, names);
            } else {
                options.values(option.argument(), option.meaning(), names);
            }
        }
        options.values(
                "EXPRESSION",
                "Events of which this is true: fields, raw or by what they mean, with and, or, not,"
                        + " == != < <= > >= in ~ contains cidr has; see docs/search-language.md."
                        + " Given again: that too.",
                "--where");
    }

    /**
     * The condition that an event is to meet.
     *
     * @param checkpoint how far earlier searches came; or null
     */
    public Condition condition(Checkpoint checkpoint) {
        List<Condition> conditions = new ArrayList<>();
        try {
            List<String> start = asked.consumed("--start");
            List<String> end = asked.consumed("--end");
            if (!start.isEmpty() || !end.isEmpty()) {
                Times times = Times.here(zone.get());
                conditions.add(
                        new Between(
                                start.isEmpty() ? Long.MIN_VALUE : start(times, start, checkpoint),
                                end.isEmpty() ? Long.MAX_VALUE : times.end(words(end))));
            }
            conditions.add(criteria());
            List<String> expressions = asked.texts("--where");
            if (!expressions.isEmpty()) {
                ConditionParser parser = new ConditionParser(Times.here(zone.get()), names);
                expressions.forEach(expression -> conditions.add(parser.parse(expression)));
            }
        } catch (IllegalArgumentException e) {
            throw asked.usage(e.getMessage());
        }
        return Conditions.all(conditions);
    }

    private Condition criteria() {
        AusearchCriteria criteria = new AusearchCriteria(ids);
        for (AusearchOption option : AusearchOptions.all()) {
            String name = option.names().get(0);
            if (option.argument() == null && asked.has(name)) {
                criteria.add(option, null);
            } else if (option.argument() != null) {
                asked.texts(name).forEach(argument -> criteria.add(option, argument));
            }
        }
        return criteria.condition();
    }

    /** Whether all types of records are to be listed, and nothing is looked for. */
    boolean isTypes() {
        return asked.texts("--message").contains("?");
    }

    /** The users and groups that were asked for by a name of which no id is known. */
    List<String> unknownNames() {
        List<String> unknown = new ArrayList<>();
        for (AusearchOption option : AusearchOptions.all()) {
            boolean isUser = option.match() == Match.USER;
            if (isUser || option.match() == Match.GROUP) {
                for (String word : asked.texts(option.names().get(0))) {
                    long id = isUser ? ids.user(word) : ids.group(word);
                    if (id == NameIds.UNKNOWN && word.matches(NAME)) {
                        unknown.add(word);
                    }
                }
            }
        }
        return unknown;
    }

    /** Whether the time of a checkpoint is asked for, and not its places. */
    boolean isByTime() {
        return asked.consumed("--start").equals(CHECKPOINT);
    }

    private long start(Times times, List<String> words, Checkpoint checkpoint) {
        if (!isByTime()) {
            return times.start(words(words));
        }
        if (checkpoint == null || checkpoint.lastMillis() == null) {
            throw asked.usage("-ts checkpoint needs a --checkpoint that holds a time");
        }
        return checkpoint.lastMillis();
    }

    private static String[] words(List<String> words) {
        return words.toArray(String[]::new);
    }

    private record Between(long from, long to) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            return from <= event.millis() && event.millis() <= to;
        }

        @Override
        public Clues clues() {
            return Clues.between(from, to);
        }
    }
}
