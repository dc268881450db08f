// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.EventFields;
import io.github.libaudit4j.query.FieldValues;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The events that are found, and what the same process did before and after each. What it did
 * before stands right before the event that is found; each event is printed once.
 *
 * <p>A process is a pid of a node. Only the 4,096 that did something last are known.
 */
final class Around implements Choice {
    private static final int PROCESSES = 4096;

    private final int count;
    private final EventField pid = EventFields.of("pid");
    private final FieldValues values = new FieldValues(IdNames.none());
    private final Map<Process, Recent> processes =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Process, Recent> eldest) {
                    boolean isForgotten = size() > PROCESSES;
                    after -= isForgotten ? eldest.getValue().after : 0;
                    return isForgotten;
                }
            };
    private long after; // events that are still to be printed, of all processes

    private record Process(String node, long pid) {}

    /** What a process did last, and how much of what it does next is printed. */
    private static final class Recent {
        final ArrayDeque<AuditEvent> before = new ArrayDeque<>();
        int after;
    }

    Around(int count) {
        this.count = count;
    }

    @Override
    public void take(AuditEvent event, boolean isFound, Printed out) throws IOException {
        values.start(event, pid);
        if (!values.next()) {
            if (isFound) {
                out.print(event);
            }
            return;
        }
        Process process = new Process(event.node(), values.number());
        Recent recent = processes.computeIfAbsent(process, unknown -> new Recent());
        if (isFound) {
            for (AuditEvent before : recent.before) {
                out.print(before);
            }
            recent.before.clear();
            out.print(event);
            after += count - recent.after;
            recent.after = count;
        } else if (recent.after > 0) {
            recent.after--;
            after--;
            out.print(event);
        } else {
            keep(recent.before, event);
        }
    }

    private void keep(ArrayDeque<AuditEvent> before, AuditEvent event) {
        if (before.size() == count) {
            before.removeFirst();
        }
        before.addLast(event);
    }

    /** Whether all was printed that comes after what was found so far. */
    boolean isAfter() {
        return after == 0;
    }
}
