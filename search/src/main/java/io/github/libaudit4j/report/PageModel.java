// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/**
 * What a page tells of a log.
 *
 * @param from the time of the first event, in milliseconds since 1970
 * @param to the time of the last event; less than {@code from} where there is none
 * @param events how many events
 * @param records how many records they have
 * @param failed how many events tell of something that failed
 * @param timeline events over time
 * @param tops the most frequent values, a list of each kind
 * @param failures what failed, without denials
 * @param denials what a security policy denied
 * @param anomalies what is out of order, {@code ANOM_*}
 * @param sessions login sessions and boots, by their start
 * @param refused logins that failed
 * @param nodes the hosts
 * @param losses what is missing
 */
public record PageModel(
        long from,
        long to,
        long events,
        long records,
        long failed,
        PageTimeline timeline,
        List<PageTop> tops,
        PageStories failures,
        PageStories denials,
        PageStories anomalies,
        List<LoginSession> sessions,
        List<LoginSession> refused,
        PageTop nodes,
        List<PageLoss> losses) {
    /** Copies the lists. */
    public PageModel {
        tops = List.copyOf(tops);
        sessions = List.copyOf(sessions);
        refused = List.copyOf(refused);
        losses = List.copyOf(losses);
    }
}
