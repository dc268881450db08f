// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Decompresses xz, stream after stream.
 *
 * <p>The library loses what it decompressed in a read that fails. So a read here takes no more than
 * the library has at hand: a chunk that cannot be read is met by a read of its own. Only of a chunk
 * that is broken inside, up to {@link #STEP} good bytes can be lost.
 */
final class Xz extends InputStream {
    private static final int STEP = 4096;

    /** What the decoder may take, in KiB: {@code xz -9} needs 65 MiB. */
    private static final int MEMORY = 256 << 10;

    private final XZInputStream decoder;

    private Xz(XZInputStream decoder) {
        this.decoder = decoder;
    }

    /** Not a constructor, so that to name this class does not load the library. */
    static InputStream open(Source in) throws IOException {
        return new Xz(new XZInputStream(in, MEMORY));
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int atHand = Math.min(Math.min(length, STEP), decoder.available());
        return decoder.read(into, from, Math.max(atHand, Math.min(length, 1)));
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
