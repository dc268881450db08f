// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the runs of a chunk: lines one after another with the same id, cut where the event may end.
 * For one thread.
 *
 * <p>Most lines have the id of the line before them, which one comparison tells; of the others the
 * head is read. What is behind the head {@link BodyScanner} looks at once, for the newline and for
 * two texts; further ones are looked for by themselves. Measured by {@code bench/race}.
 */
final class ChunkScanner {
    private static final long SPACES = Words.of(' ');
    private static final long TYPE = Words.of("type=   ", 0) & 0xFFFFFFFFFFL;
    private static final long TYPE_MASK = 0xFFFFFFFFFFL;
    private static final int TYPE_LENGTH = 5;
    private static final String MSG = " msg=audit(";
    private static final long MSG_HEAD = Words.of(MSG, 0);
    private static final long MSG_TAIL = Words.of(MSG, 3);
    private static final int NETFILTER_PKT = 1324; // linux/audit.h
    private static final int LAST_OF_SYSCALLS = 1399; // linux/audit.h: 1300 - 1399 audit event
    private static final int HEAD_ROOM = 64; // bytes that the fast look at a head may read

    private final int longest;
    private final long since;
    private final long until;
    private final boolean isOneOf;
    private final BodyScanner body;
    private final Needle[] needles; // that the body is not scanned for
    private final int[] next; // where each needle is next
    private final boolean[] types;
    private final long[] serials;
    private final TypeCache typeCache = new TypeCache();
    private final AuditRecord head = new AuditRecord();

    private Chunk chunk;
    private byte[] bytes;
    private int to;

    // the run
    private int from;
    private int linesBefore; // an odd run
    private int firstRecord;
    private int lineEnd;
    private boolean isOdd;
    private boolean isTyped; // one of its types is looked for
    private int node;
    private int nodeEnd;
    private int nodeLength; // bytes before type=
    private int idFrom;
    private int idLength; // with what is between it and the body
    private long millis;
    private long serial;
    private int type; // of its last line

    ChunkScanner(Clues clues, int longest) {
        this.longest = longest;
        this.since = clues.since();
        this.until = clues.until();
        this.isOneOf = clues.isOneOf();
        List<Needle> texts = BodyScanner.needles(clues.texts());
        this.body = new BodyScanner(texts);
        this.needles = texts.stream().skip(2).toArray(Needle[]::new);
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
        from = lineEnd = firstRecord = nodeLength = idLength = 0;
        isOdd = isTyped = false;
        if (chunk.startsInLine) {
            from = lineEnd = Words.lineEnd(bytes, 0, to);
        }
        while (lineEnd < to && chunk.journal == to) {
            line(lineEnd);
        }
        endRun();
    }

    private void line(int at) {
        chunk.lines++;
        int start = idLength > 0 && at + HEAD_ROOM <= to ? sameId(at) : -1;
        if (start >= 0) {
            int end = body.end(bytes, start, to, isAsked());
            if (end >= 0 && end - at <= longest) {
                go(at, start, end);
                return;
            }
        }
        if (!isOdd) {
            endRun();
        }
        if (!RecordParser.head(bytes, at, to, head) || !isOneLine(at, head.bodyStart())) {
            odd(at, Words.lineEnd(bytes, at, to));
            return;
        }
        body.reset();
        int end = body.end(bytes, head.bodyStart(), to, true);
        if (end >= 0 && end - at <= longest) {
            begin(at, end);
        } else {
            odd(at, Words.lineEnd(bytes, at, to));
        }
    }

    /** Whether it hangs on the texts if the run is wanted. */
    private boolean isAsked() {
        return !isTyped && millis >= since && millis <= until;
    }

    /** Whether a head has no newline in it. */
    private boolean isOneLine(int at, int body) {
        return Words.lineEnd(bytes, at, body) == body && bytes[body - 1] != '\n';
    }

