// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.record.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Finds the events of one or more logs that show some clues, on several threads, in bounded memory.
 *
 * <pre>{@code
 * try (LogScan<byte[]> scan = new LogScan<>(clues, ScanOptions.usual(), answer, problems)) {
 *     scan.read("audit.log", Files.newInputStream(path));
 *     scan.finish();
 * }
 * }</pre>
 *
 * <p>The events and their order are those that a {@code Reassembler} gives for all records, however
 * many threads there are. A log is cut into chunks of whole lines ({@link ChunkReader}); each is
 * scanned for the clues ({@link ChunkScanner}); the lines are joined in the order of the log
 * ({@link ChunkJoiner}); and what was joined is answered ({@link Replies}), which is also the place
 * to test it: some events may show clues and not be what is looked for. Scanning and answering run
 * on threads of their own, reading and joining on the caller's.
 *
 * @param <R> what the answer is made of
 */
public final class LogScan<R> implements Closeable {
    private static final int WAITING = 8; // answers, before reading waits for them

    private final int longestLine;
    private final Workers workers;
    private final Replies<R> replies;
    private final ChunkReader reader;
    private final Window window;
    private final ChunkJoiner joiner;

    /**
     * A scan.
     *
     * @param clues what the events that are looked for show
     * @param options threads, limits and sizes
     * @param answer what is made of events that show them
     * @param problems told of each line that cannot be read
     */
    public LogScan(Clues clues, ScanOptions options, Answer<R> answer, ScanProblems problems) {
        longestLine = options.longestLine();
        workers = new Workers(options.threads(), clues, longestLine);
        replies = new Replies<>(answer, workers);
        reader = new ChunkReader(options.chunkSize(), longestLine);
        window = new Window(options.threads());
        Reassembler reassembler = new Reassembler(options.limits(), replies::add);
        joiner = new ChunkJoiner(reassembler, longestLine, problems);
    }

    /**
     * Reads a log. Its last events may be found when the next one is read, or by {@link #finish}.
     *
     * @param name what to call it where a line of it cannot be read
     * @param in the log, not compressed; not closed
     * @return false where no more is wanted
     * @throws IOException if reading failed, of which what was read before is found, or if the
     *     answer could not be taken
     */
    public boolean read(String name, InputStream in) throws IOException {
        Source source = new Source(name);
        reader.open(in);
        boolean isEnd = false;
        Chunk chunk = reader.next();
        while (chunk != null) {
            chunk.source = source;
            workers.scan(chunk);
            window.add(chunk);
            isEnd = joinScanned();
            chunk = isEnd ? null : reader.next();
        }
        while (!isEnd) {
            chunk = window.await();
            isEnd = chunk == null || join(chunk);
        }
        if (!replies.isDone()) {
            reader.checkFailure();
        }
        return !replies.isDone();
    }

    /** Joins what is scanned; true where the log was read to its end or need not be. */
    private boolean joinScanned() throws IOException {
        Chunk next = window.poll();
        while (next != null && !join(next)) {
            next = window.poll();
        }
        return next != null;
    }

    /** True where the log was read to its end or need not be. */
    private boolean join(Chunk chunk) throws IOException {
        joiner.join(chunk);
        if (chunk.hasJournal()) {
            InputStream rest = new SequenceInputStream(window.rest(chunk), reader.rest());
            joiner.readAll(chunk.source, new RecordReader(rest, longestLine));
        } else {
            reader.reuse(chunk);
        }
        replies.deliver(WAITING);
        return chunk.hasJournal() || replies.isDone();
    }

    /**
     * Finds what is left, when there is no more to read.
     *
     * @throws IOException if the answer could not be taken
     */
    public void finish() throws IOException {
        joiner.finish();
        replies.finish();
    }

    /**
     * What was read so far.
     *
     * @return the counts of this moment
     */
    public ScanCounts counts() {
        return joiner.counts();
    }

    /** Stops the threads. */
    @Override
    public void close() {
        workers.close();
    }
}
