// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.libaudit4j.coalesce.Coalescer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The last logins that aulastlog finds in the same log, of the accounts that this host has: it
 * knows no others. Where we differ stands in {@code logins/last-differences.tsv}, with the reason.
 *
 * <p>aulastlog tells the names that this host has for the ids of the log, ours those of the log:
 * what is compared are the terminal, the host and the time.
 */
class AulastlogTest {
    private static final Path AULASTLOG = Path.of("/usr/bin/aulastlog");
    private static final Path LOGINS = TreeLogs.RESOURCES.resolve("logins");
    private static final DateTimeFormatter LATEST =
            DateTimeFormatter.ofPattern("MM/dd/yy HH:mm:ss", Locale.ROOT);

    private static final Set<String> ACCOUNTS = accounts();

    private static Set<String> accounts() {
        try {
            Set<String> ids = new HashSet<>();
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                ids.add(line.split(":")[2]);
            }
            return ids;
        } catch (IOException e) {
            return Set.of();
        }
    }

    static List<Path> logs() throws IOException {
        List<Path> logs = AulastTest.logs();
        Path shared = TreeLogs.shared("reference/go-libaudit/auparse/audit-rhel7.log");
        if (shared != null) {
            logs.add(shared);
        }
        return logs;
    }

    @ParameterizedTest
    @MethodSource("logs")
    void findsWhatAulastlogFinds(Path log) throws Exception {
        assumeThat(AULASTLOG).as("aulastlog is not installed").exists();
        assumeThat(ACCOUNTS).as("this host has no account 33, as the logs do").contains("33");
        LoginSessions logins = new LoginSessions(new Coalescer());
        Set<Long> ofAccounts = new HashSet<>();
        TreeLogs.read(
                log,
                event -> {
                    logins.add(event);
                    if (ACCOUNTS.contains(String.valueOf(event.record(0).get("auid")))) {
                        ofAccounts.add(event.serial());
                    }
                });
        List<String> ours = new ArrayList<>();
        for (LoginSession login : logins.last()) {
            if (ofAccounts.contains(login.proof().start())) {
                ours.add(line(login));
            }
        }
        List<String> theirs = aulastlog(log);
        for (String line : Files.readAllLines(LOGINS.resolve("last-differences.tsv"))) {
            String[] columns = line.split("\t");
            if (columns[0].equals(log.getFileName().toString())) {
                List<String> lines = columns[1].equals("ours") ? ours : theirs;
                assertThat(lines).contains(columns[2]);
                lines.remove(columns[2]);
            }
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    /** A last login as aulastlog has it, without the name. */
    private static String line(LoginSession login) {
        String at = LATEST.format(Instant.ofEpochMilli(login.start()).atZone(ZoneOffset.UTC));
        return String.format(
                Locale.ROOT,
                "%.12s %.26s %s",
                login.terminal() == null ? "?" : login.terminal(),
                login.from() == null ? "?" : login.from(),
                at);
    }

    private static List<String> aulastlog(Path log) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(AULASTLOG.toString(), "--stdin")
                        .redirectInput(log.toFile())
                        .redirectErrorStream(true);
        builder.environment().putAll(Map.of("TZ", "UTC", "LC_ALL", "C"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> logins = new ArrayList<>();
        for (String line : text.lines().skip(1).toList()) {
            if (!line.contains("**Never logged in**")) {
                String port = line.substring(line.indexOf(' ')).strip();
                logins.add(port.replaceAll(" {2,}", " "));
            }
        }
        return logins;
    }
}
