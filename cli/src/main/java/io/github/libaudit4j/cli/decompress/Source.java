// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A file's own bytes, with a look at the first ones and a count of those taken. */
final class Source extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream raw;
    private final String name;
    private boolean failed;

    /** Bytes of the file; those from {@link #at} to {@link #limit} are still to be taken. */
    final byte[] buffer = new byte[BUFFER];

    /** A decoder that takes bytes straight from the buffer moves this. */
    int at;

    private int limit;

    /** How many bytes of the file are before {@code buffer[0]}. */
    private long before;

    Source(InputStream raw, String name) {
        this.raw = raw;
        this.name = name;
    }

    String name() {
        return name;
    }

    int limit() {
        return limit;
    }

    /** How many bytes were taken: the offset in the file of the next one. */
    long position() {
        return before + at;
    }

    /** Whether the file itself could not be read. */
    boolean failed() {
        return failed;
    }

    /** The format that the first bytes tell; none is taken. */
    Format format() throws IOException {
        while (limit < Format.MAGIC) {
            int read = readRaw(buffer, limit, BUFFER - limit);
            if (read < 0) {
                break;
            }
            limit += read;
        }
        return Format.of(buffer, limit);
    }

    /** Makes sure that the buffer holds a byte to take; false at the end of the file. */
    boolean fill() throws IOException {
        while (at == limit) {
            before += limit;
            at = 0;
            limit = 0;
            int read = readRaw(buffer, 0, BUFFER);
            if (read < 0) {
                return false;
            }
            limit = read;
        }
        return true;
    }

    /** The next byte, where there must be one. */
    int next() throws IOException {
        if (at == limit && !fill()) {
            throw new EOFException();
        }
        return buffer[at++] & 0xff;
    }

    /** The next {@code bytes} bytes as a number, the lowest first. */
    long littleEndian(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << 8 * i;
        }
        return value;
    }

    /** Takes bytes that must be there. */
    void nextBytes(byte[] into, int from, int length) throws IOException {
        if (readNBytes(into, from, length) < length) {
            throw new EOFException();
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (at == limit && length >= BUFFER) {
            int read = readRaw(into, from, length);
            before += Math.max(read, 0);
            return read;
        }
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, limit - at);
        System.arraycopy(buffer, at, into, from, taken);
        at += taken;
        return taken;
    }

    /** What can be read at once; 0 also where that cannot be told, as of a named pipe. */
    @Override
    public int available() {
        try {
            return at < limit ? limit - at : raw.available();
        } catch (IOException e) {
            return 0;
        }
    }

    private int readRaw(byte[] into, int from, int length) throws IOException {
        try {
            return raw.read(into, from, length);
        } catch (IOException e) {
            failed = true;
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new IOException(name + ": cannot be read: " + why, e);
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
