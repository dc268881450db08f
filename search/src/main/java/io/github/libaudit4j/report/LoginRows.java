// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.report.LoginSession.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sessions as rows of a table. The values are those of the log: whoever prints them escapes them.
 *
 * <pre>
 * root  pts/0  192.0.2.9  2023-11-14 22:15:00  2023-11-14 23:15:00  01:00  13,15,17
 * </pre>
 *
 * @param zone of the times
 * @param proof whether there is a column with the serials of the events
 * @param nodes whether there is a column with the host
 */
public record LoginRows(ZoneId zone, boolean proof, boolean nodes) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final String NEVER = "Never logged in"; // as aulastlog says it
    private static final long SECOND = 1000; // in milliseconds; the others in seconds
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /**
     * The columns.
     *
     * @return their names
     */
    public List<String> heading() {
        List<String> names =
                new ArrayList<>(List.of("user", "terminal", "from", "start", "end", "duration"));
        if (nodes) {
            names.add(0, "node");
        }
        if (proof) {
            names.add("proof");
        }
        return names;
    }

    /**
     * A session.
     *
     * @param session the session
     * @return a value for each column
     */
    public List<String> row(LoginSession session) {
        List<String> row = new ArrayList<>();
        if (nodes) {
            row.add(text(session.node()));
        }
        row.add(text(session.user()));
        row.add(session.kind() == Kind.BOOT ? "system boot" : terminal(session.terminal()));
        row.add(text(session.from()));
        row.add(time(session.start()));
        row.add(end(session));
        row.add(hasDuration(session) ? duration(session) : "");
        if (proof) {
            row.add(proof(session));
        }
        return row;
    }

    /** {@code pts/0} of {@code /dev/pts/0}. */
    static String terminal(String terminal) {
        return terminal != null && terminal.startsWith("/dev/")
                ? terminal.substring("/dev/".length())
                : text(terminal);
    }

    private static String text(String text) {
        return text == null ? "?" : text;
    }

    /**
     * The columns of a last login.
     *
     * @return their names
     */
    public List<String> lastHeading() {
        List<String> names = new ArrayList<>(List.of("user", "terminal", "from", "latest"));
        if (nodes) {
            names.add(0, "node");
        }
        if (proof) {
            names.add("proof");
        }
        return names;
    }

    /**
     * A last login.
     *
     * @param session one of {@link LoginSessions#last()}
     * @return a value for each column
     */
    public List<String> lastRow(LoginSession session) {
        List<String> row = row(session);
        int end = 4 + (nodes ? 1 : 0);
        row.subList(end, end + 2).clear();
        return row;
    }

    /**
     * An account that has no login.
     *
     * @param user its name
     * @return a value for each column
     */
    public List<String> neverRow(String user) {
        List<String> row = new ArrayList<>(List.of(user, "", "", NEVER));
        if (nodes) {
            row.add(0, "");
        }
        if (proof) {
            row.add("");
        }
        return row;
    }

    private String end(LoginSession session) {
        String how = session.kind() == Kind.BOOT ? bootEnding(session) : session.ending().text();
        return switch (session.ending()) {
            case CLOSED -> time(session.end());
            case DOWN -> time(session.end()) + " " + how;
            default -> how;
        };
    }

    private static String bootEnding(LoginSession session) {
        return session.ending() == LoginSession.Ending.OPEN ? "running" : session.ending().text();
    }

    private String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /**
     * The columns of a virtual machine's run.
     *
     * @return their names
     */
    public List<String> virtHeading() {
        List<String> names =
                new ArrayList<>(
                        List.of("machine", "uuid", "user", "start", "end", "duration", "reason"));
        if (nodes) {
            names.add(0, "node");
        }
        if (proof) {
            names.add("proof");
        }
        return names;
    }

    /**
     * A virtual machine's run.
     *
     * @param run the run
     * @return a value for each column
     */
    public List<String> virtRow(VirtSession run) {
        LoginSession session =
                new LoginSession(
                        run.ending() == LoginSession.Ending.REFUSED ? Kind.FAILED : Kind.BOOT,
                        run.node(),
                        run.user(),
                        null,
                        -1,
                        null,
                        null,
                        run.start(),
                        run.end(),
                        run.ending(),
                        new LoginSession.Proof(run.startSerial(), 0, run.endSerial()));
        List<String> row = new ArrayList<>();
        if (nodes) {
            row.add(text(run.node()));
        }
        row.addAll(List.of(text(run.vm()), text(run.uuid()), text(run.user()), time(run.start())));
        row.add(end(session));
        row.add(hasDuration(session) ? duration(session) : "");
        row.add(run.reason() == null ? "" : run.reason());
        if (proof) {
            row.add(proof(session));
        }
        return row;
    }

    private static boolean hasDuration(LoginSession session) {
        return session.end() >= 0 && session.kind() != Kind.FAILED;
    }

    /** {@code 1+02:03} for a day, two hours and three minutes, of whole seconds as aulast has. */
    private static String duration(LoginSession session) {
        long seconds = Math.max(0, session.end() / SECOND - session.start() / SECOND);
        String time =
                String.format(
                        Locale.ROOT, "%02d:%02d", seconds % DAY / HOUR, seconds % HOUR / MINUTE);
        return seconds < DAY ? time : seconds / DAY + "+" + time;
    }

    private static String proof(LoginSession session) {
        LoginSession.Proof proof = session.proof();
        StringBuilder serials = new StringBuilder();
        for (long serial : new long[] {proof.login(), proof.start(), proof.end()}) {
            if (serial != 0) {
                serials.append(serials.isEmpty() ? "" : ",").append(serial);
            }
        }
        return serials.toString();
    }
}
