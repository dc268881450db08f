// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.report.LoginSession;
import io.github.libaudit4j.report.VirtSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The values of sessions for programs: always the same members, times as they are. */
final class SessionRecords {
    static final List<String> LOGIN =
            List.of(
                    "node",
                    "kind",
                    "user",
                    "session",
                    "pid",
                    "terminal",
                    "from",
                    "start",
                    "end",
                    "ending",
                    "proof");

    static final List<String> LAST =
            List.of("node", "user", "session", "pid", "terminal", "from", "latest", "proof");

    static final List<String> MACHINE =
            List.of("node", "machine", "uuid", "user", "start", "end", "ending", "reason", "proof");

    private SessionRecords() {}

    static List<Object> of(LoginSession session) {
        LoginSession.Proof proof = session.proof();
        return Arrays.asList(
                session.node(),
                word(session.kind()),
                session.user(),
                session.session(),
                session.pid() < 0 ? null : session.pid(),
                session.terminal(),
                session.from(),
                time(session.start()),
                time(session.end()),
                word(session.ending()),
                serials(proof.login(), proof.start(), proof.end()));
    }

    static List<Object> ofLast(LoginSession login) {
        return Arrays.asList(
                login.node(),
                login.user(),
                login.session(),
                login.pid() < 0 ? null : login.pid(),
                login.terminal(),
                login.from(),
                time(login.start()),
                serials(login.proof().start()));
    }

    /** Of an account that has no login. */
    static List<Object> ofNever(String user) {
        return Arrays.asList(null, user, null, null, null, null, null, List.of());
    }

    static List<Object> of(VirtSession run) {
        return Arrays.asList(
                run.node(),
                run.vm(),
                run.uuid(),
                run.user(),
                time(run.start()),
                time(run.end()),
                word(run.ending()),
                run.reason(),
                serials(run.startSerial(), run.endSerial()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Instant time(long millis) {
        return millis < 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static List<Long> serials(long... all) {
        List<Long> serials = new ArrayList<>();
        for (long serial : all) {
            if (serial != 0) {
                serials.add(serial);
            }
        }
        return serials;
    }
}
