// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the runs of a chunk: lines one after another with the same id, cut where the event may end.
 * For one thread.
 *
 * <p>Of a line {@link LineHead} reads the head. What is behind it {@link BodyScanner} looks at
 * once, for the newline and for texts; further ones are looked for by themselves. Measured by
 * {@code bench/race}.
 */
final class ChunkScanner {
    private static final int NETFILTER_PKT = 1324; // linux/audit.h
    private static final int LAST_OF_SYSCALLS = 1399; // linux/audit.h: 1300 - 1399 audit event

    private final int longest;
    private final long since;
    private final long until;
    private final boolean isOneOf;
    private final BodyScanner body;
    private final Needle[] needles; // that the body is not scanned for
    private final int[] next; // where each needle is next
    private final boolean[] types;
    private final long[] serials;
    private final LineHead head = new LineHead();

    private Chunk chunk;
    private byte[] bytes;
    private int to;

    // the run
    private int from;
    private int linesBefore; // an odd run
    private int firstRecord;
    private int lineEnd;
    private boolean isOdd;
    private boolean isEnded; // the event may end here
    private boolean isMarkable; // an EOE after it belongs to it
    private boolean isTyped; // one of its types is looked for
    private int node;
    private int nodeEnd;
    private long millis;
    private long serial;

    ChunkScanner(Clues clues, int longest) {
        this.longest = longest;
        this.since = clues.since();
        this.until = clues.until();
        this.isOneOf = clues.isOneOf();
        this.body = new BodyScanner(clues.texts());
        this.needles = body.unscanned().toArray(Needle[]::new);
        this.next = new int[needles.length];
        this.serials = clues.serials().stream().mapToLong(Long::longValue).toArray();
        int most = clues.types().stream().mapToInt(Integer::intValue).max().orElse(-1);
        this.types = new boolean[most + 1];
        clues.types().stream().filter(wanted -> wanted >= 0).forEach(one -> types[one] = true);
    }

    /** Finds the runs. */
    void scan(Chunk scanned) {
        chunk = scanned;
        bytes = chunk.bytes;
        to = chunk.length;
        Arrays.fill(next, -1);
        head.begin(bytes, to);
        from = lineEnd = firstRecord = 0;
        isOdd = isEnded = isMarkable = isTyped = false;
        if (chunk.startsInLine) {
            from = lineEnd = Words.lineEnd(bytes, 0, to);
        }
        while (lineEnd < to && chunk.journal == to) {
            line(lineEnd);
        }
        endRun();
    }

    private void line(int at) {
        chunk.lineCount++;
        int start = head.read(at);
        boolean isNext = !head.isSame || isOdd || isEnded && !isMark(head.type);
        if (isNext && !isOdd) {
            endRun();
        }
        if (isNext) {
            body.reset();
        }
        int end = start < 0 ? -1 : body.end(bytes, start, to, isNext || isAsked());
        if (end < 0 || end - at > longest) {
            odd(at, Words.lineEnd(bytes, at, to));
            return;
        }
        if (isNext) {
            begin(at);
        }
        chunk.addRecord(at, start, head.type);
        lineEnd = end;
        isTyped |= isTyped(head.type);
        isEnded = mayEnd(head.type);
        isMarkable = head.type == RecordTypes.PROCTITLE;
    }

    /** Whether a record of that type is the mark of the run that seems to have ended. */
    private boolean isMark(int type) {
        return isMarkable && type == RecordTypes.EOE;
    }

    private void begin(int at) {
        endRun();
        from = at;
        isOdd = isTyped = false;
        node = head.node;
        nodeEnd = head.nodeEnd;
        millis = head.millis;
        serial = head.serial;
    }

    /** Whether it hangs on the texts if the run is wanted. */
    private boolean isAsked() {
        return !isTyped && millis >= since && millis <= until;
    }

    /** Whether a record of that type may be the last of its event. */
    private static boolean mayEnd(int type) {
        return type < RecordTypes.SYSCALL
                || type > LAST_OF_SYSCALLS
                || type == RecordTypes.PROCTITLE
                || type == RecordTypes.EOE
                || type == NETFILTER_PKT;
    }

    private void odd(int at, int end) {
        if (RecordReader.startsJournalEntry(bytes, at, end)) {
            chunk.journal = at;
            chunk.lineCount--;
            return;
        }
        if (!isOdd) {
            endRun();
            isOdd = true;
            from = at;
            linesBefore = chunk.lineCount - 1;
        }
        lineEnd = end;
    }

    /** Ends the run, if there is one. */
    private void endRun() {
        if (from < lineEnd && isOdd) {
            endOddRun();
        } else if (from < lineEnd) {
            int kind = isWanted(body.isFound()) ? Chunk.WANTED : Chunk.PASSED;
            chunk.add(from, lineEnd, kind, firstRecord);
            firstRecord = chunk.records();
            chunk.identify(millis, serial, node, nodeEnd);
        }
        from = lineEnd;
    }

    private boolean isTyped(int one) {
        return one >= 0 && one < types.length && types[one];
    }

    private boolean isWanted(boolean isFound) {
        return millis >= since
                && millis <= until
                && (!isOneOf || isTyped || isFound || hasSerial() || hasText());
    }

    private boolean hasSerial() {
        for (long one : serials) {
            if (one == serial) {
                return true;
            }
        }
        return false;
    }

    private boolean hasText() {
        for (int i = 0; i < needles.length; i++) {
            if (next[i] < from && next[i] != to) {
                int found = needles[i].find(bytes, from, to);
                next[i] = found < 0 ? to : found;
            }
            if (next[i] < lineEnd) {
                return true;
            }
        }
        return false;
    }

    private void endOddRun() {
        chunk.add(from, lineEnd, Chunk.ODD, linesBefore);
        int end = lineEnd;
        RecordReader reader = new RecordReader(bytes, from, end, longest);
        try {
            while (reader.next()) {
                if (reader.unit() == Unit.RECORD) {
                    odd(reader.record());
                }
            }
        } catch (IOException e) {
            throw new AssertionError("of bytes in memory", e);
        }
        lineEnd = end;
    }

    private void odd(AuditRecord record) {
        millis = record.millis();
        serial = record.serial();
        from = record.start();
        lineEnd = record.end();
        isTyped = isTyped(record.type());
        chunk.addOdd(isWanted(body.isIn(bytes, from, lineEnd)));
    }
}
