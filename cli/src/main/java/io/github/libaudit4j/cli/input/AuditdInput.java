// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** What auditd gives to a plugin on standard input, or to who connects to its socket. */
public final class AuditdInput implements Input {
    private final String name;
    private final Path socket;

    private AuditdInput(String name, Path socket) {
        this.name = name;
        this.socket = socket;
    }

    /**
     * The standard input of a plugin.
     *
     * @return the input
     */
    public static Input plugin() {
        return new AuditdInput("standard input", null);
    }

    /**
     * The socket of the plugin af_unix.
     *
     * @param path such as {@code /run/audit/audispd_events}
     * @return the input
     */
    public static Input socket(Path path) {
        return new AuditdInput(FileProblem.printable(path.toString()), path);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return UNKNOWN_SIZE;
    }

    @Override
    public InputStream open(Progress progress) throws IOException {
        InputStream in = socket == null ? new FilterInputStream(System.in) {} : connect();
        return AuditdFrames.unwrapped(in, name);
    }

    private InputStream connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return Channels.newInputStream(channel);
        } catch (IOException e) {
            channel.close();
            throw new IOException(
                    name
                            + ": cannot connect: "
                            + e.getMessage()
                            + ": is auditd running, with active = yes in plugins.d/af_unix.conf?",
                    e);
        }
    }

    @Override
    public FollowingStream follow(Runnable onIdle) throws IOException {
        throw new IOException(name + ": cannot be followed, it is read to its end anyway");
    }
}
