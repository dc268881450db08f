// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds options and their arguments among words, as getopt_long(3) does for auditctl: {@code -k
 * shadow}, {@code -kshadow}, {@code -ci}, {@code --signal stop}, {@code --signal=stop}, {@code
 * --sig=stop}.
 */
final class OptionReader {
    private static final String TAB = "a tab does not separate words in a rule file; use a blank";
    private static final String WITH_ARGUMENT = "CefrbaAdSFmRwWkpq";
    private static final String ALONE = "hicslDvt";
    private static final List<String> LONG =
            List.of(
                    "--backlog_wait_time",
                    "--loginuid-immutable",
                    "--reset-lost",
                    "--reset_backlog_wait_time_actual",
                    "--signal");
    private static final List<String> LONG_WITH_ARGUMENT =
            List.of("--backlog_wait_time", "--signal");

    private final List<Word> words;
    private final List<Option> options = new ArrayList<>();
    private int next;

    private OptionReader(List<Word> words) {
        this.words = words;
    }

    static List<Option> read(List<Word> words) {
        OptionReader reader = new OptionReader(words);
        while (reader.next < words.size()) {
            reader.readWord(words.get(reader.next++));
        }
        return reader.options;
    }

    private void readWord(Word word) {
        if (word.is("--")) {
            if (next < words.size()) {
                throw leftOver(words.get(next));
            }
        } else if (word.text().startsWith("--")) {
            readLong(word);
        } else if (word.length() > 1 && word.charAt(0) == '-') {
            readShort(word);
        } else {
            throw leftOver(word);
        }
    }

    private RuntimeException leftOver(Word word) {
        if (!word.isEmpty() && word.charAt(0) == '#') {
            return word.wrong("a comment has a line of its own");
        }
        if (word.text().indexOf('\t') >= 0) {
            int tab = word.text().indexOf('\t');
            return word.wrong(tab, TAB);
        }
        Option before = options.isEmpty() ? null : options.get(options.size() - 1);
        String after =
                before == null || before.argument() == null
                        ? "; a line begins with an option such as -a or -w"
                        : "; " + before.name() + " takes one word (a blank in it is \"\\ \")";
        return word.wrong("the word " + Shown.of(word) + " belongs to no option" + after);
    }

    private void readLong(Word word) {
        int equals = word.text().indexOf('=');
        Word given = equals < 0 ? word : word.part(0, equals);
        String name = longName(given);
        boolean takesArgument = LONG_WITH_ARGUMENT.contains(name);
        if (!takesArgument && equals >= 0) {
            throw word.wrong(equals, name + " takes no argument");
        }
        Word argument = null;
        if (takesArgument) {
            argument = equals >= 0 ? word.from(equals + 1) : argument(name, word);
        }
        options.add(new Option(name, word, argument));
    }

    /** The option that begins so. */
    private static String longName(Word given) {
        List<String> found = new ArrayList<>();
        for (String name : LONG) {
            if (given.is(name)) {
                return name;
            }
            if (name.startsWith(given.text())) {
                found.add(name);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        String which =
                found.isEmpty()
                        ? NearestName.question(given.text(), LONG)
                        : "; " + String.join(" or ", found) + "?";
        throw given.wrong("unknown option " + Shown.of(given) + which);
    }

    /** Letters that may share one dash; the last may have its argument behind it. */
    private void readShort(Word word) {
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            Word here = i == 1 ? word : word.part(i, i + 1);
            if (WITH_ARGUMENT.indexOf(letter) >= 0) {
                boolean attached = i + 1 < word.length();
                if (attached && word.charAt(i + 1) == '\t') {
                    throw word.wrong(i + 1, TAB);
                }
                Word argument = attached ? word.from(i + 1) : argument("-" + letter, word);
                options.add(new Option("-" + letter, here, argument));
                return;
            }
            if (ALONE.indexOf(letter) < 0) {
                throw unknown(word, i);
            }
            options.add(new Option("-" + letter, here, null));
        }
    }

    private static RuntimeException unknown(Word word, int index) {
        String name = word.length() == 2 ? word.text() : "-" + word.charAt(index);
        String question = word.length() > 3 ? NearestName.question("-" + word.text(), LONG) : "";
        return word.wrong(index == 1 ? 0 : index, "unknown option " + Shown.of(name) + question);
    }

    private Word argument(String name, Word word) {
        if (next == words.size()) {
            throw word.wrong(name + " needs " + expected(name));
        }
        return words.get(next++);
    }

    private static String expected(String name) {
        return switch (name) {
            case "-a", "-A", "-d" -> "a list and an action, such as always,exit";
            case "-S" -> "system calls, such as openat,truncate";
            case "-F" -> "a field, an operator and a value, such as auid>=1000";
            case "-C" -> "two fields, such as auid!=obj_uid";
            case "-k" -> "a key";
            case "-p" -> "permissions, such as wa";
            case "-w", "-W", "-R" -> "a path";
            case "-q" -> "a mount point and a subtree, such as /mnt,/srv";
            case "-m" -> "a text";
            case "--signal" -> "a signal: stop, reload, rotate, resume or state";
            default -> "a number";
        };
    }
}
