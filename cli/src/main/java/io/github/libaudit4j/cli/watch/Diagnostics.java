// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.netlink.NetlinkMessage;
import io.github.libaudit4j.netlink.RecordTaker;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file of the kernel's messages as they came: {@code struct nlmsghdr} (linux/netlink.h) and the
 * payload of each, one behind the other, replies to requests among them.
 *
 * <p>The length in a header is the message's. To an audit daemon the kernel sends the payload's
 * alone, and with it the file could not be read.
 */
public final class Diagnostics implements Closeable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final OutputStream out;
    private final ByteBuffer header =
            ByteBuffer.allocate(NetlinkMessage.HEADER).order(ByteOrder.nativeOrder());

    /**
     * A file, written anew, for its owner alone.
     *
     * @param file its path
     * @throws IOException if it cannot be written
     */
    public Diagnostics(Path file) throws IOException {
        Set<StandardOpenOption> anew =
                Set.of(
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        FileChannel channel = FileChannel.open(file, anew, OWNER_ALONE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** A taker that writes each record here before another one takes it. */
    RecordTaker before(RecordTaker next) {
        return (type, bytes, from, to) -> {
            record(type, bytes, from, to);
            next.take(type, bytes, from, to);
        };
    }

    private synchronized void record(int type, byte[] bytes, int from, int to) {
        header.clear();
        header.putInt(NetlinkMessage.HEADER + to - from).putShort((short) type);
        try {
            out.write(header.array());
            out.write(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a datagram as it came.
     *
     * @param datagram of the kernel, with its header
     */
    public synchronized void datagram(byte[] datagram) {
        try {
            out.write(datagram);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
