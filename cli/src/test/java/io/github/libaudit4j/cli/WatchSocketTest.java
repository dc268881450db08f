// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit watch --from unix:PATH}, with the test in auditd's place. */
@Timeout(60)
class WatchSocketTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.log", "plugin-1.bin"})
    void whatTheSocketGivesIsTold(String input) throws Exception {
        Path path = folder.resolve("socket");
        try (ServerSocketChannel server = listen(path);
                WatchProcess watch =
                        WatchProcess.start(folder, "--from", "unix:" + path, "--format", "text")) {
            try (SocketChannel channel = server.accept()) {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(LOGS.resolve(input)));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                watch.awaitOut(" 5165722: "); // before the socket is closed
            }
            assertThat(watch.exit()).isZero();
            Command parsed =
                    Command.run(LOGS, "audit", "parse", "-q", "--format", "text", "events.log");
            assertThat(watch.out()).isEqualTo(parsed.text());
        }
    }

    @Test
    void aKillWritesWhatIsHeld() throws Exception {
        Path path = folder.resolve("socket");
        try (ServerSocketChannel server = listen(path);
                WatchProcess watch = WatchProcess.start(folder, "--from", "unix:" + path);
                SocketChannel channel = server.accept()) {
            String line = "type=SYSCALL msg=audit(1795389393.371:5167076): arch=c000003e\n";
            channel.write(ByteBuffer.wrap(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            Thread.sleep(500); // for it to be read; without it there is nothing to write
            watch.end("TERM");
            assertThat(watch.out()).contains("\"serial\":5167076");
        }
    }

    private static ServerSocketChannel listen(Path path) throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return server.bind(UnixDomainSocketAddress.of(path));
    }
}
