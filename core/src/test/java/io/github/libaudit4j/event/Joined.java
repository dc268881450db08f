// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that are joined, and what is remembered of them to judge what comes out. */
final class Joined {
    private record Given(AuditEvent event, long atLine, boolean isSecond, boolean atClose) {}

    private final List<Given> given = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, Long> firstLines = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Joiner joiner = new Joiner(Limits.DEFAULTS, new Listener());
    private long line;
    private boolean closing;

    private final class Listener implements EventListener {
        @Override
        public void event(AuditEvent event) {
            given.add(new Given(event, line, !ids.add(Line.id(event)), closing));
        }

        @Override
        public void loss(Loss loss) {
            losses.add(loss);
        }
    }

    void push(Line pushed) {
        line++;
        firstLines.putIfAbsent(pushed.id(), line);
        joiner.push(pushed.record());
    }

    void close() {
        closing = true;
        joiner.close();
        EventCounts counts = counts();
        assertThat(counts.records()).isEqualTo(line);
        assertThat(recordsGiven() + counts.duplicates() + counts.marks() + counts.dropped())
                .isEqualTo(line);
        assertThat(counts.events()).isEqualTo(given.size());
    }

    EventCounts counts() {
        return joiner.counts();
    }

    /** The lines of each id but EOE, in the order in which they came out. */
    Map<String, List<String>> events() {
        Map<String, List<String>> events = new LinkedHashMap<>();
        for (Given each : given) {
            events.computeIfAbsent(Line.id(each.event()), id -> new ArrayList<>())
                    .addAll(each.event().toString().lines().filter(Joined::isNoMark).toList());
        }
        return events;
    }

    /** Whether a line is not an EOE record. */
    static boolean isNoMark(String line) {
        return !line.contains("type=EOE ");
    }

    /** As {@link #events()}, without the ids. */
    List<List<String>> lines() {
        return List.copyOf(events().values());
    }

    /** The events as text, in the order in which they came out. */
    List<String> given() {
        return given.stream().map(each -> each.event().toString()).toList();
    }

    List<String> givenBeforeClose() {
        return given.stream()
                .filter(each -> !each.atClose())
                .map(each -> each.event().toString())
                .toList();
    }

    long recordsGiven() {
        return given.stream().mapToLong(each -> each.event().count()).sum();
    }

    long recordsOfSecondEvents() {
        return given.stream().filter(Given::isSecond).mapToLong(each -> each.event().count()).sum();
    }

    long sumOfGaps() {
        return losses.stream()
                .filter(loss -> loss.kind() == Loss.Kind.GAP)
                .mapToLong(Loss::count)
                .sum();
    }

    /** No event comes out after a later one of its node, unless it began only then, or is late. */
    void assertInOrder() {
        for (int i = 0; i < given.size(); i++) {
            Given next = given.get(i);
            long firstLine = firstLines.get(Line.id(next.event()));
            for (int j = Math.max(0, i - 300); j < i; j++) {
                Given before = given.get(j);
                if (!next.isSecond() && isLater(before.event(), next.event())) {
                    assertThat(firstLine)
                            .as("%s after %s", next, before)
                            .isGreaterThanOrEqualTo(before.atLine());
                }
            }
        }
    }

    private static boolean isLater(AuditEvent event, AuditEvent other) {
        boolean isSameNode = String.valueOf(event.node()).equals(String.valueOf(other.node()));
        boolean isLater =
                event.millis() == other.millis()
                        ? event.serial() > other.serial()
                        : event.millis() > other.millis();
        return isSameNode && isLater;
    }
}
