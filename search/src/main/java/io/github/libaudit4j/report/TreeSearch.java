// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which processes of a log are looked for: those of a pid, of a session, and that of an event. One
 * that is any of these is found. For one {@link ProcessTree}.
 */
public final class TreeSearch {
    /** All are looked for. */
    static final TreeSearch ALL = new TreeSearch(List.of(), List.of(), List.of());

    private final Set<Long> pids;
    private final Set<String> sessions;
    private final Set<Long> serials;
    private final Set<TreeProcess> found = new LinkedHashSet<>();

    /**
     * A search; for all processes where all of the three are empty.
     *
     * @param pids of processes
     * @param sessions login sessions, numbers or {@code "unset"}
     * @param serials of events
     */
    public TreeSearch(List<Long> pids, List<String> sessions, List<Long> serials) {
        this.pids = Set.copyOf(pids);
        this.sessions = new HashSet<>(sessions); // a process may have none: null
        this.serials = Set.copyOf(serials);
    }

    void take(TreeProcess process, ProcessEvent what) {
        if (!serials.isEmpty() && serials.contains(what.event().serial())
                || !sessions.isEmpty() && sessions.contains(process.user.session())) {
            found.add(process);
        }
    }

    List<TreeProcess> found(List<TreeProcess> all) {
        if (pids.isEmpty() && sessions.isEmpty() && serials.isEmpty()) {
            return all;
        }
        for (TreeProcess process : all) {
            if (pids.contains(process.pid)) {
                found.add(process);
            }
        }
        return new ArrayList<>(found);
    }
}
