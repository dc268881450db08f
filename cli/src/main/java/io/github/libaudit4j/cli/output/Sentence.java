// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Actor;
import io.github.libaudit4j.coalesce.EventObject;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.json.ZonedTime;
import java.util.List;
import java.util.Set;

/**
 * An event as a sentence: when, where, who, did what, to what, with what, and the result.
 *
 * <pre>
 * 2026-11-22T14:03:13.579Z vm 5167156: alice as root opened file /etc/shadow with /usr/bin/cat: fail EACCES, keys etc
 * </pre>
 *
 * <p>A user whose name is not known is {@code uid 1000}. What comes from the event is bare only if
 * it has no blank, quote or the like, so that none can pose as the rest of the sentence.
 */
final class Sentence {
    private static final String UNSET = "unset";
    private static final String ANYTHING = "*"; // the table's row for what it does not know
    private static final Set<String> PREPOSITIONS =
            Set.of("as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with");

    private Sentence() {}

    static void append(Summary event, StringBuilder line, ZonedTime time) {
        line.append(time.text(event.event().millis()));
        if (event.event().node() != null) {
            TextLine.value(line.append(' '), event.event().node());
        }
        line.append(' ').append(event.event().serial()).append(':');
        actor(line, event.actor());
        String action = event.action().replace('-', ' ');
        line.append(' ').append(action);
        if (event.normalization().match().equals(ANYTHING)) {
            TextLine.value(line.append(' '), event.type());
        }
        object(line, action, event.object());
        if (event.how() != null) {
            TextLine.value(line.append(" with "), event.how());
        }
        if (event.result() != Result.UNKNOWN) {
            line.append(": ").append(event.result().text());
            why(line, event);
        }
        keys(line, event.keys());
        line.append('\n');
    }

    private static void actor(StringBuilder line, Actor actor) {
        boolean isLogin = actor.primary() != null && !actor.primary().equals(UNSET);
        String first = isLogin ? actor.primary() : actor.secondary();
        if (first == null) {
            return;
        }
        user(line.append(' '), first);
        if (isLogin && actor.secondary() != null && !actor.secondary().equals(first)) {
            user(line.append(" as "), actor.secondary());
        }
    }

    private static void user(StringBuilder line, String user) {
        boolean isNumber = !user.isEmpty() && user.chars().allMatch(c -> c >= '0' && c <= '9');
        TextLine.value(line.append(isNumber ? "uid " : ""), user);
    }

    private static void object(StringBuilder line, String action, EventObject object) {
        if (object.primary() != null) {
            TextLine.value(line.append(' '), object.primary());
        } else if (PREPOSITIONS.contains(action.substring(action.lastIndexOf(' ') + 1))) {
            line.append(" ?");
        }
        if (object.secondary() != null) {
            TextLine.value(line.append(object.primary() == null ? " " : ", "), object.secondary());
        }
    }

    /** {@code EACCES}, or what a system call that was done gave back, where that is an error. */
    private static void why(StringBuilder line, Summary event) {
        if (event.result() == Result.FAIL && event.errno() != null) {
            line.append(' ').append(event.errno());
        }
    }

    private static void keys(StringBuilder line, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        line.append(keys.size() == 1 ? ", key " : ", keys ");
        for (int i = 0; i < keys.size(); i++) {
            TextLine.value(line.append(i == 0 ? "" : " "), keys.get(i));
        }
    }
}
