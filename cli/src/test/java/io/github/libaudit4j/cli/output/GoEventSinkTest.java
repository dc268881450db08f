// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.compat.GoNames;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the cases of the commands do not show: time, losses and outputs that fail. */
@Timeout(60)
class GoEventSinkTest {
    private static final String SYSCALL =
            "type=SYSCALL msg=audit(1.002:3): arch=c000003e syscall=59 exe=\"/usr/bin/cat\"\n";
    private static final String PATH = "type=PATH msg=audit(1.002:3): item=0 name=\"/tmp/x\"\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static void read(GoEventSink sink, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes));
        while (reader.next()) {
            sink.write(reader);
        }
    }

    private GoEventSink json() {
        return GoEventSink.json(new JsonWriter(out), GoNames.NONE, GoNames.NONE);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String waitForOutput() throws InterruptedException {
        while (out.size() == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return printed();
    }

    /** As a reader does it: what is there is taken, then it flushes and waits. */
    @Test
    void anEventWithoutAnEndGoesOutWhileTheInputStandsStill() throws Exception {
        GoEventSink sink = GoEventSink.records(out);
        read(sink, SYSCALL + PATH);
        long start = System.nanoTime();
        sink.flush();
        assertThat(printed()).isEmpty();
        assertThat(waitForOutput()).isEqualTo("---\n" + SYSCALL + PATH);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2_000_000_000L);
        sink.close();
        assertThat(printed()).isEqualTo("---\n" + SYSCALL + PATH);
    }

    @Test
    void aFailureOfThatThreadIsTheNextCalls() throws Exception {
        GoEventSink sink =
                GoEventSink.records(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                out.write(b); // so that the test knows
                                throw new IOException("the pipe broke");
                            }
                        });
        read(sink, SYSCALL);
        sink.flush();
        waitForOutput();
        assertThatThrownBy(() -> read(sink, PATH)).hasMessage("the pipe broke");
        assertThatThrownBy(sink::close).hasMessage("the pipe broke");
    }

    @Test
    void lossesAreTold() throws IOException {
        GoEventSink sink = json();
        read(sink, "type=USER_LOGIN msg=audit(1.002:3): a=1\n");
        read(sink, "type=USER_LOGIN msg=audit(1.002:7): a=1\n");
        read(sink, PATH.replace(":3)", ":8)") + PATH.replace(":3)", ":8)"));
        read(sink, "type=USER_LOGIN msg=audit(253402300800.002:9): a=1\n");
        read(sink, "type=USER_LOGIN msg=audit(");
        assertThat(printed()).isEmpty();
        sink.close();
        assertThat(printed().lines()).hasSize(2);
        assertThat(sink.losses())
                .containsExactly(
                        "go-libaudit cannot read the last line, which has no newline",
                        "3 serials missing, as go-libaudit counts them",
                        "1 event of 2 records dropped: go-libaudit wants a SYSCALL among several"
                                + " records",
                        "1 event dropped: go-libaudit has no JSON for their year");
    }

    @Test
    void yamlHasAnyYear() throws IOException {
        GoEventSink sink =
                GoEventSink.yaml(new JsonWriter(out, Layout.YAML), GoNames.NONE, GoNames.NONE);
        read(sink, "type=USER_LOGIN msg=audit(253402300800.002:9): a=1\n");
        sink.close();
        assertThat(printed()).startsWith("---\n\"timestamp\": \"10000-01-01T00:00:00.002Z\"\n");
        assertThat(sink.losses()).isEmpty();
    }

    @Test
    void whatFillsTheMemoryGoesOutEarly() throws IOException {
        GoEventSink sink = json();
        String large = "type=PATH msg=audit(1.002:3): name=" + "x".repeat(1 << 19) + "\n";
        read(sink, SYSCALL + large + large + large);
        sink.close();
        assertThat(printed().lines()).hasSize(2);
        assertThat(sink.losses())
                .containsExactly(
                        "4294967295 serials missing, as go-libaudit counts them",
                        "1 event printed before their end: over 1 MiB of records was open");
    }

    @Test
    void decodedTextCannotEndTheLine() throws IOException {
        GoEventSink sink = GoEventSink.text(out, GoNames.NONE, GoNames.NONE);
        read(
                sink,
                "type=USER_CMD msg=audit(1.002:3): uid=0 auid=0 cmd=0A2D2D2D0A1B5B324A exe=5C\n");
        sink.close();
        assertThat(printed())
                .isEqualTo(
                        """
                        ---
                        time="1970-01-01 00:00:01.002 +0000 UTC" sequence=3 category=user-space \
                        type=USER_CMD actor=0/0 action=ran-command \
                        thing=\\n---\\n\\u001b[2J/ how=5C tags=[]
                        """);
    }
}
