// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import io.airlift.compress.v3.xxhash.XxHash64Hasher;
import io.airlift.compress.v3.xxhash.XxHash64JavaHasher;
import io.airlift.compress.v3.zstd.ZstdJavaInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Decompresses zstd, frame after frame, by aircompressor.
 *
 * <p>The library keeps what it decompressed to itself until it is sure that no later block needs
 * it, and loses it when a block is broken. So a frame that is cut short is ended (see {@link
 * ZstdFrame}), and one with a broken block is decompressed again, up to that block.
 */
final class Zstd extends InputStream {
    private static final long FRAME = 0xfd2f_b528L;
    private static final long SKIP = 0x184d_2a50L;

    private final Source in;
    private final XxHash64Hasher sum = new XxHash64JavaHasher(0);
    private ZstdFrame frame;
    private InputStream decoder;
    private long given;
    private IOException problem;

    private Zstd(Source in) {
        this.in = in;
    }

    /** Not a constructor, so that to name this class does not load the library. */
    static InputStream open(Source in) {
        return new Zstd(in);
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (length > 0) {
            if (frame == null && !startFrame()) {
                return -1;
            }
            int read = decode(into, from, length);
            if (read > 0) {
                sum.update(into, from, read);
                given += read;
                return read;
            }
            endFrame();
        }
        return 0;
    }

    /** Reads the header of a frame; false at the end of the file. */
    private boolean startFrame() throws IOException {
        while (in.fill()) {
            long magic = in.littleEndian(4);
            if (magic == FRAME) {
                frame = new ZstdFrame(in);
                decoder = new ZstdJavaInputStream(frame);
                sum.reset();
                given = 0;
                return true;
            }
            if ((magic & ~15L) != SKIP) {
                throw new IOException("what follows the compressed data is no zstd");
            }
            for (long left = in.littleEndian(4); left > 0; left--) {
                in.next();
            }
        }
        return false;
    }

    private int decode(byte[] into, int from, int length) throws IOException {
        try {
            return decoder.read(into, from, length);
        } catch (IOException | RuntimeException e) {
            if (problem != null) {
                throw problem;
            }
            decodeAgain(e);
            return decoder.read(into, from, length);
        }
    }

    /** Goes on with the good blocks alone: all before the first one that makes the decoder fail. */
    private void decodeAgain(Exception cause) throws IOException {
        String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        why = why.replaceFirst(": offset=.*", "");
        if (!frame.isKept()) {
            throw new IOException(why + "; up to 8 MiB of text before it are lost", cause);
        }
        int good = 0;
        int bad = frame.blocks();
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (decodes(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        problem = new DataFault(why, frame.endOf(good), cause);
        decoder = new ZstdJavaInputStream(frame.upTo(good));
        decoder.skipNBytes(given);
    }

    private boolean decodes(int blocks) {
        try {
            new ZstdJavaInputStream(frame.upTo(blocks)).transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void endFrame() throws IOException {
        if (problem == null) {
            problem = frame.problem();
        }
        if (problem != null) {
            throw problem;
        }
        if (frame.hasChecksum() && in.littleEndian(4) != (sum.digest() & 0xffff_ffffL)) {
            throw new IOException("the checksum does not match");
        }
        if (frame.size() != ZstdFrame.UNKNOWN_SIZE && frame.size() != given) {
            throw new IOException("the length does not match");
        }
        frame = null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
