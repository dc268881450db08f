// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Cuts a log into chunks of whole lines. A line beyond the limit goes over several, so that a chunk
 * is about as long as the limit at most, or as the size asked for.
 */
final class ChunkReader {
    private static final int MOST_KEPT = 32 << 20;

    private final int size;
    private final int longest;
    private final ArrayDeque<Chunk> unused = new ArrayDeque<>();
    private InputStream in;
    private boolean ended;
    private IOException failure;
    private long kept; // bytes of chunks that were joined
    private boolean inCutLine;
    private byte[] rest = {}; // of the bytes before, what stands behind their last whole line
    private int restFrom;
    private int restTo;

    ChunkReader(int size, int longest) {
        this.size = size;
        this.longest = longest;
    }

    /** Starts with another log. */
    void open(InputStream log) {
        in = log;
        ended = inCutLine = false;
        failure = null;
        restFrom = restTo = 0;
    }

    /** Takes back a chunk that was joined, once none of its runs is kept. */
    void reuse(Chunk chunk) {
        chunk.isJoined = true;
        if (chunk.kept == 0) {
            add(chunk);
        } else {
            kept += chunk.bytes.length;
        }
    }

    /** Takes back a chunk of which the last run that was kept is no more, if it was joined. */
    void released(Chunk chunk) {
        if (chunk.isJoined) {
            kept -= chunk.bytes.length;
            add(chunk);
        }
    }

    /** Whether chunks may wait for runs of theirs that are kept. */
    boolean mayKeep() {
        return kept < MOST_KEPT;
    }

    private void add(Chunk chunk) {
        if (chunk.bytes.length == size) {
            unused.add(chunk);
        }
    }

    /**
     * The next chunk.
     *
     * @return null at the end, and where reading failed
     */
    Chunk next() {
        Chunk used = length() <= size ? unused.poll() : null;
        byte[] bytes = used == null ? new byte[Math.max(size, length())] : used.bytes;
        int filled = length();
        System.arraycopy(rest, restFrom, bytes, 0, filled);
        while (!ended) {
            if (filled == bytes.length) {
                int whole = endOfLines(bytes, filled);
                if (whole > 0) {
                    return chunk(used, bytes, whole, filled);
                }
                if (inCutLine || filled > longest) {
                    return chunk(used, bytes, filled, filled);
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * filled, longest + 1L));
            }
            filled += read(bytes, filled, bytes.length - filled);
        }
        return filled == 0 ? null : chunk(used, bytes, filled, filled);
    }

    /** Throws what reading failed with, if it did. */
    void checkFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private int length() {
        return restTo - restFrom;
    }

    private Chunk chunk(Chunk used, byte[] bytes, int length, int filled) {
        rest = Arrays.copyOfRange(bytes, length, filled);
        restFrom = 0;
        restTo = rest.length;
        Chunk chunk = used != null && used.bytes == bytes ? used : new Chunk(bytes, this);
        chunk.begin(length, inCutLine);
        inCutLine = bytes[length - 1] != '\n';
        return chunk;
    }

    /** What follows the chunks so far. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(rest, restFrom, length()), in);
    }

    private int read(byte[] bytes, int from, int most) {
        try {
            int read = in.read(bytes, from, most);
            ended = read < 0;
            return Math.max(read, 0);
        } catch (IOException e) {
            failure = e;
            ended = true;
            return 0;
        }
    }

    private static int endOfLines(byte[] bytes, int filled) {
        int at = filled;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
