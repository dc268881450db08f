// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;

/** Gives the lines of chunks to a {@link Reassembler}, in the order of the log. */
final class ChunkJoiner {
    private final Reassembler reassembler;
    private final int longestLine;
    private final ScanProblems problems;
    private int odd; // records of the chunk's odd runs
    private long bytes;
    private long records;
    private long cut;
    private long unreadable;

    ChunkJoiner(Reassembler reassembler, int longestLine, ScanProblems problems) {
        this.reassembler = reassembler;
        this.longestLine = longestLine;
        this.problems = problems;
    }

    /** Joins all of a chunk, or what is before a journal's entry in it. */
    void join(Chunk chunk) {
        bytes += chunk.journal;
        records += chunk.records();
        odd = 0;
        reassembler.join(chunk);
        for (int run = chunk.nextOdd(); run >= 0; run = chunk.nextOdd()) {
            readOdd(chunk, run);
            reassembler.join(chunk);
        }
        chunk.source.lines += chunk.lineCount;
    }

    private void readOdd(Chunk chunk, int run) {
        int from = chunk.from(run);
        RecordReader reader = new RecordReader(chunk.bytes, from, chunk.to(run), longestLine);
        try {
            read(chunk.source, chunk.source.lines + chunk.first(run), reader, chunk);
        } catch (IOException e) {
            throw new AssertionError("of bytes in memory", e);
        }
    }

    /** Reads all that follows as any log is read. */
    void readAll(Source source, RecordReader reader) throws IOException {
        read(source, source.lines, reader, null);
        bytes += reader.offset();
    }

    /** Reads lines, of all that is not scanned or of a chunk's odd runs. */
    private void read(Source source, long linesBefore, RecordReader reader, Chunk chunk)
            throws IOException {
        while (reader.next()) {
            switch (reader.unit()) {
                case RECORD -> take(reader.record(), chunk == null || chunk.isOddWanted(odd++));
                case UNREADABLE -> {
                    unreadable++;
                    problems.unreadable(source.name, linesBefore + reader.line(), reader.problem());
                }
                default -> {} // of a line that was counted, or never a record
            }
        }
    }

    private void take(AuditRecord record, boolean isWanted) {
        records++;
        cut += record.cut() ? 1 : 0;
        reassembler.push(record, isWanted);
    }

    ScanCounts counts() {
        return new ScanCounts(bytes, records, cut, unreadable, reassembler.counts());
    }

    /** Gives out what is open. */
    void finish() {
        reassembler.close();
    }
}
