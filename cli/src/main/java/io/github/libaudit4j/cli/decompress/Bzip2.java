// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import io.airlift.compress.v3.bzip2.BZip2HadoopStreams;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompresses bzip2, stream after stream, by aircompressor. {@code pbzip2} writes a stream for
 * each block.
 *
 * <p>The library decodes a single stream, and takes a file that is cut off between two blocks for
 * one that ends there: so {@link Bzip2Stream} tells where a stream ends. And it loses what it
 * decompressed in a read that fails: so a read is short.
 */
final class Bzip2 extends InputStream {
    private static final int STEP = 256;

    private final Source in;
    private Bzip2Stream stream;
    private InputStream decoder;

    private Bzip2(Source in) {
        this.in = in;
    }

    /** Not a constructor, so that to name this class does not load the library. */
    static InputStream open(Source in) {
        return new Bzip2(in);
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (length > 0) {
            if (decoder == null && !startStream()) {
                return -1;
            }
            int read = decode(into, from, Math.min(length, STEP));
            if (read > 0) {
                return read;
            }
            endStream();
        }
        return 0;
    }

    private int decode(byte[] into, int from, int length) throws IOException {
        try {
            return decoder.read(into, from, length);
        } catch (IOException | IndexOutOfBoundsException e) {
            if (!in.failed() && !stream.ended() && !in.fill()) {
                throw new EOFException();
            }
            throw e;
        }
    }

    private boolean startStream() throws IOException {
        if (!in.fill()) {
            return false;
        }
        stream = new Bzip2Stream(in);
        decoder = new BZip2HadoopStreams().createInputStream(stream);
        return true;
    }

    private void endStream() throws EOFException {
        if (!stream.ended()) {
            throw new EOFException();
        }
        decoder = null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
