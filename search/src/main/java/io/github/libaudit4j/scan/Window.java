// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;

/** The chunks that are being scanned, or that were and wait for their turn. */
final class Window {
    private static final int SCANNED_AT_ONCE = 4; // a thread

    private final int most;
    private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();

    Window(int threads) {
        this.most = SCANNED_AT_ONCE * threads;
    }

    /** Adds a chunk whose scan has begun. */
    void add(Chunk chunk) {
        chunks.add(chunk);
    }

    /** The next chunk; null where there is none, or where others can be read meanwhile. */
    Chunk poll() {
        boolean isDue = chunks.size() > most || !chunks.isEmpty() && chunks.peek().isScanned();
        return isDue ? await() : null;
    }

    /** The next chunk, for which this waits; null where there is none. */
    Chunk await() {
        Chunk first = chunks.poll();
        if (first != null) {
            first.await();
        }
        return first;
    }

    /** Takes all that is here, as bytes, from the journal's entry in a chunk on. */
    InputStream rest(Chunk from) {
        InputStream rest =
                new ByteArrayInputStream(from.bytes, from.journal, from.length - from.journal);
        for (Chunk next = await(); next != null; next = await()) {
            rest =
                    new SequenceInputStream(
                            rest, new ByteArrayInputStream(next.bytes, 0, next.length));
        }
        return rest;
    }
}
