// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives the lines of chunks to a {@link Reassembler}, in the order of the log: those of wanted
 * events with a copy of their bytes, of the others one a run, and only its head.
 */
final class ChunkJoiner {
    private final Window window;
    private final Reassembler reassembler;
    private final int longestLine;
    private final ScanProblems problems;
    private final List<AuditRecord> given = new ArrayList<>();
    private long bytes;
    private long records;
    private long cut;
    private long unreadable;

    ChunkJoiner(Window window, Reassembler reassembler, int longestLine, ScanProblems problems) {
        this.window = window;
        this.reassembler = reassembler;
        this.longestLine = longestLine;
        this.problems = problems;
    }

    /** Joins all of a chunk, or what is before a journal's entry in it. */
    void join(Chunk chunk) {
        bytes += chunk.journal;
        records += chunk.records();
        for (int run = 0; run < chunk.runs(); run++) {
            switch (chunk.kind(run)) {
                case Chunk.ODD -> readOdd(chunk, run);
                case Chunk.WANTED -> give(chunk, run);
                default -> pass(chunk, run);
            }
        }
        chunk.source.lines += chunk.lines;
    }

    private void pass(Chunk chunk, int run) {
        long millis = chunk.millis(run);
        long serial = chunk.serial(run);
        if (window.wants(millis, serial)) {
            give(chunk, run);
        } else {
            int first = chunk.first(run);
            int last = chunk.end(run) - 1;
            if (last > first && chunk.type(last) == RecordTypes.EOE) {
                pass(chunk, run, first); // else EOE could be the mark of an event before
            }
            pass(chunk, run, last);
        }
    }

    private void pass(Chunk chunk, int run, int record) {
        reassembler.pass(
                chunk.bytes,
                chunk.node(run),
                chunk.nodeEnd(run),
                chunk.type(record),
                chunk.millis(run),
                chunk.serial(run));
    }

    private void give(Chunk chunk, int run) {
        int start = chunk.from(run);
        byte[] own = Arrays.copyOfRange(chunk.bytes, start, chunk.to(run));
        int first = chunk.first(run);
        int end = chunk.end(run);
        given.clear();
        for (int record = first; record < end; record++) {
            int from = chunk.recordFrom(record) - start;
            int to = record + 1 < end ? chunk.recordFrom(record + 1) - start : own.length;
            int lineEnd = own[to - 1] == '\n' ? to - 1 : to;
            int body = chunk.body(record) - start;
            given.add(
                    record == first
                            ? RecordParser.head(own, from, lineEnd)
                            : RecordParser.head(
                                    given.get(0), from, lineEnd, chunk.type(record), body));
        }
        reassembler.give(given);
    }

    private void readOdd(Chunk chunk, int run) {
        int from = chunk.from(run);
        RecordReader reader = new RecordReader(chunk.bytes, from, chunk.to(run), longestLine);
        try {
            read(chunk.source, chunk.source.lines + chunk.first(run), reader, false);
        } catch (IOException e) {
            throw new AssertionError("of bytes in memory", e);
        }
    }

    /** Reads all that follows as any log is read. */
    void readAll(Source source, RecordReader reader) throws IOException {
        read(source, source.lines, reader, true);
        bytes += reader.offset();
    }

    private void read(Source source, long linesBefore, RecordReader reader, boolean isAllWanted)
            throws IOException {
        while (reader.next()) {
            switch (reader.unit()) {
                case RECORD -> take(reader.record(), isAllWanted);
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
        if (isWanted || window.wants(record.millis(), record.serial())) {
            reassembler.push(record);
        } else {
            reassembler.pass(
                    record.bytes(),
                    record.nodeStart(),
                    record.nodeEnd(),
                    record.type(),
                    record.millis(),
                    record.serial());
        }
    }

    ScanCounts counts() {
        return new ScanCounts(bytes, records, cut, unreadable, reassembler.counts());
    }

    /** Gives out what is open. */
    void finish() {
        reassembler.close();
    }
}
