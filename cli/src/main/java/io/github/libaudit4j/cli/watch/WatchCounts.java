// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.ReceiverCounts;

/**
 * What was received and lost, in a line.
 *
 * <pre>
 * 12,345 records received, 2,469 events; lost: 0 by the kernel, 0 by the socket, 0 here
 * </pre>
 */
final class WatchCounts {
    private WatchCounts() {}

    static String text(ReceiverCounts counts, RecordSink sink, long unwritten) {
        StringBuilder text = new StringBuilder(128);
        text.append(Tally.count(counts.received(), "record")).append(" received");
        if (sink.events() > 0 || sink.others() > 0) {
            text.append(", ").append(Tally.count(sink.events(), "event"));
        }
        if (sink.others() > 0) {
            text.append(" told, ").append(Tally.count(sink.others(), "other")).append(" not");
        }
        boolean isKnown = counts.kernelLost() != AuditStatus.ABSENT;
        text.append("; lost: ").append(isKnown ? Tally.grouped(counts.kernelLost()) : "unknown");
        text.append(" by the kernel, ").append(Tally.grouped(counts.socketDrops()));
        text.append(" by the socket, ").append(Tally.grouped(counts.dropped() + unwritten));
        text.append(" here");
        if (counts.overruns() > 0) {
            text.append("; ").append(Tally.count(counts.overruns(), "overrun"));
            text.append(" of the socket: more may be lost than is counted");
        }
        if (counts.unreadable() > 0) {
            text.append("; ").append(Tally.count(counts.unreadable(), "message")).append(" cut");
        }
        if (counts.claims() > 0) {
            text.append("; asked ").append(Tally.count(counts.claims(), "time"));
            text.append(" to make room for another audit daemon");
        }
        return text.toString();
    }
}
