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
 * decompressed in a read that fails: so it is read byte by byte, and one byte can be lost.
 */
final class Bzip2 extends InputStream {
    private final Source in;
    private Bzip2Stream stream;
    private InputStream decoder;
    private IOException problem;

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
            int read = decode(into, from, length);
            if (read > 0) {
                return read;
            }
            endStream();
        }
        return 0;
    }

    /** Decodes what it can; 0 at the end of the stream, or where a problem was found. */
    private int decode(byte[] into, int from, int length) {
        int count = 0;
        try {
            while (problem == null && count < length && decoder.read(into, from + count, 1) > 0) {
                count++;
            }
        } catch (IOException e) {
            problem = e;
        } catch (IndexOutOfBoundsException e) {
            problem = new IOException("it is broken", e);
        }
        return count;
    }

    private boolean startStream() throws IOException {
        if (!in.fill()) {
            return false;
        }
        stream = new Bzip2Stream(in);
        decoder = new BZip2HadoopStreams().createInputStream(stream);
        return true;
    }

    private void endStream() throws IOException {
        boolean cutShort = !stream.ended() && !in.failed() && !in.fill();
        if (cutShort) {
            throw new EOFException();
        }
        if (problem == null && !stream.ended()) {
            problem = new IOException("no block starts here");
        }
        if (problem != null) {
            throw problem;
        }
        decoder = null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
