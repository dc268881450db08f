// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which events are of one program and its descendants: those with its keys, and those of a process
 * that had such an event, as what seccomp or sudo records, or a rule of another that came first.
 */
final class TreeEvents implements Predicate<AuditEvent> {
    private static final char KEY_SEPARATOR = '\u0001';
    private static final int MOST_PROCESSES = 100_000;
    private static final long NONE = -1;

    private final String key;
    private final Set<Long> processes = new HashSet<>();

    TreeEvents(List<String> keys) {
        String joined = String.join("" + KEY_SEPARATOR, keys);
        key =
                keys.size() == 1
                        ? joined
                        : HexFormat.of()
                                .withUpperCase()
                                .formatHex(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The program, before its first event. */
    void add(long process) {
        processes.add(process);
    }

    @Override
    public boolean test(AuditEvent event) {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            long process = record.number("pid", NONE);
            if (key.equals(record.get("key")) && process != NONE) {
                if (processes.size() < MOST_PROCESSES) {
                    processes.add(process);
                }
                return true;
            }
            if (processes.contains(process)) {
                return true;
            }
        }
        return false;
    }
}
