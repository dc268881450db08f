// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener that writes down what it is told, a line each.
 *
 * <pre>
 * event 1795389377.447:5164062 complete CONFIG_CHANGE SYSCALL PROCTITLE
 * event vm 1795389380.100:71 ANOM_ABEND
 * loss GAP 3 between 60 and 64
 * </pre>
 */
final class Told implements EventListener {
    final List<AuditEvent> events = new ArrayList<>();
    final List<Loss> losses = new ArrayList<>();
    final List<String> lines = new ArrayList<>();

    @Override
    public void event(AuditEvent event) {
        events.add(event);
        lines.add(line(event));
    }

    @Override
    public void loss(Loss loss) {
        losses.add(loss);
        lines.add(line(loss));
    }

    static String line(AuditEvent event) {
        StringBuilder line = new StringBuilder("event ").append(name(event.node()));
        line.append(event.millis() / 1000).append('.');
        line.append(String.format("%03d", event.millis() % 1000)).append(':');
        line.append(event.serial());
        line.append(event.complete() ? " complete" : "");
        line.append(event.cut() ? " cut" : "");
        line.append(event.droppedRecords() > 0 ? " dropped " + event.droppedRecords() : "");
        for (AuditRecord record : event.records()) {
            line.append(' ').append(record.typeName());
        }
        return line.toString();
    }

    private static String line(Loss loss) {
        String line = "loss " + name(loss.node()) + loss.kind();
        return switch (loss.kind()) {
            case GAP -> line + " " + loss.count() + " " + between(loss);
            case RESTART -> line + " " + between(loss);
            default -> line + " " + loss.before();
        };
    }

    private static String between(Loss loss) {
        return "between " + loss.before() + " and " + loss.after();
    }

    private static String name(String node) {
        return node == null ? "" : node + " ";
    }
}