    /** Where the line's body starts, if it has the node and the id of the run; else -1. */
    private int sameId(int at) {
        int typeAt = at + nodeLength;
        if (nodeLength > 0 && !isSame(at, from, nodeLength)
                || typeAt + HEAD_ROOM + idLength > to
                || (Words.at(bytes, typeAt) & TYPE_MASK) != TYPE) {
            return -1;
        }
        int name = typeAt + TYPE_LENGTH;
        int nameEnd = wordEnd(name);
        if (nameEnd < 0
                || Words.at(bytes, nameEnd) != MSG_HEAD
                || Words.at(bytes, nameEnd + 3) != MSG_TAIL
                || !isSame(nameEnd + MSG.length(), idFrom, idLength)) {
            return -1;
        }
        type = typeCache.number(bytes, name, nameEnd);
        int body = nameEnd + MSG.length() + idLength;
        return type == TypeCache.NOT_PLAIN || bytes[body] <= ' ' ? -1 : body;
    }

    private boolean isSame(int at, int before, int length) {
        return Arrays.equals(bytes, at, at + length, bytes, before, before + length);
    }

    /** The next space within 16 bytes, or -1. */
    private int wordEnd(int at) {
        long zeros = Words.zeros(Words.at(bytes, at) ^ SPACES);
        if (zeros != 0) {
            return at + Words.first(zeros);
        }
        zeros = Words.zeros(Words.at(bytes, at + Long.BYTES) ^ SPACES);
        return zeros != 0 ? at + Long.BYTES + Words.first(zeros) : -1;
    }

    /** Another line of the run. */
    private void go(int at, int body, int end) {
        chunk.addRecord(at, body, type);
        lineEnd = end;
        isTyped |= isTyped(type);
        if (mayEnd(type)) {
            endRun();
            idLength = 0; // what follows with the same id is looked at anew
        }
    }

    /** Whether a record of that type may be the last of its event. */
    private static boolean mayEnd(int type) {
        return type < RecordTypes.SYSCALL
                || type > LAST_OF_SYSCALLS
                || type == RecordTypes.PROCTITLE
                || type == RecordTypes.EOE
                || type == NETFILTER_PKT;
    }

    private void begin(int at, int end) {
        if (isOdd) {
            endRun();
            isOdd = false;
        }
        from = at;
        nodeLength = head.typeStart() - TYPE_LENGTH - at;
        node = head.nodeStart();
        nodeEnd = head.nodeEnd();
        idFrom = head.idStart() + "audit(".length();
        int length = head.bodyStart() - idFrom;
        idLength = length < HEAD_ROOM ? length : 0;
        millis = head.millis();
        serial = head.serial();
        type = head.type();
        chunk.latest = Math.max(chunk.latest, millis);
        isTyped = false;
        go(at, head.bodyStart(), end);
    }

    private void odd(int at, int end) {
        if (RecordReader.startsJournalEntry(bytes, at, end)) {
            chunk.journal = at;
            chunk.lines--;
            return;
        }
        if (!isOdd) {
            isOdd = true;
            from = at;
            idLength = 0;
            linesBefore = chunk.lines - 1;
        }
        lineEnd = end;
    }

    /** Ends the run, if there is one. */
    private void endRun() {
        if (from < lineEnd && isOdd) {
            endOddRun();
        } else if (from < lineEnd) {
            boolean wanted = isWanted(body.isFound());
            chunk.add(from, lineEnd, wanted ? Chunk.WANTED : Chunk.PASSED, firstRecord);
            firstRecord = chunk.records();
            chunk.identify(millis, serial, node, nodeEnd);
            if (wanted) {
                chunk.want(Ids.of(millis, serial));
            }
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
        chunk.latest = Math.max(chunk.latest, millis);
        if (isWanted(body.isIn(bytes, from, lineEnd))) {
            chunk.want(Ids.of(millis, serial));
        }
    }
}
