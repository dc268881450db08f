// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdJavaInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompresses zstd, frame after frame, by aircompressor. A block that is broken is met by a read
 * of its own, since a read takes no more than the decoder has at hand.
 */
final class Zstd extends InputStream {
    private final InputStream decoder;

    private Zstd(InputStream decoder) {
        this.decoder = decoder;
    }

    /** Not a constructor, so that to name this class does not load the library. */
    static InputStream open(Source in) throws IOException {
        return new Zstd(new ZstdJavaInputStream(in));
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int atHand = Math.min(length, decoder.available());
            return decoder.read(into, from, Math.max(atHand, Math.min(length, 1)));
        } catch (MalformedInputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
