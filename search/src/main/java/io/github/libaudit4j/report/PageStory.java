// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Actor;
import io.github.libaudit4j.coalesce.EventObject;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.report.PageHappening.Story;
import io.github.libaudit4j.table.RecordTypes;

/** Words for an event. */
final class PageStory {
    private static final String UNSET = "unset";

    private PageStory() {}

    static Story of(Summary event) {
        String node = event.event().node();
        return new Story(
                node == null ? "" : PageCounts.cut(node),
                who(event.actor()),
                PageCounts.cut(what(event)),
                event.how() == null ? "" : PageCounts.cut(event.how()),
                why(event));
    }

    /** {@code alice as root}. */
    static String who(Actor actor) {
        boolean isLogin = actor.primary() != null && !actor.primary().equals(UNSET);
        String first = isLogin ? actor.primary() : actor.secondary();
        if (first == null || first.equals(UNSET)) {
            return "";
        }
        String second = isLogin ? actor.secondary() : null;
        boolean isOther = second != null && !second.equals(first) && !second.equals(UNSET);
        return PageCounts.cut(user(first) + (isOther ? " as " + user(second) : ""));
    }

    /** A number alone says nothing to a reader. */
    static String user(String user) {
        boolean isNumber = !user.isEmpty() && user.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? "uid " + user : user;
    }

    private static String what(Summary event) {
        EventObject object = event.object();
        StringBuilder what = new StringBuilder(event.action().replace('-', ' '));
        String file = isDecision(event) ? file(event) : null;
        if (file != null) {
            what.append(": ").append(file);
        }
        if (object.primary() != null && !object.primary().equals(file)) {
            what.append(file == null ? " " : ", ").append(object.primary());
        }
        if (object.secondary() != null && !object.secondary().equals(file)) {
            what.append(", ").append(object.secondary());
        }
        return what.toString();
    }

    static boolean isDecision(Summary event) {
        return switch (event.category()) {
            case MAC_DECISION, DAC_DECISION, ACCESS_DECISION -> true;
            default -> false;
        };
    }

    /** The file that a policy decided on. */
    private static String file(Summary event) {
        AuditRecord record = event.record();
        String path = Interpreter.text(record, "path");
        path = path == null ? Interpreter.text(record, "name") : path;
        for (int i = 0; i < event.event().count() && path == null; i++) {
            AuditRecord other = event.event().record(i);
            path = other.type() == RecordTypes.PATH ? Interpreter.text(other, "name") : null;
        }
        return path;
    }

    private static String why(Summary event) {
        if (event.result() != Result.FAIL) {
            return event.result() == Result.UNKNOWN ? "" : event.result().text();
        }
        return event.errno() == null ? "fail" : event.errno();
    }
}
