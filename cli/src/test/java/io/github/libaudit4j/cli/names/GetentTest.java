// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against commands that behave as getent does, and as it should not. */
class GetentTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir private Path folder;

    @Test
    void readsTheNameOfAnEntry() throws IOException {
        Getent getent = getent("echo \"$1-$2:x:$2:1000:A:/home/a:/bin/sh\"", LONG);

        assertThat(getent.name("passwd", 1_000)).isEqualTo("passwd-1000");
        assertThat(getent.name("group", 4_294_967_294L)).isEqualTo("group-4294967294");
    }

    /** As a domain's groups are: the pipe is full before all of it is written. */
    @Test
    void readsTheStartOfAGroupOfVeryMany() throws IOException {
        Getent getent = getent("echo staff:*:7:$(seq -s , 1 60000)", LONG);

        assertThat(getent.name("group", 7)).isEqualTo("staff");
    }

    @ParameterizedTest
    @CsvSource({
        "exit 2", // getent's own: no such entry
        "exit 1",
        "kill -9 $$",
        "echo; exit 0",
        "echo no colons",
        "echo alice:x:7",
        "echo :x:7:7:::",
        "echo alice:x:8:7:::", // another id
        "echo alice:x:07:7:::",
        "echo alice:x:7:7::: >&2; exit 2", // not on standard error
        "read line; echo $line; exit 2", // standard input is empty
    })
    void whatIsNoAnswer(String script) throws IOException {
        assertThat(getent(script, LONG).name("passwd", 7)).isNull();
    }

    @Test
    void readsTheIdOfAName() throws IOException {
        Getent getent = getent("echo \"$2:x:7:1000:A:/home/a:/bin/sh\"", LONG);

        assertThat(getent.id("passwd", "alice")).isEqualTo(7);
        assertThat(getent.id("group", "domain users")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "exit 2",
        "echo alice:x:7",
        "echo bob:x:7:7:::", // another name
        "echo alice:x:-1:7:::",
        "echo alice:x:4294967295:7:::", // (uid_t) -1
        "echo alice:x:y:7:::",
    })
    void whatIsNoId(String script) throws IOException {
        assertThat(getent(script, LONG).id("passwd", "alice")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-s", "--help"})
    void whatIsNoName(String name) throws IOException {
        assertThat(getent("echo \"$2:x:7:7:::\"", LONG).id("passwd", name)).isEqualTo(-1);
    }

    @Test
    void aCommandThatDoesNotStart() {
        assertThat(new Getent(folder.resolve("missing"), LONG).name("passwd", 0)).isNull();
    }

    @Test
    void doesNotWaitForOneThatHangs() throws IOException {
        Path pid = folder.resolve("pid");
        Getent getent = getent("echo $$ > " + pid + "; exec sleep 60", Duration.ofSeconds(2));
        long start = System.nanoTime();

        assertThat(getent.name("passwd", 7)).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(20));
        long number = Long.parseLong(Files.readString(pid).trim());
        assertThat(ProcessHandle.of(number).map(handle -> handle.onExit().join())).isNotNull();
        assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
    }

    /** One that prints without end, and one that prints nothing and ends well. */
    @ParameterizedTest
    @CsvSource({"while :; do printf aaaaaaaaaaaaaaaa; done", "exit 0"})
    void endsWithoutAnAnswer(String script) throws IOException {
        assertThat(getent(script, Duration.ofMillis(500)).name("passwd", 7)).isNull();
    }

    @Test
    void keepsThatItsThreadWasInterrupted() throws IOException {
        Thread.currentThread().interrupt();

        assertThat(getent("exec sleep 60", LONG).name("passwd", 7)).isNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void thisHostsGetentKnowsRoot() {
        NameService getent = Getent.find();
        Assumptions.assumeTrue(getent instanceof Getent, "this host has no getent");

        for (int i = 0; i < 20; i++) {
            assertThat(getent.name("passwd", 0)).isEqualTo("root");
        }
        assertThat(getent.name("group", 0)).isNotEmpty();
        assertThat(getent.name("passwd", 4_123_456_789L)).isNull();
    }

    private Getent getent(String script, Duration patience) throws IOException {
        Path command = Files.writeString(folder.resolve("getent"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return new Getent(command, patience);
    }
}
