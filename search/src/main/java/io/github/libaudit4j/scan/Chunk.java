// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.util.Arrays;
import java.util.concurrent.Future;

/**
 * Some whole lines of a log, and what {@link ChunkScanner} found in them: runs of lines that belong
 * together.
 */
final class Chunk {
    /** Lines of one event, none of which shows what is looked for. */
    static final int PASSED = 0;

    /** Lines of one event, one of which does. */
    static final int WANTED = 1;

    /** Lines that auditd does not write so: they are read by the one who knows every shape. */
    static final int ODD = 2;

    private static final int SLOT = 6;
    private static final int END = 1;
    private static final int KIND = 2;
    private static final int FIRST_LINE = 3;
    private static final int NODE = 4;
    private static final int NODE_END = 5;
    private static final int LINE = 3;
    private static final int BODY = 1;
    private static final int TYPE = 2;

    final byte[] bytes;
    int length;

    /** Whether it starts with what a line has beyond the limit. */
    boolean startsInLine;

    /** Which log it is of. */
    Source source;

    /** How many lines it has. */
    int lines;

    /** The latest time in it. */
    long latest;

    /**
     * Where a journal's entry starts, which may go on in the next chunk; the length if none does.
     */
    int journal;

    /** That it is being scanned. */
    Future<?> scan;

    private int[] runs = new int[SLOT * 1024];
    private long[] ids = new long[2 * 1024];
    private int count;
    private int[] records = new int[LINE * 4096];
    private int recordCount;
    private long[] wanted = new long[256];
    private int wantedCount;

    Chunk(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Begins anew, with other bytes in the array: what is as long as a chunk is made few times. */
    void begin(int bytesFilled, boolean inLine) {
        length = journal = bytesFilled;
        startsInLine = inLine;
        latest = Long.MIN_VALUE;
        lines = count = recordCount = wantedCount = 0;
    }

    boolean isScanned() {
        return scan.isDone();
    }

    void await() {
        Workers.result(scan);
    }

    boolean hasJournal() {
        return journal < length;
    }

    /** Adds a record of the run that is added next. */
    void addRecord(int from, int body, int type) {
        int at = recordCount++ * LINE;
        if (at == records.length) {
            records = Arrays.copyOf(records, 2 * at);
        }
        records[at] = from;
        records[at + BODY] = body;
        records[at + TYPE] = type;
    }

    /** How many records it has in runs that are not odd. */
    int records() {
        return recordCount;
    }

    /** Adds a run, whose id and node {@link #identify} adds if it is not odd. */
    void add(int from, int to, int kind, int firstLine) {
        int at = count++ * SLOT;
        if (at == runs.length) {
            runs = Arrays.copyOf(runs, 2 * at);
            ids = Arrays.copyOf(ids, 2 * ids.length);
        }
        runs[at] = from;
        runs[at + END] = to;
        runs[at + KIND] = kind;
        runs[at + FIRST_LINE] = firstLine;
    }

    /** Says of which event the last run is. */
    void identify(long millis, long serial, int node, int nodeEnd) {
        int last = count - 1;
        runs[last * SLOT + NODE] = node;
        runs[last * SLOT + NODE_END] = nodeEnd;
        ids[2 * last] = millis;
        ids[2 * last + 1] = serial;
    }

    void want(long id) {
        if (wantedCount == wanted.length) {
            wanted = Arrays.copyOf(wanted, 2 * wantedCount);
        }
        wanted[wantedCount++] = id;
    }

    int runs() {
        return count;
    }

    int from(int run) {
        return runs[run * SLOT];
    }

    int to(int run) {
        return runs[run * SLOT + END];
    }

    /** The run's first record; of an odd run how many lines are before it. */
    int first(int run) {
        return runs[run * SLOT + FIRST_LINE];
    }

    /** After the last record of the run, which is not odd. */
    int end(int run) {
        int next = run + 1;
        while (next < count && kind(next) == ODD) {
            next++;
        }
        return next < count ? first(next) : recordCount;
    }

    /** Where a record's line starts. */
    int recordFrom(int record) {
        return records[record * LINE];
    }

    /** Where its body starts. */
    int body(int record) {
        return records[record * LINE + BODY];
    }

    int type(int record) {
        return records[record * LINE + TYPE];
    }

    /** Where the name of the run's node starts. */
    int node(int run) {
        return runs[run * SLOT + NODE];
    }

    int nodeEnd(int run) {
        return runs[run * SLOT + NODE_END];
    }

    long millis(int run) {
        return ids[2 * run];
    }

    long serial(int run) {
        return ids[2 * run + 1];
    }

    int kind(int run) {
        return runs[run * SLOT + KIND];
    }

    /** How many ids of events it has that are wanted. */
    int wantedCount() {
        return wantedCount;
    }

    long wanted(int index) {
        return wanted[index];
    }
}
