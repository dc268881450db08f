// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.util.ArrayList;
import java.util.List;

/** A log while it is read for a checkpoint. */
final class ReadLog {
    /** The log's first bytes, as many as there were. */
    final byte[] head;

    /** The entry that it had in the checkpoint before; null for a new log. */
    final LogStart before;

    /** How far earlier searches had read it. */
    final long readBefore;

    /** The end of what was taken. */
    LogPlace end;

    ReadLog(byte[] head, LogStart before, Checkpoint.Reached reached) {
        this.head = head;
        this.before = before;
        this.readBefore = reached == null ? 0 : reached.readTo();
        this.end = reached == null ? LogPlace.START : reached.place();
    }

    /** What it is known by from now on; null while it is empty. */
    LogStart start() {
        int length = (int) Math.min(head.length, end.offset());
        return length == 0 ? before : LogStart.of(head, length);
    }

    /**
     * Where the records of one event lie in it.
     *
     * @param log the log
     * @param first the place before the first of them
     * @param last the offset of the last
     */
    record Span(ReadLog log, LogPlace first, long last) {
        /** Spans of one event with one more record; a list, since most have one. */
        static List<Span> with(List<Span> spans, ReadLog log, LogPlace place) {
            int end = spans.size() - 1;
            if (end >= 0 && spans.get(end).log == log) {
                spans.set(end, new Span(log, spans.get(end).first, place.offset()));
                return spans;
            }
            List<Span> more = spans.isEmpty() ? new ArrayList<>(1) : spans;
            more.add(new Span(log, place, place.offset()));
            return more;
        }
    }
}
