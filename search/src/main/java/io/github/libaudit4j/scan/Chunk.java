// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.RecordRun;
import java.util.Arrays;
import java.util.concurrent.Future;

/**
 * Some whole lines of a log, and what {@link ChunkScanner} found in them: runs of lines that belong
 * together.
 */
final class Chunk implements RecordRun.Owner, RecordRun.Source {
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

    final byte[] bytes;
    int length;

    /** Whether it starts with what a line has beyond the limit. */
    boolean startsInLine;

    /** Which log it is of. */
    Source source;

    /** How many lines it has. */
    int lineCount;

    /**
     * Where a journal's entry starts, which may go on in the next chunk; the length if none does.
     */
    int journal;

    /** The runs of it that are kept. */
    int kept;

    /** Whether nothing more is joined of it. */
    boolean isJoined;

    /** That it is being scanned. */
    Future<?> scan;

    private int[] runs = new int[SLOT * 1024];
    private long[] ids = new long[2 * 1024];
    private int count;
    private int[] records = new int[RecordRun.NUMBERS * 4096];
    private int recordCount;
    private boolean[] odd = new boolean[256];
    private int oddCount;

    private final ChunkReader reader; // that fills it again
    private final RecordRun lines = new RecordRun(this); // of the run that was told last
    private int told; // how many of the runs were

    Chunk(byte[] bytes, ChunkReader reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    @Override
    public boolean keep() {
        boolean isKept = reader.mayKeep();
        kept += isKept ? 1 : 0;
        return isKept;
    }

    @Override
    public void release() {
        if (--kept == 0) {
            reader.released(this);
        }
    }

    /** Begins anew, with other bytes in the array: what is as long as a chunk is made few times. */
    void begin(int bytesFilled, boolean inLine) {
        length = journal = bytesFilled;
        startsInLine = inLine;
        isJoined = false;
        told = 0;
        lineCount = count = recordCount = oddCount = 0;
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
        int at = recordCount++ * RecordRun.NUMBERS;
        if (at == records.length) {
            records = Arrays.copyOf(records, 2 * at);
        }
        records[at] = from;
        records[at + 1] = body;
        records[at + 2] = type;
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

    /** Adds a record of an odd run: whether its event is wanted. */
    void addOdd(boolean isWanted) {
        if (oddCount == odd.length) {
            odd = Arrays.copyOf(odd, 2 * oddCount);
        }
        odd[oddCount++] = isWanted;
    }

    /** Whether the event of a record of odd runs is wanted. */
    boolean isOddWanted(int record) {
        return odd[record];
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

    /** The next run, unless it is odd. */
    @Override
    public RecordRun next() {
        if (told == count || kind(told) == ODD) {
            return null;
        }
        int run = told++;
        int at = run * SLOT;
        lines.lines(bytes, runs[at], runs[at + END]);
        lines.id(ids[2 * run], ids[2 * run + 1], runs[at + NODE], runs[at + NODE_END]);
        lines.records(records, first(run), end(run));
        return lines;
    }

    @Override
    public boolean isWanted() {
        return kind(told - 1) == WANTED;
    }

    /** The next run, if it is odd; else -1. */
    int nextOdd() {
        return told < count && kind(told) == ODD ? told++ : -1;
    }

    /** After the last record of the run, which is not odd. */
    private int end(int run) {
        int next = run + 1;
        while (next < count && kind(next) == ODD) {
            next++;
        }
        return next < count ? first(next) : recordCount;
    }

    int kind(int run) {
        return runs[run * SLOT + KIND];
    }
}
