// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which process has a pid at the moment, and which calls returned one that is still to be seen. */
final class ProcessPids {
    private final Map<Key, TreeProcess> current = new HashMap<>();
    private final Map<Key, ProcessCreation> creations;

    private record Key(String node, long pid) {}

    ProcessPids(int most) {
        creations =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Key, ProcessCreation> eldest) {
                        return size() > most;
                    }
                };
    }

    TreeProcess current(String node, long pid) {
        return current.get(new Key(node, pid));
    }

    void current(TreeProcess process) {
        current.put(new Key(process.node, process.pid), process);
    }

    /** What has the pid from now on is not kept. */
    void forget(String node, long pid) {
        current.remove(new Key(node, pid));
    }

    ProcessCreation creation(String node, long pid) {
        return creations.get(new Key(node, pid));
    }

    void creation(String node, long pid, ProcessCreation creation) {
        Key key = new Key(node, pid);
        creations.remove(key); // so that it is the youngest
        creations.put(key, creation);
    }

    void seen(String node, long pid) {
        creations.remove(new Key(node, pid));
    }
}
