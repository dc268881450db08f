// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the options that are no rule of a list: settings, commands, {@code -D}. */
final class CommandReader {
    private static final List<String> SIGNALS =
            List.of(
                    "TERM", "HUP", "USR1", "USR2", "CONT", "stop", "reload", "rotate", "resume",
                    "state");

    private final List<Option> options;
    private final boolean inFile;

    CommandReader(List<Option> options, boolean inFile) {
        this.options = options;
        this.inFile = inFile;
    }

    /** The setting that an option is; null if it is none. */
    static Setting setting(Option option) {
        for (Setting.Name name : Setting.Name.values()) {
            if (name.option().equals(option.name())) {
                return new Setting(name, value(name, option.argument()));
            }
        }
        return null;
    }

    private static long value(Setting.Name name, Word value) {
        boolean mode = name == Setting.Name.ENABLED || name == Setting.Name.FAILURE;
        if (mode && !(value.is("0") || value.is("1") || value.is("2"))) {
            throw value.wrong(name.option() + " is 0, 1 or 2, not " + Shown.of(value));
        }
        return Numbers.unsigned(value, name.option());
    }

    /** The command that the first option is, with all the others; null if it is none. */
    Rule command() {
        Option first = options.get(0);
        if (first.name().equals("-D")) {
            return deleteAll();
        }
        for (Command.Name name : Command.Name.values()) {
            if (name.option().equals(first.name())) {
                return new Command(name, arguments(name, first));
            }
        }
        return null;
    }

    private Rule deleteAll() {
        boolean keyed = options.size() == 2 && options.get(1).name().equals("-k");
        if (options.size() > 1 && !keyed) {
            throw options.get(options.size() - 1)
                    .word()
                    .wrong("-D takes one -k at most, and no other option");
        }
        return new DeleteAllRules(keyed ? List.of(key(options.get(1))) : List.of());
    }

    private static String key(Option option) {
        if (option.argument().at(0) == option.word().at(0) + option.name().length()) {
            throw option.argument().wrong("a blank stands between -k and its key here");
        }
        KeyReader keys = new KeyReader();
        keys.read(option.argument());
        return keys.keys().get(0);
    }

    private List<String> arguments(Command.Name name, Option first) {
        return switch (name) {
            case LIST -> listArguments();
            case STATUS -> statusArguments();
            default -> {
                alone(first);
                yield argument(name, first);
            }
        };
    }

    private void alone(Option first) {
        if (options.size() > 1) {
            throw options.get(1)
                    .word()
                    .wrong(
                            first.name()
                                    + " stands alone; "
                                    + options.get(1).name()
                                    + " has a line of its own");
        }
    }

    private List<String> listArguments() {
        List<String> arguments = new ArrayList<>();
        for (Option option : options.subList(1, options.size())) {
            boolean known = option.name().equals("-i") || option.name().equals("-k");
            if (!known || options.size() > 2) {
                throw option.word().wrong("-l takes one of -i and -k KEY, and no other option");
            }
            arguments.add(option.name());
            if (option.argument() != null) {
                arguments.add(key(option));
            }
        }
        return arguments;
    }

    private List<String> statusArguments() {
        for (Option option : options.subList(1, options.size())) {
            if (!option.name().equals("-i") || options.size() > 2) {
                throw option.word().wrong("-s takes -i, and no other option");
            }
        }
        return options.size() > 1 ? List.of("-i") : List.of();
    }

    private List<String> argument(Command.Name name, Option option) {
        Word argument = option.argument();
        switch (name) {
            case READ -> {
                if (inFile) {
                    throw option.word().wrong("a rule file cannot read another with -R");
                }
            }
            case HELP -> {
                if (inFile) {
                    throw option.word().wrong("-h has no place in a rule file");
                }
            }
            case EQUIVALENT -> equivalent(argument);
            case MESSAGE -> message(argument);
            case SIGNAL -> signal(argument);
            default -> {}
        }
        return argument == null ? List.of() : List.of(argument.text());
    }

    private static void equivalent(Word word) {
        String text = word.text();
        int comma = text.indexOf(',');
        if (comma <= 0 || comma == text.length() - 1 || text.indexOf(',', comma + 1) >= 0) {
            throw word.wrong("-q takes a mount point and a subtree, such as /mnt,/srv");
        }
    }

    private static void message(Word word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < ' ') {
                throw word.wrong(i, "a message holds no control characters");
            }
        }
    }

    private static void signal(Word word) {
        String name = word.text().toLowerCase(Locale.ROOT);
        for (String signal : SIGNALS) {
            if (signal.toLowerCase(Locale.ROOT).equals(name)) {
                return;
            }
        }
        throw word.wrong(
                "unknown signal " + Shown.of(word) + "; there are " + String.join(", ", SIGNALS));
    }
}
