// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import io.airlift.compress.v3.bzip2.BZip2HadoopStreams;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompresses bzip2, stream after stream, by aircompressor. The library loses what it decompressed
 * in a read that fails, so it is read in small steps.
 */
final class Bzip2 extends InputStream {
    private static final int STEP = 256;

    private final InputStream decoder;

    private Bzip2(InputStream decoder) {
        this.decoder = decoder;
    }

    /** Not a constructor, so that to name this class does not load the library. */
    static InputStream open(Source in) throws IOException {
        return new Bzip2(new BZip2HadoopStreams().createInputStream(in));
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return decoder.read(into, from, Math.min(length, STEP));
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
