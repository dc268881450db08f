// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String TEXT =
            """
            audit search checkpoint 1
            last 1795389402.051:5171824 web 1
            log 812934 813000 143 7c21ab09 1024 9f86d081
            log 10 10 10 ff 10 aa
            done 1795389402.551:5171824 web 1
            done 1795389402.551:5171825\s
            """;

    @TempDir Path folder;

    @Test
    void readsWhatItWrites() {
        Checkpoint read = Checkpoint.parse(TEXT);
        assertThat(read.last()).isEqualTo(new EventId(1795389402051L, 5171824, "web 1"));
        assertThat(read.logs()).hasSize(2);
        assertThat(read.done()).hasSize(2);
        assertThat(new String(read.bytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void aFileThatIsNotThereHoldsNothing() throws IOException {
        assertThat(Checkpoint.read(folder.resolve("none"))).isEqualTo(Checkpoint.NONE);
        assertThat(Checkpoint.NONE.lastMillis()).isNull();
    }

    /** As of ausearch, or cut: never taken for one that says less. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dev=0x801\\ninode=1\\noutput=- 1.2:3 0x1\\n",
                "audit search checkpoint 1",
                "audit search checkpoint 2\\n",
                "audit search checkpoint 1\\nlog 1\\n",
                "audit search checkpoint 1\\nlast 1795389402.051:5171824 web1",
                "audit search checkpoint 1\\nlast x\\n",
                "audit search checkpoint 1\\nother 1\\n"
            })
    void refusesWhatIsNone(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("c"), text.replace("\\n", "\n"));
        assertThatThrownBy(() -> Checkpoint.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no checkpoint of audit search");
    }

    @Test
    void knowsALogByTheLongestStart() {
        byte[] head = "type=CWD msg=audit(1.001:1): cwd=\"/\"\n".repeat(3).getBytes();
        LogStart one = LogStart.of(head, 10);
        LogStart two = LogStart.of(head, 40);
        LogStart other = new LogStart(20, "00");
        Checkpoint.Reached reached = new Checkpoint.Reached(LogPlace.START, 0);
        Checkpoint checkpoint =
                new Checkpoint(
                        null,
                        java.util.Map.of(one, reached, two, reached, other, reached),
                        java.util.Set.of());
        assertThat(checkpoint.find(head)).isEqualTo(two);
        assertThat(checkpoint.find(new byte[20])).isNull();
        assertThat(checkpoint.find(java.util.Arrays.copyOf(head, 12))).isEqualTo(one);
    }
}
