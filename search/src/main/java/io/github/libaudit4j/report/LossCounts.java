// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventListener;
import io.github.libaudit4j.event.Loss;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a log lacks, as far as it shows: serials that never came, records that came late or twice,
 * events that a limit cut, what the kernel says it lost. Listens to a {@code Reassembler}.
 *
 * <pre>
 * type=CONFIG_CHANGE msg=audit(1795389377.447:5164062): op=set lost=0 old=12 auid=0 ... res=1
 * </pre>
 *
 * <p>Each loss is told as a {@link LossRow}; beyond a bound, losses of one kind and node are summed
 * up in the last of them.
 */
public final class LossCounts implements EventListener {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_NODES = 1000;

    private final List<LossRow> rows = new ArrayList<>();
    private final Map<String, SerialTimes> times = new HashMap<>();
    private final Map<String, LossRow> sums = new HashMap<>();

    /** Nothing lost yet. */
    public LossCounts() {}

    @Override
    public void event(AuditEvent event) {
        String node = event.node();
        long serial = event.serial();
        SerialTimes known = times.get(node);
        if (known == null && times.size() < MOST_NODES) {
            known = new SerialTimes();
            times.put(node, known);
        }
        if (known != null) {
            known.add(serial, event.millis());
        }
        if (event.cut()) {
            long count = Math.max(1, event.droppedRecords());
            add(row(node, "cut", count, serial, serial));
        }
        reset(event, node);
    }

    /** The kernel's counter was set back: what it had counted. */
    private void reset(AuditEvent event, String node) {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (record.type() == RecordTypes.CONFIG_CHANGE && record.find("lost") >= 0) {
                long count = record.number("old", 0);
                if (count > 0) {
                    add(row(node, "kernel", count, event.serial(), event.serial()));
                }
            }
        }
    }

    @Override
    public void loss(Loss loss) {
        String kind =
                switch (loss.kind()) {
                    case GAP -> "gap";
                    case LATE -> "late";
                    case DUPLICATE -> "duplicate";
                    case RESTART -> "restart";
                };
        add(row(loss.node(), kind, loss.count(), loss.before(), loss.after()));
    }

    private LossRow row(String node, String kind, long count, long before, long after) {
        return new LossRow(node, kind, count, before, after, time(node, before), time(node, after));
    }

    private long time(String node, long serial) {
        SerialTimes known = times.get(node);
        return known == null ? LossRow.UNKNOWN : known.of(serial);
    }

    private void add(LossRow row) {
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        } else if (sums.size() < MOST_ROWS) {
            sums.merge(row.node() + " " + row.kind(), row, LossRow::and);
        }
    }

    /**
     * What was lost.
     *
     * @return in the order in which it was noticed; then the sums of those beyond the bound
     */
    public List<LossRow> rows() {
        List<LossRow> all = new ArrayList<>(rows);
        all.addAll(sums.values());
        return all;
    }
}
