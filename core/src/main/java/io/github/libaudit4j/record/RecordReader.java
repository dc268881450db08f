// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a log unit by unit, in bounded memory, and loses no byte: the units, put one after another,
 * are the input.
 *
 * <pre>{@code
 * try (RecordReader reader = new RecordReader(Files.newInputStream(path))) {
 *     while (reader.next()) {
 *         switch (reader.unit()) {
 *             case RECORD -> System.out.println(reader.record().typeName());
 *             case UNREADABLE -> System.err.println(reader.line() + ": " + reader.problem());
 *             default -> {}
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A unit is a record with its newline, or a line that holds none, see {@link Unit}. The record
 * is filled anew by the next call; {@link AuditRecord#copy()} keeps one.
 */
public final class RecordReader implements Closeable {
    /** What a piece of the input is. */
    public enum Unit {
        /** A record. */
        RECORD,
        /** A line that should hold a record and does not. */
        UNREADABLE,
        /** What a line has beyond the limit on its length. */
        REST,
        /** An empty line, a separator of ausearch, another program's journal entry. */
        OTHER
    }

    /** The longest line that is read whole unless the caller says otherwise: 1 MiB. */
    public static final int LONGEST_LINE = 1 << 20;

    /** The lowest limit on a line: 128 bytes, room for the head of any field of a journal. */
    public static final int LOWEST_LIMIT = 128;

    /** The highest limit on a line: 256 MiB. */
    public static final int HIGHEST_LIMIT = 1 << 28;

    private static final int FIRST_BUFFER = 1 << 16;
    private static final byte[] DASHES = Bytes.ascii("----");
    private static final byte[] TIME = Bytes.ascii("time->");

    private final InputStream in;
    private final int longest;
    private final AuditRecord record = new AuditRecord();
    private final RepeatedBodies repeatedBodies;
    private byte[] buffer;
    private int filled;
    private boolean keepsBytes;
    private boolean ended;
    private IOException failure;
    private long consumed;
    private int from;
    private int to;
    private int lineEnd;
    private long line = 1;
    private int newlines;
    private Unit unit = Unit.OTHER;
    private boolean inCutLine;
    private boolean inJoinedLine;
    private boolean inCutEntry;
    private long fieldLeft;
    private AuditFormatException problem;

    /**
     * A reader with the usual limit on a line.
     *
     * @param in the log, not compressed
     */
    public RecordReader(InputStream in) {
        this(in, LONGEST_LINE);
    }

    /**
     * A reader.
     *
     * @param in the log, not compressed
     * @param longest the most bytes of a line (or of a journal entry) that are taken as one record,
     *     at least {@link #LOWEST_LIMIT}; a longer one is cut there and its record says so. auditd
     *     writes up to 9,225 bytes, and a message cut before its last apostrophe can pose as a
     *     record
     */
    public RecordReader(InputStream in, int longest) {
        this(in, longest, new byte[Math.min(FIRST_BUFFER, checked(longest))], new RepeatedBodies());
    }

    /**
     * A reader of bytes that are all there.
     *
     * @param bytes an array that holds them; records refer to it, without a copy
     * @param from the index of the first byte
     * @param to the index after the last one
     * @param longest as above
     */
    public RecordReader(byte[] bytes, int from, int to, int longest) {
        this(InputStream.nullInputStream(), checked(longest), bytes, null);
        this.from = this.to = lineEnd = from;
        consumed = -from;
        filled = to;
        ended = true;
    }

    private RecordReader(
            InputStream in, int longest, byte[] buffer, RepeatedBodies repeatedBodies) {
        this.in = in;
        this.longest = longest;
        this.buffer = buffer;
        this.repeatedBodies = repeatedBodies;
    }

    private static int checked(int longest) {
        if (longest < LOWEST_LIMIT || longest > HIGHEST_LIMIT) {
            throw new IllegalArgumentException(
                    "longest line "
                            + longest
                            + " is not in "
                            + LOWEST_LIMIT
                            + ".."
                            + HIGHEST_LIMIT);
        }
        return longest;
    }

    /**
     * Whether a line starts an entry of a journal's export, which has more lines.
     *
     * @param bytes an array that holds the line
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @return true if a reader takes the lines from there on as an entry
     */
    public static boolean startsJournalEntry(byte[] bytes, int from, int to) {
        return JournalExport.starts(bytes, from, to);
    }

    /**
     * Moves to the next unit.
     *
     * @return false at the end of the input
     * @throws IOException if reading failed; all that was read before it is handed out first, at
     *     its end perhaps a part of a line
     */
    public boolean next() throws IOException {
        unit = Unit.OTHER;
        problem = null;
        line += newlines;
        newlines = 0;
        from = to;
        if (from < lineEnd) {
            inJoinedLine = true;
            parse(); // the next record on the same line
            return true;
        }
        boolean isRest = inCutLine || inCutEntry && entryGoesOn();
        inJoinedLine = false;
        lineEnd = fieldLeft > 0 ? endOfPiece() : endOfLine();
        to = lineEnd;
        if (from == to) {
            if (failure != null) {
                throw failure;
            }
            return false;
        }
        if (isRest) {
            unit = Unit.REST;
            countNewlines();
            return true;
        }
        if (JournalExport.starts(buffer, from, lineEnd)) {
            journalEntry();
        } else {
            parse();
        }
        return true;
    }

    /** Makes a unit of what is left of the line. */
    private void parse() {
        newlines = buffer[lineEnd - 1] == '\n' ? 1 : 0;
        int end = lineEnd - newlines;
        to = lineEnd;
        if (isEmpty(end)) {
            return;
        }
        try {
            parse(end);
            unit = Unit.RECORD;
            record.cut = inCutLine;
            record.joined = inJoinedLine;
            if (record.end() < end && Bytes.skipBlanks(buffer, record.end(), end) < end) {
                to = record.end();
                newlines = 0;
                record.cut = false;
            }
        } catch (AuditFormatException e) {
            unit = Unit.UNREADABLE;
            problem = e;
        }
    }

    private void parse(int end) {
        if (repeatedBodies == null) {
            RecordParser.parse(buffer, from, end, record);
        } else {
            RecordParser.parse(buffer, from, end, record, repeatedBodies);
        }
    }

    /** Whether the line is nothing that was ever a record: blank, or what ausearch puts between. */
    private boolean isEmpty(int end) {
        if (Bytes.skipBlanks(buffer, from, end) == end) {
            return true;
        }
        return switch (buffer[from]) {
            case '-' ->
                    Bytes.startsWith(buffer, DASHES, from, end)
                            && Bytes.skipBlanks(buffer, from + DASHES.length, end) == end;
            case 't' -> // nearly always of type=
                    end - from >= TIME.length
                            && buffer[from + 1] == TIME[1]
                            && Bytes.startsWith(buffer, TIME, from, end);
            default -> false;
        };
    }

    private void journalEntry() {
        int end = JournalExport.end(buffer, from, Math.min(filled, from + longest));
        while (end < 0 && !ended && filled - from < longest) {
            fill();
            end = JournalExport.end(buffer, from, Math.min(filled, from + longest));
        }
        boolean lastIsOpen = ended && filled - from <= longest;
        inCutEntry = end < 0 && !lastIsOpen;
        if (inCutEntry) {
            end = JournalExport.fieldsEnd(buffer, from, from + longest);
            end = end > from ? end : lineEnd;
        }
        to = end < 0 ? filled : end;
        lineEnd = to;
        countNewlines();
        if (JournalExport.read(record, buffer, from, to)) {
            unit = Unit.RECORD;
            record.cut = inCutEntry;
        } else if (record.type >= 0) {
            unit = Unit.UNREADABLE;
            problem = new AuditFormatException("journal entry without an audit MESSAGE", to - from);
        }
    }

    private void countNewlines() {
        for (int i = from; i < to; i++) {
            newlines += buffer[i] == '\n' ? 1 : 0;
        }
    }

    /** Whether a cut entry has more; knows then how much of its field is left. */
    private boolean entryGoesOn() {
        if (fieldLeft > 0) {
            return true;
        }
        long length = fieldLength();
        while (length < 0 && !ended && filled - from <= longest) {
            fill();
            length = fieldLength();
        }
        fieldLeft = Math.max(length, 0); // a text beyond the limit is passed over as a long line
        inCutEntry = length != 0;
        return inCutEntry || buffer[from] == '\n';
    }

    private long fieldLength() {
        return JournalExport.fieldLength(buffer, from, Math.min(filled, from + longest + 1));
    }

    /** The index after what of a cut entry's field makes one unit. */
    private int endOfPiece() {
        int most = (int) Math.min(fieldLeft, longest);
        while (filled - from < most && !ended) {
            fill();
        }
        int taken = Math.min(most, filled - from);
        fieldLeft -= taken;
        return from + taken;
    }

    /** The index after the newline of the line at {@code from}, or after what of it is taken. */
    private int endOfLine() {
        int searched = 0;
        while (true) {
            int newline =
                    Newline.find(buffer, from + searched, Math.min(filled, from + longest + 1));
            if (newline >= 0) {
                inCutLine = false;
                return newline + 1;
            }
            searched = filled - from;
            if (searched > longest) {
                inCutLine = true;
                return from + longest;
            }
            if (ended) {
                inCutLine = false;
                return filled;
            }
            fill();
        }
    }

    /** Reads more, after moving the current line to the front or growing the buffer. */
    private void fill() {
        if (from > 0 && filled == buffer.length) {
            byte[] moved = keepsBytes ? new byte[buffer.length] : buffer;
            System.arraycopy(buffer, from, moved, 0, filled - from);
            buffer = moved;
            consumed += from;
            filled -= from;
            to -= from;
            lineEnd -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, longest + FIRST_BUFFER));
        }
        try {
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(read, 0);
        } catch (IOException e) {
            failure = e; // for when what was read before it is handed out
            ended = true;
        }
    }

    /**
     * What this unit is.
     *
     * @return its kind
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The record that this unit is.
     *
     * @return the record, the same object each time; null where the unit is no record
     */
    public AuditRecord record() {
        return unit == Unit.RECORD ? record : null;
    }

    /**
     * Why this unit is no record.
     *
     * @return what is wrong with it; null where it is a record or was never one
     */
    public AuditFormatException problem() {
        return problem;
    }

    /**
     * The line that the unit starts on.
     *
     * @return 1 for the first
     */
    public long line() {
        return line;
    }

    /**
     * Where the unit starts in the input.
     *
     * @return bytes before it
     */
    public long offset() {
        return consumed + from;
    }

    /**
     * The array that holds the unit; not a copy.
     *
     * @return the array, of which {@link #start()} to {@link #end()} is this unit; the next call
     *     may fill it anew unless {@link #keepBytes} was asked
     */
    public byte[] bytes() {
        return buffer;
    }

    /**
     * Asks that {@link #bytes()} do not change any more where they were given out: what comes next
     * is then read behind them, or into another array. It is so until a line is longer than that
     * array, 64 KiB.
     *
     * @return true if a record may be kept by {@link AuditRecord#share()}; it keeps the array
     */
    public boolean keepBytes() {
        keepsBytes = repeatedBodies != null && buffer.length <= FIRST_BUFFER;
        return keepsBytes;
    }

    /**
     * Where the unit starts in {@link #bytes()}.
     *
     * @return an index into the bytes
     */
    public int start() {
        return from;
    }

    /**
     * Where the unit ends, after its newline.
     *
     * @return the index after its last byte
     */
    public int end() {
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
