// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The part of a log that can hold events between two times, where its times are in order.
 *
 * <p>A log is looked at in 256 places. Where a record in one of them is earlier than one before it,
 * or where one of them shows no record, the part is the whole log. A call that waited is written
 * when it ends, with the time at which it began: so the part goes on for an hour beyond the later
 * time, and a call that waited longer is missed.
 *
 * @param from the offset of its first byte, at the start of a line
 * @param to the offset after its last byte
 */
public record LogSlice(long from, long to) {
    private static final int PLACES = 256;
    private static final long SMALLEST = 16L << 20; // bytes of a log that is worth it
    private static final int LOOK = 1 << 16; // bytes at a place
    private static final long EARLIER = 60_000; // ms of jitter that is no disorder
    private static final long LATER = 3_600_000; // ms that a call may have waited
    private static final long NO_TIME = -1; // an id has no sign

    /**
     * Finds it.
     *
     * @param log an uncompressed log; its position is changed
     * @param since the earliest millisecond since 1970 that is looked for
     * @param until the latest
     * @return a part of the log, or all of it
     * @throws IOException if it cannot be read
     */
    public static LogSlice find(SeekableByteChannel log, long since, long until)
            throws IOException {
        return find(log, since, until, SMALLEST);
    }

    static LogSlice find(SeekableByteChannel log, long since, long until, long smallest)
            throws IOException {
        long size = log.size();
        LogSlice all = new LogSlice(0, size);
        if (size < smallest) {
            return all;
        }
        LogSlice slice = all;
        long latest = 0;
        for (int i = 1; i < PLACES; i++) {
            Place place = Place.find(log, size / PLACES * i);
            if (place.millis == NO_TIME || place.millis + EARLIER < latest) {
                return all;
            }
            latest = Math.max(latest, place.millis);
            slice = slice.without(place, since, until);
        }
        return slice;
    }

    private LogSlice without(Place place, long since, long until) {
        if (since != Long.MIN_VALUE && place.millis + EARLIER < since) {
            return new LogSlice(place.offset, to);
        }
        boolean isAfter = until != Long.MAX_VALUE && place.millis - LATER > until;
        return isAfter ? new LogSlice(from, Math.min(to, place.offset)) : this;
    }

    /** A line with a record. */
    private record Place(long offset, long millis) {
        /** The first one behind an offset that starts as auditd writes it. */
        static Place find(SeekableByteChannel log, long offset) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(LOOK);
            log.position(offset);
            while (buffer.hasRemaining() && log.read(buffer) >= 0) {}
            byte[] bytes = buffer.array();
            int filled = buffer.position();
            AuditRecord head = new AuditRecord();
            int at = Words.lineEnd(bytes, 0, filled);
            while (at < filled) {
                int end = Words.lineEnd(bytes, at, filled);
                if (RecordParser.head(bytes, at, end, head)) {
                    return new Place(offset + at, head.millis());
                }
                at = end;
            }
            return new Place(offset, NO_TIME);
        }
    }
}
