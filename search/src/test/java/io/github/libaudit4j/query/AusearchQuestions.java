// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be asked of a log with ausearch's options: values that it has, and a few it has not. */
final class AusearchQuestions {
    private static final int MOST = 24; // values of one option
    private static final Set<AusearchOption.Match> TEXTS =
            Set.of(
                    AusearchOption.Match.TEXT,
                    AusearchOption.Match.PLAIN,
                    AusearchOption.Match.KEY,
                    AusearchOption.Match.FILE,
                    AusearchOption.Match.HOST);

    private AusearchQuestions() {}

    static List<List<String>> of(List<AuditEvent> events) {
        List<List<String>> questions = new ArrayList<>();
        for (AusearchOption option : AusearchOptions.all()) {
            String name = option.names().get(0);
            for (String value : some(values(events, option))) {
                questions.add(List.of(name, value));
                if (TEXTS.contains(option.match())) {
                    questions.add(List.of(name, value, "-w"));
                    String half = value.substring(value.length() / 2);
                    questions.add(List.of(name, half.startsWith("-") ? value : half));
                }
            }
        }
        both(questions);
        return questions;
    }

    /** Questions with two options, of every fifth two. */
    private static void both(List<List<String>> questions) {
        int single = questions.size();
        for (int i = 0; i + 40 < single; i += 5) {
            List<String> both = new ArrayList<>(questions.get(i));
            both.addAll(questions.get(i + 40));
            if (!both.get(0).equals(questions.get(i + 40).get(0)) && !both.contains("-w")) {
                questions.add(both);
            }
        }
    }

    private static Set<String> values(List<AuditEvent> events, AusearchOption option) {
        Set<String> values = new TreeSet<>(more(option));
        for (AuditEvent event : events) {
            switch (option.match()) {
                case SERIAL -> values.add(Long.toString(event.serial()));
                case NODE -> values.add(event.node() == null ? "vm" : event.node());
                case TYPE -> event.records().forEach(record -> type(record, values));
                case WORD, RESULT, ARCH -> {
                    // all are in more
                }
                default -> read(event, option, values);
            }
        }
        values.removeIf(value -> !isSafe(value, option));
        return values;
    }

    private static void type(AuditRecord record, Set<String> values) {
        if (record.type() >= 0) {
            values.add(Integer.toString(record.type()));
        }
    }

    private static List<String> more(AusearchOption option) {
        return switch (option.match()) {
            case RESULT -> List.of("yes", "no");
            case ARCH -> List.of("b64", "b32", "x86_64", "i386");
            case EXIT -> List.of("-EACCES", "-ENOENT", "EPERM", "0", "-1");
            case SYSCALL -> List.of("execve", "openat", "close_range");
            case USER -> List.of("0", "1000", "77777");
            case SESSION -> List.of("4294967295", "-1");
            case KEY -> List.of("null", "e");
            default -> List.of();
        };
    }

    private static void read(AuditEvent event, AusearchOption option, Set<String> values) {
        FieldValues fields = new FieldValues(IdNames.none());
        boolean isText = TEXTS.contains(option.match());
        for (fields.start(event, option.field()); fields.next(); ) {
            values.add(isText ? fields.text() : fields.raw());
        }
    }

    /** ausearch does not take every value, and counts those that are not there. */
    private static boolean isSafe(String value, AusearchOption option) {
        boolean isMissing =
                switch (option.match()) {
                    case USER -> value.equals("4294967295") && !option.names().contains("-ul");
                    case SERIAL -> value.equals("4294967295");
                    case SYSCALL -> value.equals("0");
                    case NUMBER -> value.equals("?");
                    default -> false;
                };
        return !value.isEmpty()
                && value.length() < 200
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                && !isMissing
                && !(value.startsWith("-") && option.match() != AusearchOption.Match.EXIT);
    }

    /** So many of them, evenly. */
    private static List<String> some(Set<String> values) {
        List<String> all = new ArrayList<>(values);
        if (all.size() <= MOST) {
            return all;
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            some.add(all.get(i * all.size() / MOST));
        }
        return some;
    }
}
