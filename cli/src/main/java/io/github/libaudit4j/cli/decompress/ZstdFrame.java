// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The compressed bytes of one zstd frame, RFC 8878, for a decoder: its header, and whole blocks.
 * Where the file is cut short or makes no sense, an empty last block ends the frame: without an end
 * the decoder keeps up to 8 MiB of good text to itself.
 */
final class ZstdFrame extends InputStream {
    static final long UNKNOWN_SIZE = -1;

    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final byte[] LAST_AND_EMPTY = {1, 0, 0};
    private static final int CHECKSUM = 4;
    private static final int ONE_SEGMENT = 32;
    private static final int LONGEST_BLOCK = 1 << 17;
    private static final int LONGEST_WINDOW = 8 << 20;
    private static final int SAME_BYTE = 1;
    private static final int UNKNOWN = 3;

    /** The frame's compressed bytes are kept up to here, for {@link #upTo}. */
    private static final int MOST_KEPT = 8 << 20;

    private final Source in;
    private final long start;
    private final boolean hasChecksum;
    private final long size;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final List<Integer> ends = new ArrayList<>();
    private byte[] piece;
    private int given;
    private boolean last;
    private IOException problem;

    /** Takes the header of a frame, from after its magic. */
    ZstdFrame(Source in) throws IOException {
        this.in = in;
        this.start = in.position() - MAGIC.length;
        int flags = in.next();
        boolean oneSegment = (flags & ONE_SEGMENT) != 0;
        int windowBytes = oneSegment ? 0 : 1;
        int dictionaryBytes = 1 << (flags & 3) >> 1;
        int sizeBytes = flags >> 6 == 0 ? 1 - windowBytes : 1 << (flags >> 6);
        int rest = windowBytes + dictionaryBytes + sizeBytes;
        piece = Arrays.copyOf(MAGIC, MAGIC.length + 1 + rest);
        piece[MAGIC.length] = (byte) (flags & ~CHECKSUM); // it is checked by who reads this
        in.nextBytes(piece, MAGIC.length + 1, rest);
        hasChecksum = (flags & CHECKSUM) != 0;
        size = size(sizeBytes);
        if (!oneSegment) {
            checkWindow(piece[MAGIC.length + 1] & 0xff);
        }
        keep();
    }

    /** The number that ends the header: how long the text is. */
    private long size(int bytes) {
        long number = 0;
        for (int i = 1; i <= bytes; i++) {
            number = number << 8 | piece[piece.length - i] & 0xff;
        }
        return bytes == 0 ? UNKNOWN_SIZE : bytes == 2 ? number + 256 : number;
    }

    private static void checkWindow(int code) throws IOException {
        long power = 1L << 10 + (code >> 3);
        long window = power + power / 8 * (code & 7);
        if (window > LONGEST_WINDOW) {
            throw new IOException(
                    "its window of %d MiB is over 8 MiB: pipe in what zstd -dc --long=31 gives"
                            .formatted(window >> 20));
        }
    }

    /** How long the text is; {@link #UNKNOWN_SIZE} where the frame does not say. */
    long size() {
        return size;
    }

    boolean hasChecksum() {
        return hasChecksum;
    }

    /** What ended the frame early; null for its own end. */
    IOException problem() {
        return problem;
    }

    @Override
    public int read() {
        throw new AssertionError("read by the array only");
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (given == piece.length) {
            if (last) {
                return -1;
            }
            piece = nextBlock();
            given = 0;
            keep();
        }
        int part = Math.min(length, piece.length - given);
        System.arraycopy(piece, given, into, from, part);
        given += part;
        return part;
    }

    private byte[] nextBlock() {
        try {
            int head = (int) in.littleEndian(3);
            int type = head >> 1 & 3;
            int size = head >> 3;
            if (type == UNKNOWN || size > LONGEST_BLOCK) {
                throw new IOException("no block starts here");
            }
            byte[] block = new byte[3 + (type == SAME_BYTE ? 1 : size)];
            for (int i = 0; i < 3; i++) {
                block[i] = (byte) (head >> 8 * i);
            }
            in.nextBytes(block, 3, block.length - 3);
            last = (head & 1) != 0;
            return block;
        } catch (IOException e) {
            problem = e;
            last = true;
            return LAST_AND_EMPTY;
        }
    }

    private void keep() {
        if (isKept()) {
            kept.writeBytes(piece);
            ends.add(kept.size());
        }
    }

    /** Whether the frame was short enough so far to be read again. */
    boolean isKept() {
        return kept.size() <= MOST_KEPT;
    }

    /** How many blocks were given. */
    int blocks() {
        return ends.size() - 1;
    }

    /** Where in the file the first blocks end. */
    long endOf(int blocks) {
        return start + ends.get(blocks);
    }

    /** The frame again, as if it ended after its first blocks. */
    InputStream upTo(int blocks) {
        return new SequenceInputStream(
                new ByteArrayInputStream(kept.toByteArray(), 0, ends.get(blocks)),
                new ByteArrayInputStream(LAST_AND_EMPTY));
    }
}
