// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip, RFC 1952, member after member.
 *
 * <p>Not {@code java.util.zip.GZIPInputStream}: that one takes a second member that is broken for
 * the end of the file, and a first read of nothing for the end of the last member.
 */
final class Gzip extends InputStream {
    private static final int HAS_HEADER_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final Source in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean inMember;
    private IOException problem;

    Gzip(Source in) {
        this.in = in;
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (problem != null) {
            throw problem;
        }
        while (length > 0) {
            if (!inMember && !startMember()) {
                return -1;
            }
            int inflated = inflate(into, from, length);
            crc.update(into, from, inflated);
            if (inflated > 0) {
                return inflated;
            }
            if (problem != null) {
                throw problem;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return 0;
    }

    /** Inflates what it can; 0 at the end of the member, or where a problem was found. */
    private int inflate(byte[] into, int from, int length) throws IOException {
        int inflated = tryInflate(into, from, length);
        while (inflated == 0 && problem == null && !inflater.finished()) {
            if (!in.fill()) {
                throw new EOFException();
            }
            giveInput();
            inflated = tryInflate(into, from, length);
        }
        return inflated;
    }

    /** A problem is kept for later: good bytes may have come before it. */
    private int tryInflate(byte[] into, int from, int length) {
        long before = inflater.getBytesWritten();
        try {
            inflater.inflate(into, from, length);
        } catch (DataFormatException e) {
            problem = new IOException(e.getMessage(), e);
        }
        in.at = in.limit() - inflater.getRemaining();
        return (int) (inflater.getBytesWritten() - before);
    }

    private void giveInput() {
        inflater.setInput(in.buffer, in.at, in.limit() - in.at);
    }

    /** Reads a member's header; false at the end of the file, or of the zeros that pad it. */
    private boolean startMember() throws IOException {
        boolean first = in.position() == 0;
        int byte0 = in.read();
        while (!first && byte0 == 0) {
            byte0 = in.read();
        }
        if (byte0 < 0) {
            return false;
        }
        if (byte0 != 0x1f || in.next() != 0x8b || in.next() != 8) {
            throw new IOException("what follows the compressed data is no gzip");
        }
        skipHeader(in.next());
        inflater.reset();
        giveInput();
        crc.reset();
        inMember = true;
        return true;
    }

    private void skipHeader(int flags) throws IOException {
        in.littleEndian(6); // time, hint, system
        if ((flags & HAS_EXTRA) != 0) {
            for (long left = in.littleEndian(2); left > 0; left--) {
                in.next();
            }
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CRC) != 0) {
            in.littleEndian(2);
        }
    }

    private void skipText() throws IOException {
        int next;
        do {
            next = in.next();
        } while (next != 0);
    }

    private void endMember() throws IOException {
        inMember = false;
        if (in.littleEndian(4) != crc.getValue()) {
            throw new IOException("the checksum does not match");
        }
        if (in.littleEndian(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new IOException("the length does not match");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
