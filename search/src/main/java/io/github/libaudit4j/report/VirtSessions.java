// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Category;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.report.LoginSession.Ending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the runs of virtual machines in a log, as auvirt of audit 3 did; for one thread, in bounded
 * memory.
 *
 * <pre>
 * type=VIRT_CONTROL ... msg='virt=kvm op=start ... vm="web" uuid=1111... res=success'   begins one
 * type=VIRT_CONTROL ... msg='virt=kvm op=stop ... vm="web" uuid=1111... res=success'    ends it
 * </pre>
 */
public final class VirtSessions {
    private static final int MOST = 10_000;
    private static final int VIRT_CONTROL = 2500; // libaudit.h
    private static final int VIRT_RESOURCE = 2501;

    private final Coalescer coalescer;
    private final Map<String, Map<String, VirtSession>> open = new HashMap<>(); // by node, then id
    private final Map<Process, String> machines = new HashMap<>();
    private final List<VirtSession> ended = new ArrayList<>();
    private final List<VirtEvent> events = new ArrayList<>();
    private long over;
    private int running;

    /** The process that a machine is for its host. */
    private record Process(String node, String pid) {}

    /**
     * Nothing yet.
     *
     * @param coalescer what knows the names of users
     */
    public VirtSessions(Coalescer coalescer) {
        this.coalescer = coalescer;
    }

    /**
     * Takes an event.
     *
     * @param event the next one of the log
     */
    public void add(AuditEvent event) {
        Summary summary = coalescer.coalesce(event);
        switch (summary.record().type()) {
            case VIRT_CONTROL -> control(summary);
            case VIRT_RESOURCE -> resource(summary);
            case LoginEvent.SYSTEM_BOOT -> endAll(event, Ending.CRASH, -1);
            case LoginEvent.SYSTEM_SHUTDOWN -> endAll(event, Ending.DOWN, event.millis());
            default -> other(summary);
        }
    }

    private void control(Summary summary) {
        String op = programs(summary, "op");
        String id = programs(summary, "uuid");
        if (op == null || id == null) {
            return;
        }
        boolean isFailed = summary.result() == Result.FAIL;
        if (op.equals("start")) {
            start(summary, id, isFailed);
        } else if (op.equals("stop") && !isFailed) {
            stop(summary, id);
        }
    }

    private void start(Summary summary, String id, boolean isFailed) {
        AuditEvent event = summary.event();
        VirtSession session =
                new VirtSession(
                        event.node(),
                        programs(summary, "vm"),
                        id,
                        user(summary),
                        event.millis(),
                        isFailed ? event.millis() : -1,
                        isFailed ? Ending.REFUSED : Ending.OPEN,
                        null,
                        event.serial(),
                        0);
        if (isFailed) {
            keep(session);
            return;
        }
        VirtSession before = remove(event.node(), id);
        if (before != null) {
            keep(before.ended(Ending.GONE, -1, null, 0));
        }
        if (running >= MOST) {
            over++;
            return;
        }
        open.computeIfAbsent(event.node(), node -> new LinkedHashMap<>()).put(id, session);
        running++;
        String pid = programs(summary, "vm-pid");
        if (pid != null && machines.size() < MOST) {
            machines.put(new Process(event.node(), pid), session.vm());
        }
    }

    private void stop(Summary summary, String id) {
        AuditEvent event = summary.event();
        VirtSession session = remove(event.node(), id);
        if (session != null) {
            String why = programs(summary, "reason");
            keep(session.ended(Ending.CLOSED, event.millis(), why, event.serial()));
        }
    }

    private VirtSession remove(String node, String id) {
        Map<String, VirtSession> host = open.get(node);
        VirtSession session = host == null ? null : host.remove(id);
        running -= session == null ? 0 : 1;
        if (host != null && host.isEmpty()) {
            open.remove(node);
        }
        return session;
    }

    private void endAll(AuditEvent event, Ending how, long millis) {
        Map<String, VirtSession> host = open.remove(event.node());
        Collection<VirtSession> sessions = host == null ? List.of() : host.values();
        running -= sessions.size();
        sessions.forEach(session -> keep(session.ended(how, millis, null, event.serial())));
    }

    private void resource(Summary summary) {
        String kind = programs(summary, "resrc");
        if (kind != null) {
            String now = programs(summary, "new-" + kind);
            String vm = programs(summary, "vm");
            happened(VirtEvent.Kind.RESOURCE, vm, kind, now, summary);
        }
    }

    /** What the process of a machine did, or was denied. */
    private void other(Summary summary) {
        boolean isAnomaly = summary.category() == Category.ANOMALY;
        boolean isDenial = PageStory.isDecision(summary) && summary.result() == Result.FAIL;
        if (machines.isEmpty() || !isAnomaly && !isDenial) {
            return;
        }
        String pid = text(summary, "pid", Section.BODY);
        String vm = pid == null ? null : machines.get(new Process(summary.event().node(), pid));
        if (vm != null) {
            VirtEvent.Kind kind = isAnomaly ? VirtEvent.Kind.ANOMALY : VirtEvent.Kind.DENIAL;
            happened(kind, vm, summary.type(), PageStory.of(summary).what(), summary);
        }
    }

    private void happened(
            VirtEvent.Kind kind, String vm, String what, String detail, Summary summary) {
        if (events.size() >= MOST) {
            over++;
            return;
        }
        events.add(
                new VirtEvent(
                        kind,
                        vm == null ? "?" : vm,
                        what,
                        detail == null ? "" : detail,
                        summary.result() == Result.FAIL,
                        summary.event().millis(),
                        summary.event().serial()));
    }

    private void keep(VirtSession session) {
        if (ended.size() < MOST) {
            ended.add(session);
        } else {
            over++;
        }
    }

    private static String user(Summary summary) {
        int index = summary.record().find("uid");
        String name = index < 0 ? null : summary.nameOf(summary.record(), index);
        return name == null ? text(summary, "uid", Section.BODY) : name;
    }

    private static String programs(Summary summary, String name) {
        String text = text(summary, name, Section.MSG);
        return text == null || text.equals("?") ? null : text;
    }

    private static String text(Summary summary, String name, Section section) {
        AuditRecord record = summary.record();
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) == section && record.named(i, name)) {
                return Interpreter.text(record, i);
            }
        }
        return null;
    }

    /**
     * All runs, those too that have not ended.
     *
     * @return a new list, by their start
     */
    public List<VirtSession> sessions() {
        List<VirtSession> all = new ArrayList<>(ended);
        open.values().forEach(host -> all.addAll(host.values()));
        all.sort(
                Comparator.comparingLong(VirtSession::start)
                        .thenComparingLong(VirtSession::startSerial));
        return all;
    }

    /**
     * What else happened to machines.
     *
     * @return a new list, in the log's order
     */
    public List<VirtEvent> events() {
        return new ArrayList<>(events);
    }

    /**
     * How many runs and events are not kept.
     *
     * @return 0 where all are
     */
    public long over() {
        return over;
    }
}
