// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a message goes that is not the reply awaited just now: events, replies to requests that
 * somebody follows himself, acknowledgements that are collected later. All bounded.
 */
final class Mailbox {
    /** How many requests without a wait are remembered. */
    static final int FOLLOWED = 1024;

    private final int room;
    private final ByteOrder order;
    private final ArrayDeque<NetlinkMessage> kept = new ArrayDeque<>();
    private final Set<Integer> followed = new LinkedHashSet<>();
    private final Map<Integer, String> unacknowledged = new LinkedHashMap<>();
    private final ArrayDeque<NetlinkException> failures = new ArrayDeque<>();
    long strays;
    long dropped;

    Mailbox(int room, ByteOrder order) {
        this.room = room;
        this.order = order;
    }

    /** The oldest message that was kept; null where there is none. */
    NetlinkMessage next() {
        return kept.poll();
    }

    void sort(NetlinkMessage message, int portId) {
        int sequence = message.sequence();
        boolean forUs = message.portId() == 0 || message.portId() == portId;
        if (sequence == 0 || !forUs || followed.contains(sequence)) {
            keep(message);
        } else if (message.hasError() && unacknowledged.containsKey(sequence)) {
            acknowledge(unacknowledged.remove(sequence), message.error(order));
        } else {
            strays++;
        }
    }

    private void keep(NetlinkMessage message) {
        if (kept.size() < room) {
            kept.add(message);
        } else {
            dropped++;
        }
    }

    private void acknowledge(String operation, int error) {
        if (error < 0) {
            failures.add(new NetlinkException(operation, -error));
        }
    }

    /** The replies to this request shall be kept. */
    void follow(int sequence) {
        if (followed.size() == FOLLOWED) {
            followed.remove(followed.iterator().next());
        }
        followed.add(sequence);
    }

    /** The acknowledgement of this request will be collected. */
    void expect(int sequence, String operation) {
        unacknowledged.put(sequence, operation);
    }

    boolean isExpecting() {
        return !unacknowledged.isEmpty();
    }

    boolean isFull() {
        return unacknowledged.size() + failures.size() >= FOLLOWED;
    }

    /** Forgets what was expected and did not come; the first such operation. */
    String giveUp() {
        String first = unacknowledged.values().iterator().next();
        unacknowledged.clear();
        return first;
    }

    /** All failures since the last call, as one; null where there were none. */
    NetlinkException failure() {
        NetlinkException first = failures.poll();
        while (!failures.isEmpty()) {
            first.addSuppressed(failures.poll());
        }
        return first;
    }
}
