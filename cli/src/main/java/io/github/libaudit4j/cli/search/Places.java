// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.search.ReadLog.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows of each event that is not dealt with yet where its records start, and makes of it the place
 * where the next search goes on.
 */
final class Places {
    private static final int OFTEN = 1 << 14;

    private final Map<EventId, List<Span>> open = new HashMap<>();
    private final List<ReadLog> logs = new ArrayList<>();
    private final Set<EventId> held = new HashSet<>();
    private final Map<EventId, List<Span>> known = new LinkedHashMap<>();
    private ArrayDeque<Done> done = new ArrayDeque<>();
    private EventId last;
    private int sinceForgotten;

    private record Done(EventId id, List<Span> spans) {}

    Places(EventId last) {
        this.last = last;
    }

    void log(ReadLog log) {
        logs.add(log);
    }

    /** A record of an event starts at the end of what was taken of a log. */
    void record(EventId id, ReadLog log) {
        List<Span> spans = open.getOrDefault(id, List.of());
        open.put(id, Span.with(spans, log, log.end));
    }

    /** A record starts there of an event that an earlier search dealt with. */
    void known(EventId id, ReadLog log) {
        List<Span> spans = known.getOrDefault(id, List.of());
        known.put(id, Span.with(spans, log, log.end));
    }

    /** An event was dealt with. */
    void done(EventId id) {
        if (last == null || id.millis() >= last.millis()) {
            last = id;
        }
        List<Span> spans = open.remove(id);
        if (spans != null) {
            done.add(new Done(id, spans));
        }
        if (++sinceForgotten == OFTEN) {
            forget();
        }
    }

    /** An event is left to the next search. */
    void held(EventId id) {
        held.add(id);
    }

    /** Forgets what was dealt with before all that is not. */
    private void forget() {
        sinceForgotten = 0;
        Map<ReadLog, LogPlace> ends = ends(open.keySet());
        ArrayDeque<Done> kept = new ArrayDeque<>();
        for (Done each : done) {
            if (isBehind(each.spans(), ends)) {
                kept.add(each);
            }
        }
        done = kept;
    }

    private Map<ReadLog, LogPlace> ends(Set<EventId> undone) {
        Map<ReadLog, LogPlace> ends = new HashMap<>();
        for (ReadLog log : logs) {
            ends.put(log, log.end);
        }
        for (EventId id : undone) {
            for (Span span : open.getOrDefault(id, List.of())) {
                ends.computeIfPresent(
                        span.log(),
                        (log, end) -> end.offset() <= span.first().offset() ? end : span.first());
            }
        }
        return ends;
    }

    private static boolean isBehind(List<Span> spans, Map<ReadLog, LogPlace> ends) {
        for (Span span : spans) {
            if (span.last() >= ends.get(span.log()).offset()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the next search goes on, once all events have been given out: before the first record
     * of those that were left to it. What is still open then was known already.
     *
     * @param before the checkpoint that this search started from
     */
    Checkpoint checkpoint(Checkpoint before) {
        Map<ReadLog, LogPlace> ends = ends(held);
        Map<LogStart, Checkpoint.Reached> reached = new LinkedHashMap<>(before.logs());
        for (ReadLog log : logs) {
            LogStart start = log.start();
            if (start != null) {
                reached.remove(log.before);
                reached.remove(start);
                long readTo = Math.max(log.end.offset(), log.readBefore);
                reached.put(start, new Checkpoint.Reached(ends.get(log), readTo));
            }
        }
        return new Checkpoint(last, reached, behind(ends));
    }

    /** What was dealt with and will be seen again. */
    private Set<EventId> behind(Map<ReadLog, LogPlace> ends) {
        Set<EventId> behind = new LinkedHashSet<>();
        known.forEach((id, spans) -> {
            if (isBehind(spans, ends)) {
                behind.add(id);
            }
        });
        for (Done each : done) {
            if (isBehind(each.spans(), ends)) {
                behind.add(each.id());
            }
        }
        behind.removeAll(held); // records that came late, and are not dealt with
        return behind;
    }
}
