// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.IOException;
import java.io.InputStream;

/**
 * The compressed bytes of one bzip2 stream. It ends where its end mark and the checksum after that
 * do, at any bit of a byte: then so does this. Bytes are given one at a time, so that the decoder
 * does not take those of the next stream.
 */
final class Bzip2Stream extends InputStream {
    private static final int HEAD = 4;
    private static final int SUM_BITS = 32;
    private static final long END_MARK = 0x1772_4538_5090L;
    private static final long MARK_BITS = (1L << 48) - 1;

    private final Source in;
    private final byte[] head = new byte[HEAD];
    private int headGiven;
    private long bits;
    private int bitsAfterMark = -1;

    /** Takes the head of a stream from the source. */
    Bzip2Stream(Source in) throws IOException {
        this.in = in;
        in.nextBytes(head, 0, HEAD);
        if (Format.of(head, HEAD) != Format.BZIP2) {
            throw new IOException("what follows the compressed data is no bzip2");
        }
    }

    /** Whether the end of the stream was given. */
    boolean ended() {
        return bitsAfterMark >= SUM_BITS;
    }

    @Override
    public int read() throws IOException {
        if (headGiven < HEAD) {
            return head[headGiven++];
        }
        int next = ended() ? -1 : in.read();
        if (next >= 0) {
            lookForEnd(next);
        }
        return next;
    }

    private void lookForEnd(int next) {
        for (int bit = 7; bit >= 0; bit--) {
            bits = bits << 1 | next >> bit & 1;
            if (bitsAfterMark >= 0) {
                bitsAfterMark++;
            } else if ((bits & MARK_BITS) == END_MARK) {
                bitsAfterMark = 0;
            }
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int next = length == 0 ? -1 : read();
        if (next < 0) {
            return length == 0 ? 0 : -1;
        }
        into[from] = (byte) next;
        return 1;
    }
}
