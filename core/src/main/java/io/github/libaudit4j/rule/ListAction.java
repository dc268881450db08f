// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.List;

/**
 * What follows {@code -a}: {@code always,exit} or {@code exit,always}.
 *
 * @param list the list
 * @param action what to do
 */
record ListAction(FilterList list, Action action) {
    private static final List<String> ACTIONS = List.of("always", "never");
    private static final List<String> LISTS =
            List.of("task", "exit", "user", "exclude", "filesystem", "io_uring");
    private static final List<String> BOTH =
            List.of("always", "never", "task", "exit", "user", "exclude", "filesystem", "io_uring");

    static ListAction read(Word word) {
        int comma = word.text().indexOf(',');
        boolean two = comma > 0 && word.text().indexOf(',', comma + 1) < 0;
        if (!two || comma == word.length() - 1) {
            throw word.wrong(
                    "a list and an action are two words with a comma between, such as always,exit");
        }
        Word first = word.part(0, comma);
        Word second = word.from(comma + 1);
        Action action = action(first);
        FilterList list = action != null ? list(second) : list(first);
        if (list == null) {
            throw action != null
                    ? unknown(second, "list", LISTS)
                    : unknown(first, "list or action", BOTH);
        }
        action = action != null ? action : action(second);
        if (action == null) {
            throw unknown(second, "action", ACTIONS);
        }
        if (action == Action.POSSIBLE) {
            throw word.wrong("no kernel takes the action possible any more; write always or never");
        }
        if (list == FilterList.ENTRY) {
            throw word.wrong("no kernel has the list entry any more; write exit");
        }
        return new ListAction(list, action);
    }

    private static Action action(Word word) {
        for (Action action : Action.values()) {
            if (word.is(action.word())) {
                return action;
            }
        }
        return null;
    }

    private static FilterList list(Word word) {
        for (FilterList list : FilterList.values()) {
            if (list != FilterList.WATCH && list.word().equalsIgnoreCase(word.text())) {
                return list;
            }
        }
        return null;
    }

    private static RuntimeException unknown(Word word, String what, List<String> words) {
        String question = NearestName.question(word.text(), words);
        String all = "; there are " + String.join(", ", words);
        return word.wrong(
                "unknown " + what + " " + Shown.of(word) + (question.isEmpty() ? all : question));
    }
}
