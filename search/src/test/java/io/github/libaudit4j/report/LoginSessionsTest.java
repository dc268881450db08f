// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginSessionsTest {
    private static final String USER_LOGIN =
            "type=USER_LOGIN msg=audit(17000%05d.500:%d): pid=%d uid=0 auid=1000 ses=%d"
                    + " msg='op=login id=1000 exe=\"/usr/sbin/sshd\" hostname=? addr=192.0.2.9"
                    + " terminal=/dev/pts/0 res=%s'\n";

    private static LoginSessions of(String log) {
        LoginSessions logins = new LoginSessions(new Coalescer(), 3);
        TreeLogs.read(log, logins::add);
        return logins;
    }

    @Test
    void aWeekAsRows() throws IOException {
        LoginSessions logins = new LoginSessions(new Coalescer());
        TreeLogs.read(TreeLogs.RESOURCES.resolve("logins/week.log"), logins::add);
        LoginRows rows = new LoginRows(ZoneOffset.UTC, true, false);
        StringBuilder text = new StringBuilder();
        line(text, rows.heading());
        logins.sessions().forEach(session -> line(text, rows.row(session)));
        logins.failed().forEach(session -> line(text, rows.row(session)));
        line(text, rows.lastHeading());
        logins.last().forEach(session -> line(text, rows.lastRow(session)));
        assertThat(text.toString()).isEqualTo(TreeLogs.golden("logins/week.txt", text.toString()));
    }

    private static void line(StringBuilder text, List<String> row) {
        text.append(String.join(" | ", row)).append('\n');
    }

    @Test
    void aProgramCannotSayWhatTheKernelSays() {
        LoginSessions logins =
                of(
                        "type=LOGIN msg=audit(1700000001.300:1): pid=9 uid=0 old-auid=4294967295"
                                + " auid=1000 tty=(none) old-ses=4294967295 ses=4 res=1\n"
                                + "type=USER_LOGIN msg=audit(1700000002.300:2): pid=8 uid=0"
                                + " auid=1000 ses=4 msg='op=x pid=9 ses=4 res=success'\n");
        assertThat(logins.sessions()).isEmpty();
    }

    @Test
    void whatIsOverTheLimitIsCounted() {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            log.append(String.format(USER_LOGIN, i, i, 1, 4, "failed"));
        }
        LoginSessions logins = of(log.toString());
        assertThat(logins.failed()).hasSize(3);
        assertThat(logins.over()).isEqualTo(7);
    }

    @Test
    void ofTooManyThatAreOpenTheOldestAreDropped() {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            log.append(
                    String.format(
                            "type=LOGIN msg=audit(17000%05d.300:%d): pid=%d uid=0 auid=1000"
                                    + " ses=%d res=1\n",
                            i, 2 * i, i, i));
            log.append(String.format(USER_LOGIN, i, 2 * i + 1, i, i, "success"));
        }
        LoginSessions logins = of(log.toString());
        assertThat(logins.sessions())
                .extracting(LoginSession::session)
                .containsExactly("8", "9", "10");
        assertThat(logins.over()).isEqualTo(7);
        assertThat(logins.last()).hasSize(1);
    }
}
