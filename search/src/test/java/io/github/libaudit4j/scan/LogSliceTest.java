// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSliceTest {
    private static final int LINES = 20_000;
    private static final long SECONDS = 1_795_389_377L;
    private static final int STEP = 10; // seconds from line to line: the log is of 55 hours

    @TempDir Path folder;

    /** A log with a line every ten seconds. */
    private static String log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            log.append("type=CWD msg=audit(")
                    .append(SECONDS + (long) STEP * i)
                    .append(".000:")
                    .append(i);
            log.append("): cwd=\"/root\"\n");
        }
        return log.toString();
    }

    private String slice(String log, long since, long until) throws IOException {
        Path file = folder.resolve("audit.log");
        Files.writeString(file, log, US_ASCII);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            LogSlice slice = LogSlice.find(channel, since, until, 1000);
            return log.substring((int) slice.from(), (int) slice.to());
        }
    }

    private static String line(String log, long millis) {
        int at = log.indexOf("audit(" + millis / 1000 + ".");
        return log.substring(log.lastIndexOf('\n', at) + 1, log.indexOf('\n', at) + 1);
    }

    @Test
    void holdsAllBetweenTheTimesAndLittleElse() throws IOException {
        String log = log();
        long since = (SECONDS + STEP * 10_000L) * 1000;
        long until = (SECONDS + STEP * 11_000L) * 1000;
        String slice = slice(log, since, until);
        assertThat(slice).startsWith("type=").endsWith("\n");
        assertThat(slice.length()).isLessThan(log.length() / 10);
        for (long millis = since; millis <= until; millis += STEP * 1000L) {
            assertThat(slice).contains(line(log, millis));
        }
        assertThat(slice(log, Long.MIN_VALUE, until)).startsWith(line(log, SECONDS * 1000));
        assertThat(slice(log, since, Long.MAX_VALUE)).endsWith(log.substring(log.length() - 50));
    }

    @Test
    void isNearlyNothingBeforeAndAfterTheLog() throws IOException {
        String log = log();
        assertThat(slice(log, 0, 1000).length()).isLessThan(log.length() / 200);
        assertThat(slice(log, Long.MAX_VALUE - 1, Long.MAX_VALUE).length())
                .isLessThan(log.length() / 200);
    }

    @Test
    void isAllOfALogOutOfOrder() throws IOException {
        long since = (SECONDS + STEP * 10_000L) * 1000;
        String log = log();
        String later = log.substring(log.indexOf('\n', log.length() / 2) + 1);
        String turned = later + log.substring(0, log.length() - later.length());
        assertThat(slice(turned, since, since)).isEqualTo(turned);
    }

    @Test
    void isAllOfALogThatShowsNoTimes() throws IOException {
        String wrapped = log().replace("type=", "<13>Nov 22 14:03:13 web1 audispd: type=");
        assertThat(slice(wrapped, 0, 1000)).isEqualTo(wrapped);
    }
}
