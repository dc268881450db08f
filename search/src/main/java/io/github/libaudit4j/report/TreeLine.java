// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.report.TreeProcess.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A process in words: its command line, and what else is known of it. */
final class TreeLine {
    private static final int DATE = "2026-11-22T".length();
    private static final int TIME = "14:03:13.579".length();

    private TreeLine() {}

    /** Its command line. */
    static String command(TreeProcess process) {
        ProcessProgram program = process.program();
        String line = program.commandLine();
        if (line == null) {
            return process.origin() == Origin.PARENT ? "not in the log" : forkOf(process);
        }
        List<String> args = new ArrayList<>();
        program.args().forEach(arg -> args.add(TreeEscape.argument(arg)));
        return (args.isEmpty() ? TreeEscape.line(line) : String.join(" ", args))
                + (program.isCut() ? " ..." : "");
    }

    private static String forkOf(TreeProcess process) {
        String parent = process.parent() == null ? null : process.parent().program().name();
        return parent == null ? "no event of its own" : "fork of " + TreeEscape.line(parent);
    }

    /** What is known of it, in parts; what its parent says too is left out. */
    static List<String> details(TreeProcess process) {
        List<String> parts = new ArrayList<>();
        if (process.origin() == Origin.PARENT) {
            return parts;
        }
        add(parts, exe(process.program()));
        add(parts, user(process));
        parts.add(times(process));
        add(parts, end(process.end()));
        add(parts, events(process));
        add(parts, clones(process));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** The path, where the command line does not begin with it. */
    private static String exe(ProcessProgram program) {
        String line = program.commandLine();
        boolean isTold =
                program.exe() == null
                        || line.equals(program.exe())
                        || line.startsWith(program.exe() + " ");
        return isTold ? null : TreeEscape.line(program.exe());
    }

    private static String user(TreeProcess process) {
        ProcessUser user = process.user();
        TreeProcess parent = process.parent();
        if (user.uid() == null || parent != null && user.equals(parent.user())) {
            return null;
        }
        boolean isUnset = user.auid() == null || user.auid().equals("unset");
        boolean isSame = user.uid().equals(user.auid());
        String as = name(user.uidName(), "uid ", user.uid());
        String who = name(user.auidName(), "auid ", user.auid());
        String text = isUnset || isSame ? as : who + " as " + as;
        boolean hasSession = user.session() != null && !user.session().equals("unset");
        return TreeEscape.line(text + (hasSession ? ", session " + user.session() : ""));
    }

    private static String name(String name, String kind, String id) {
        return name != null ? name : kind + id;
    }

    /** With the date where its parent's line does not say it. */
    private static String times(TreeProcess process) {
        TreeProcess parent = process.parent();
        String date =
                parent == null || parent.origin() == Origin.PARENT
                        ? ""
                        : time(parent.start()).substring(0, DATE);
        String start = time(process.start());
        String from = process.origin() == Origin.CREATED ? "" : "seen from ";
        if (!process.end().isKnown()) {
            return from + without(date, start);
        }
        String end = without(start.substring(0, DATE), time(process.end().millis()));
        return from + without(date, start) + " to " + end;
    }

    private static String without(String date, String time) {
        return !date.isEmpty() && time.startsWith(date) ? time.substring(DATE) : time;
    }

    /** {@code 2026-11-22T14:03:13.579Z}. */
    static String time(long millis) {
        String text = Instant.ofEpochMilli(millis).toString();
        boolean isWhole = text.length() < DATE + TIME + 1;
        return isWhole ? text.substring(0, text.length() - 1) + ".000Z" : text;
    }

    private static String end(ProcessEnd end) {
        if (end.signal() != null) {
            return "killed by " + TreeEscape.line(end.signal());
        }
        return end.code() < 0 ? null : "exit " + end.code();
    }

    private static String events(TreeProcess process) {
        if (process.events() == 0) {
            return null;
        }
        String failures = process.failures() == 0 ? "" : ", " + process.failures() + " failed";
        return count(process.events(), "event") + failures;
    }

    private static String clones(TreeProcess process) {
        List<String> parts = new ArrayList<>();
        if (process.threads() > 0) {
            parts.add(count(process.threads(), "thread"));
        }
        if (process.unseen() > 0) {
            String what = process.unseen() == 1 ? " thread or process" : " threads or processes";
            parts.add(process.unseen() + what + " without events");
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
