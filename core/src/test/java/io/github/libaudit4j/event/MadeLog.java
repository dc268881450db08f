// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Logs made of events whose records are known, and what may happen to a log on its way. */
final class MadeLog {
    private static final List<String> KERNEL =
            List.of("SYSCALL", "EXECVE", "CWD", "PATH", "PATH", "PATH", "SOCKADDR");

    private final Random random;
    private final boolean marks;

    /**
     * A maker of logs.
     *
     * @param marks whether each event of a system call ends with EOE, as from the kernel
     */
    MadeLog(long seed, boolean marks) {
        this.random = new Random(seed);
        this.marks = marks;
    }

    /** Events of a node, one after another, their serials without a gap. */
    List<Line> node(String node, int events) {
        List<Line> lines = new ArrayList<>();
        long millis = 1_795_389_377_000L + random.nextInt(1000);
        long serial = random.nextInt(100_000);
        for (int i = 0; i < events; i++) {
            millis += random.nextInt(8);
            lines.addAll(event(node, millis, ++serial));
        }
        return lines;
    }

    private List<Line> event(String node, long millis, long serial) {
        if (random.nextInt(4) == 0) {
            return List.of(line(node, "USER_LOGIN", millis, serial, 0));
        }
        List<Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(KERNEL.size());
        for (int i = 0; i < count; i++) {
            lines.add(line(node, KERNEL.get(i), millis, serial, i));
        }
        lines.add(line(node, "PROCTITLE", millis, serial, 0));
        if (marks) {
            lines.add(new Line(node, "EOE", millis, serial, ""));
        }
        return lines;
    }

    private static Line line(String node, String type, long millis, long serial, int item) {
        return new Line(node, type, millis, serial, "item=" + item + " pid=" + serial);
    }

    /** The lines of all logs, those of each in their order. */
    List<Line> interleaved(List<List<Line>> logs) {
        List<Line> lines = new ArrayList<>();
        int[] next = new int[logs.size()];
        int left = logs.stream().mapToInt(List::size).sum();
        while (left > 0) {
            int log = random.nextInt(next.length);
            if (next[log] < logs.get(log).size()) {
                lines.add(logs.get(log).get(next[log]++));
                left--;
            }
        }
        return lines;
    }

    /** The lines of {@code open} events at a time, taken in turns; those of each in their order. */
    List<Line> woven(List<Line> log, int open) {
        List<List<Line>> events = new ArrayList<>();
        for (Line line : log) {
            boolean isNew = events.isEmpty() || !line.id().equals(last(events).get(0).id());
            if (isNew) {
                events.add(new ArrayList<>());
            }
            last(events).add(line);
        }
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < events.size(); from += open) {
            lines.addAll(interleaved(events.subList(from, Math.min(events.size(), from + open))));
        }
        return lines;
    }

    private static List<Line> last(List<List<Line>> events) {
        return events.get(events.size() - 1);
    }

    /** The lines, none further from its place than the window. */
    List<Line> shuffled(List<Line> log, int window) {
        List<Line> lines = new ArrayList<>(log);
        for (int from = 0; from < lines.size(); from += window) {
            Collections.shuffle(lines.subList(from, Math.min(lines.size(), from + window)), random);
        }
        return lines;
    }

    /** The lines, but one in so many of those of a type. */
    List<Line> without(List<Line> log, String type, int oneIn) {
        return log.stream()
                .filter(line -> !line.type().equals(type) || random.nextInt(oneIn) > 0)
                .toList();
    }

    /** The lines, one in so many of them again, up to so many lines later. */
    List<Line> doubled(List<Line> log, int oneIn, int distance) {
        List<Line> lines = new ArrayList<>(log);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (random.nextInt(oneIn) == 0) {
                int to = i + 1 + random.nextInt(distance);
                lines.add(Math.min(lines.size(), to), lines.get(i));
            }
        }
        return lines;
    }
}
