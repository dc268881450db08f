// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.EventMember;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What /proc says of an event's process while it is alive; the log does not say it, and what is
 * looked up later may be wrong, so it stands in a member of its own.
 *
 * <pre>
 * "hints":{"source":"/proc","parent":{"pid":"812","name":"sshd","exe":"/usr/sbin/sshd",
 *     "args":["sshd: root@pts/0"]},"container":"4f1c..."}
 * </pre>
 *
 * <p>A process that has started after the event has got the number of another, and is not told.
 * What was read is kept for a second, of at most {@value #MOST} processes. Looking up is done where
 * events are printed; the thread that receives does not wait for it.
 */
public final class ProcessHints implements EventMember {
    private static final int MOST = 4096;
    private static final long KEPT_NANOS = 1_000_000_000;
    private static final long TOLERANCE_MILLIS = 1000; // the boot's time is in whole seconds
    private static final long NONE = -1;

    private final Path processes;
    private final LongSupplier nanos;
    private final long bootMillis;
    private final Map<Long, Known> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
                    return size() > MOST;
                }
            };

    /** What was read, null where there was nothing, and when. */
    private record Known(ProcessFolder process, long nanos) {}

    /** Of the processes that run here. */
    public ProcessHints() {
        this(Path.of("/proc"), System::nanoTime);
    }

    ProcessHints(Path processes, LongSupplier nanos) {
        this.processes = processes;
        this.nanos = nanos;
        this.bootMillis = ProcessFolder.bootMillis(processes);
    }

    @Override
    public void write(JsonWriter json, AuditEvent event) throws IOException {
        long pid = number(event, "pid");
        if (pid == NONE) {
            return;
        }
        ProcessFolder process = find(pid, event.millis());
        long parent = number(event, "ppid");
        if (parent == NONE && process != null) {
            parent = process.parent();
        }
        ProcessFolder parentProcess = parent <= 0 ? null : find(parent, event.millis());
        String container = process == null ? null : process.container();
        if (parentProcess == null && container == null) {
            return;
        }
        json.name("hints");
        json.beginObject();
        json.name("source");
        json.string("/proc");
        if (parentProcess != null) {
            json.name("parent");
            write(json, parent, parentProcess);
        }
        if (container != null) {
            json.name("container");
            json.string(container);
        }
        json.endObject();
    }

    private static void write(JsonWriter json, long pid, ProcessFolder process) throws IOException {
        json.beginObject();
        json.name("pid");
        json.string(Long.toString(pid));
        json.name("name");
        json.string(process.comm());
        if (process.exe() != null) {
            json.name("exe");
            json.string(process.exe());
        }
        if (!process.arguments().isEmpty()) {
            json.name("args");
            json.beginArray();
            for (String argument : process.arguments()) {
                json.string(argument);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static long number(AuditEvent event, String name) {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            long number = record.number(name, NONE);
            if (number != NONE) {
                return number;
            }
        }
        return NONE;
    }

    private ProcessFolder find(long pid, long eventMillis) {
        long now = nanos.getAsLong();
        Known last = known.get(pid);
        if (last == null || now - last.nanos() > KEPT_NANOS) {
            known.remove(pid); // so that it becomes the youngest
            last = new Known(ProcessFolder.read(processes, pid, bootMillis), now);
            known.put(pid, last);
        }
        ProcessFolder process = last.process();
        boolean isLater = process != null && process.startMillis() > eventMillis + TOLERANCE_MILLIS;
        return isLater ? null : process;
    }
}
