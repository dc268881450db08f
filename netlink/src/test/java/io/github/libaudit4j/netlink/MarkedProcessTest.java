// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that stands still until it may begin, with a group more where that is allowed. */
@Timeout(30)
class MarkedProcessTest {
    private static final long GROUP = 0xa000_0001L;

    @TempDir Path folder;

    @Test
    void itStandsStillAndHasTheGroup() throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "this is no Linux");
        Path out = folder.resolve("out");
        String script = "id -G >'" + out + "'; sh -c 'id -G' >>'" + out + "'; exit 3";
        List<String> words = List.of("my sh", "-c", script);
        MarkedProcess program = MarkedProcess.start("/bin/sh", words, GROUP);
        Thread.sleep(100);
        assertThat(program.process().isAlive()).isTrue();
        assertThat(out).as("before it may begin").doesNotExist();
        program.resume();
        assertThat(program.process().waitFor()).isEqualTo(3);
        assertThat(Files.readAllLines(out))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" " + GROUP) == program.isMarked());
        assertThat(Files.readString(Path.of("/proc/self/status")))
                .as("this process")
                .doesNotContain(Long.toString(GROUP));
    }

    @Test
    void rootCanMark() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "not root");
        MarkedProcess program = MarkedProcess.start("/bin/true", List.of("true"), GROUP);
        program.resume();
        assertThat(program.isMarked()).isTrue();
        assertThat(program.process().waitFor()).isZero();
    }

    @Test
    void aProgramThatIsNotThere() throws Exception {
        MarkedProcess program = MarkedProcess.start("/nonexistent", List.of("none"), GROUP);
        program.resume();
        assertThat(program.process().waitFor()).isEqualTo(127);
        assertThatThrownBy(() -> MarkedProcess.start("/bin/true", List.of("a\0b"), GROUP))
                .isInstanceOf(IOException.class);
    }
}
