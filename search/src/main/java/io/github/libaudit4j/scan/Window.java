// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.query.Clues;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;

/**
 * The chunks that are being scanned, or wait until it is known which of their events are wanted: a
 * record that tells may come in a later chunk, as long as its event can be open.
 */
final class Window {
    private static final int AHEAD = 4 << 20; // bytes, whatever the times: clocks of nodes differ
    private static final int MOST_AHEAD = 32 << 20;
    private static final int SCANNED_AT_ONCE = 4; // a thread

    private boolean isAllWanted;
    private final long timeout;
    private final int mostUnscanned;
    private final ArrayDeque<Chunk> scanned = new ArrayDeque<>();
    private final ArrayDeque<Chunk> unscanned = new ArrayDeque<>();
    private long scannedBytes;
    private long latest = Long.MIN_VALUE; // time in what is scanned
    private IdSet wanted = new IdSet();
    private IdSet wantedBefore = new IdSet();
    private long joinedBytes; // since the sets changed places

    Window(Clues clues, ScanOptions options) {
        this.isAllWanted = clues.equals(Clues.NONE);
        this.timeout = options.limits().timeoutMillis();
        this.mostUnscanned = SCANNED_AT_ONCE * options.threads();
    }

    /** Adds a chunk whose scan has begun. */
    void add(Chunk chunk) {
        unscanned.add(chunk);
        while (!unscanned.isEmpty()
                && (unscanned.size() > mostUnscanned || unscanned.peek().isScanned())) {
            collect(unscanned.poll());
        }
    }

    /** Waits until all chunks are scanned. */
    void await() {
        while (!unscanned.isEmpty()) {
            collect(unscanned.poll());
        }
    }

    private void collect(Chunk chunk) {
        chunk.await();
        if (!isAllWanted) {
            want(chunk);
        }
        latest = Math.max(latest, chunk.latest);
        isAllWanted |= chunk.hasJournal(); // what is behind its start is not scanned
        scanned.add(chunk);
        scannedBytes += chunk.length;
    }

    /** The next chunk to join; null where more has to be read for it. */
    Chunk poll() {
        Chunk first = scanned.peek();
        if (first == null || !isAllWanted && !hasAhead(first)) {
            return null;
        }
        return pollScanned();
    }

    private boolean hasAhead(Chunk first) {
        long ahead = scannedBytes - first.length;
        boolean isTime = latest - first.latest > 2 * timeout;
        return ahead >= MOST_AHEAD || ahead >= AHEAD && isTime;
    }

    /** The next chunk to join when no more is to come; null where there is none. */
    Chunk pollScanned() {
        Chunk first = scanned.poll();
        if (first != null) {
            scannedBytes -= first.length;
            joinedBytes += first.length;
            if (joinedBytes > MOST_AHEAD) {
                joinedBytes = 0;
                wantedBefore = wanted;
                wanted = new IdSet();
                scanned.forEach(this::want);
            }
        }
        return first;
    }

    private void want(Chunk chunk) {
        for (int i = 0; i < chunk.wantedCount(); i++) {
            wanted.add(chunk.wanted(i));
        }
    }

    /** Whether a journal's entry starts in one of the scanned chunks. */
    boolean hasJournal() {
        for (Chunk chunk : scanned) {
            if (chunk.hasJournal()) {
                return true;
            }
        }
        return false;
    }

    /** Takes all that is here, as bytes, from the journal's entry in a chunk on. */
    InputStream rest(Chunk from) {
        await();
        InputStream rest =
                new ByteArrayInputStream(from.bytes, from.journal, from.length - from.journal);
        for (Chunk next = pollScanned(); next != null; next = pollScanned()) {
            rest =
                    new SequenceInputStream(
                            rest, new ByteArrayInputStream(next.bytes, 0, next.length));
        }
        return rest;
    }

    /** Whether an event is wanted; perhaps only one whose id looks the same here. */
    boolean wants(long millis, long serial) {
        if (isAllWanted || wanted.isEmpty() && wantedBefore.isEmpty()) {
            return isAllWanted;
        }
        long id = Ids.of(millis, serial);
        return wanted.has(id) || wantedBefore.has(id);
    }
}
