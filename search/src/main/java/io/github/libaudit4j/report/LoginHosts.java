// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is open on each host: sessions by their number. Of too many the oldest are dropped. */
final class LoginHosts {
    private final Map<String, Map<String, Open>> hosts = new HashMap<>();
    private final int most;
    private int size;
    private long over;

    /** What LOGIN says of a session, and what USER_LOGIN does, or null. */
    record Open(LoginEvent login, String auid, LoginSession session) {}

    LoginHosts(int most) {
        this.most = most;
    }

    Open get(String node, String session) {
        return hosts.getOrDefault(node, Map.of()).get(String.valueOf(session));
    }

    void put(String node, String session, Open open) {
        remove(node, session);
        if (size >= most) {
            dropOldest(hosts.getOrDefault(node, Map.of()).values());
        }
        if (size < most) {
            hosts.computeIfAbsent(node, host -> new LinkedHashMap<>()).put(session, open);
            size++;
        } else {
            over++;
        }
    }

    private void dropOldest(Collection<Open> sessions) {
        Iterator<Open> oldest = sessions.iterator();
        if (oldest.hasNext()) {
            over += oldest.next().session() == null ? 0 : 1;
            oldest.remove();
            size--;
        }
    }

    Open remove(String node, String session) {
        Map<String, Open> host = hosts.get(node);
        Open open = host == null ? null : host.remove(session);
        size -= open == null ? 0 : 1;
        if (host != null && host.isEmpty()) {
            hosts.remove(node);
        }
        return open;
    }

    /** Takes away all of a host. */
    Collection<Open> removeAll(String node) {
        Map<String, Open> host = hosts.remove(node);
        size -= host == null ? 0 : host.size();
        return host == null ? List.of() : host.values();
    }

    void forEach(Consumer<Open> action) {
        hosts.values().forEach(host -> host.values().forEach(action));
    }

    long over() {
        return over;
    }
}
