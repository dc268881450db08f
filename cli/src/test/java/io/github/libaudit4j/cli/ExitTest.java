// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands end alike, with and without what others want to do at the end. */
@Timeout(60)
class ExitTest {
    private static final int SIGTERM = 15;

    private static Process start(boolean isAtOnce, List<String> line) throws IOException {
        List<String> words = new ArrayList<>(Command.words("audit"));
        words.add(1, "-Dlibaudit4j.exitAtOnce=" + isAtOnce);
        words.addAll(line);
        return new ProcessBuilder(words).start();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  0, --help, Usage: audit",
        "false, 0, --help, Usage: audit",
        "true,  2, nope,   audit: Unmatched argument",
        "false, 2, nope,   audit: Unmatched argument"
    })
    void endsWithTheStatusAndAllThatWasTold(boolean isAtOnce, int exit, String word, String told)
            throws Exception {
        Process process = start(isAtOnce, List.of(word));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(exit);
        assertThat(out + err).contains(told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSignalIsItsEndWhateverIsStillPrinted(boolean isAtOnce) throws Exception {
        Process process = start(isAtOnce, List.of("parse", "-q"));
        String told = "type=USER_AUTH msg=audit(1795389786.746:1): pid=1 uid=0 msg='res=success'\n";
        String waits = "type=AVC msg=audit(1795389786.747:2): avc:  denied  { read } for pid=1\n";
        try (OutputStream in = process.getOutputStream();
                BufferedReader out =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8))) {
            in.write((told + waits).getBytes(StandardCharsets.US_ASCII));
            in.flush();
            assertThat(out.readLine()).contains("\"serial\":1,");
            process.toHandle().destroy();
            assertThat(out.readLine()).contains("\"serial\":2,");
            assertThat(process.waitFor()).isEqualTo(128 + SIGTERM);
        }
    }
}
