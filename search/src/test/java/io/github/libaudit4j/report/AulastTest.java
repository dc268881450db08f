// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.report.LoginSession.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sessions that aulast finds in the same log, with the same serials. Where we differ stands in
 * {@code logins/differences.tsv}, with the reason. A log whose events are not in the order of time
 * is not among them: aulast takes them as they come.
 */
class AulastTest {
    private static final Path AULAST = Path.of("/usr/bin/aulast");
    private static final Path LOGINS = TreeLogs.RESOURCES.resolve("logins");
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm", Locale.ROOT);

    static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> own = Files.list(LOGINS)) {
            own.filter(log -> log.toString().endsWith(".log")).sorted().forEach(logs::add);
        }
        for (String log :
                List.of(
                        "corpus/raw-3.0.9/samples.log",
                        "corpus/enriched-3.0.9/samples.log",
                        "corpus/enriched-node-4.2.2/samples.log",
                        "corpus/overload-3.0.9/audit-all.log",
                        "reference/go-libaudit/auparse/audit-rhel6.log",
                        "reference/go-libaudit/auparse/audit-ubuntu14.log",
                        "reference/go-libaudit/auparse/audit-ubuntu16.log",
                        "reference/go-libaudit/auparse/audit-ubuntu17.log")) {
            Path shared = TreeLogs.shared(log);
            if (shared != null) {
                logs.add(shared);
            }
        }
        return logs;
    }

    @ParameterizedTest
    @MethodSource("logs")
    void findsWhatAulastFinds(Path log) throws Exception {
        assumeThat(AULAST).as("aulast is not installed").exists();
        LoginSessions logins = new LoginSessions(new Coalescer());
        TreeLogs.read(log, logins::add);
        List<String> ours = new ArrayList<>();
        logins.sessions().forEach(session -> ours.add(line(session)));
        logins.failed().forEach(session -> ours.add(line(session)));
        List<String> theirs = aulast(log);
        theirs.addAll(aulast(log, "--bad"));
        for (String line : Files.readAllLines(LOGINS.resolve("differences.tsv"))) {
            String[] columns = line.split("\t");
            if (columns[0].equals(log.getFileName().toString())) {
                assertThat(columns[1].equals("ours") ? ours : theirs).contains(columns[2]);
                (columns[1].equals("ours") ? ours : theirs).remove(columns[2]);
            }
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    /** Its lines, each with the serials behind it. */
    private static List<String> aulast(Path log, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(AULAST.toString(), "--proof", "-f"));
        words.add(log.toAbsolutePath().toString());
        words.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            int proof = line.indexOf("serial number");
            if (proof >= 0) {
                String before = lines.remove(lines.size() - 1);
                lines.add(before + line.substring(line.indexOf(": ", proof) + 1));
            } else if (!line.isBlank() && !line.startsWith(" ")) {
                lines.add(line.stripTrailing());
            }
        }
        return lines;
    }

    /** A session as aulast has it. */
    private static String line(LoginSession session) {
        boolean isBoot = session.kind() == Kind.BOOT;
        String end =
                switch (session.ending()) {
                    case CLOSED, REFUSED -> " - " + time(session) + duration(session);
                    case DOWN -> " - down";
                    case CRASH -> " - crash";
                    case GONE -> "   gone - no logout";
                    case OPEN -> isBoot ? "" : "   still logged in";
                };
        String line =
                String.format(
                        Locale.ROOT,
                        "%-8.8s %-12.12s %-16.16s %s%s",
                        session.user() == null ? "?" : session.user(),
                        isBoot ? "system boot" : LoginRows.terminal(session.terminal()),
                        session.from() == null ? "?" : session.from(),
                        START.format(at(session.start())),
                        end);
        LoginSession.Proof proof = session.proof();
        return session.kind() == Kind.FAILED
                ? line + " " + proof.login()
                : line + " " + proof.login() + ", " + proof.start() + ", " + proof.end();
    }

    private static java.time.ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
    }

    private static String time(LoginSession session) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at(session.end()));
    }

    private static String duration(LoginSession session) {
        List<String> row = new LoginRows(ZoneOffset.UTC, false, false).row(session);
        return "  (" + (session.kind() == Kind.FAILED ? "00:00" : row.get(row.size() - 1)) + ")";
    }
}
