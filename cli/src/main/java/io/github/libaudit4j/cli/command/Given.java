// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;

/**
 * Words that say without any doubt what is asked for: names of options as they are, each followed
 * by its value, and operands. All else (help, mistakes, {@code @FILE}, values that begin with a
 * dash) is left to picocli, whose reading takes 20 ms more of a start, and is the same of these.
 */
final class Given implements Words {
    private final Map<String, Option> options = new HashMap<>();
    private final Map<Option, Object> values = new HashMap<>();
    private final List<String> operands = new ArrayList<>();
    private final boolean takesOperands;

    private Given(Options command) {
        takesOperands =
                !command.stopsAtOperand
                        && command.operands.size() == 1
                        && command.operands.get(0).isAny();
        for (Options.Group group : command.groups) {
            group.options().forEach(this::add);
        }
    }

    private void add(Option option) {
        for (String name : option.names()) {
            options.put(name, option);
        }
    }

    /** What the words say that stand behind the command's name; null where picocli is to say. */
    static Given of(Options command, List<String> words) {
        Given given = new Given(command);
        if (!given.takesOperands && !command.operands.isEmpty()) {
            return null;
        }
        int at = 0;
        while (at < words.size()) {
            int next = given.take(words, at);
            if (next == at) {
                return null;
            }
            at = next;
        }
        return given;
    }

    /** Takes what begins with a word; returns where the next begins, or the same for a doubt. */
    private int take(List<String> words, int at) {
        String word = words.get(at);
        if (isPlain(word)) {
            operands.add(word);
            return takesOperands ? at + 1 : at;
        }
        Option option = options.get(word);
        if (option == null) {
            return takeAttached(word) ? at + 1 : at;
        }
        if (option.isFlag()) {
            return values.put(option, true) == null ? at + 1 : at;
        }
        boolean hasValue = at + 1 < words.size() && isPlain(words.get(at + 1));
        if (hasValue && option.taking() != null) {
            return takeSome(option, words, at);
        }
        return hasValue && put(option, words.get(at + 1)) ? at + 2 : at;
    }

    /** As in {@code --key=net}. */
    private boolean takeAttached(String word) {
        int mark = word.indexOf('=');
        Option option = mark < 0 ? null : options.get(word.substring(0, mark));
        String value = word.substring(mark + 1);
        return option != null && option.taking() == null && isPlain(value) && put(option, value);
    }

    private int takeSome(Option option, List<String> words, int at) {
        Stack<String> rest = new Stack<>();
        for (int i = words.size() - 1; i > at; i--) {
            rest.push(words.get(i));
        }
        List<String> taken = option.taking().take(rest);
        return values.put(option, taken) == null ? words.size() - rest.size() : at;
    }

    private boolean put(Option option, String word) {
        Object value = option.value(word);
        if (value == null) {
            return false;
        }
        if (!option.isList()) {
            return values.put(option, value) == null;
        }
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) values.computeIfAbsent(option, o -> new ArrayList<>());
        return list.add(value);
    }

    /** Whether a word is neither an option, nor may be taken for one, nor stands for others. */
    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.charAt(0) != '@'
                && (word.charAt(0) != '-' || word.length() == 1);
    }

    @Override
    public boolean has(String option) {
        return values.containsKey(options.get(option));
    }

    @Override
    public Object value(String option) {
        return values.get(options.get(option));
    }

    @Override
    public Object consumed(String option) {
        return value(option);
    }

    @Override
    public Object operand(int index) {
        return operands.isEmpty() ? null : operands;
    }
}
