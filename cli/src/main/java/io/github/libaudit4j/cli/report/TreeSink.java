// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventCounts;
import io.github.libaudit4j.event.EventListener;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import io.github.libaudit4j.report.ProcessTree;
import io.github.libaudit4j.report.TreeDot;
import io.github.libaudit4j.report.TreeJson;
import io.github.libaudit4j.report.TreeText;
import io.github.libaudit4j.report.TreeView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A log as process trees, printed at its end. */
public final class TreeSink implements RecordSink {
    private final ProcessTree tree;
    private final TreeForm form;
    private final boolean drawn;
    private final OutputStream out;
    private final Reassembler reassembler;
    private int found;
    private boolean isClosed;

    /**
     * A sink.
     *
     * @param tree what makes the trees
     * @param form how they are printed
     * @param drawn whether text may have characters that are not ASCII
     * @param out where they go
     */
    public TreeSink(ProcessTree tree, TreeForm form, boolean drawn, OutputStream out) {
        this.tree = tree;
        this.form = form;
        this.drawn = drawn;
        this.out = out;
        this.reassembler = new Reassembler(new Events(tree));
    }

    private record Events(ProcessTree tree) implements EventListener {
        @Override
        public void event(AuditEvent event) {
            tree.add(event);
        }
    }

    @Override
    public boolean write(RecordReader reader) {
        if (reader.unit() == Unit.RECORD) {
            reassembler.push(reader.record());
        }
        return reader.unit() != Unit.UNREADABLE;
    }

    @Override
    public void flush() {
        // nothing is known before the end
    }

    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        reassembler.close();
        TreeView view = tree.found();
        found = view.size();
        if (form == TreeForm.json) {
            try (JsonWriter json = new JsonWriter(out)) {
                new TreeJson(json).write(view);
            }
            return;
        }
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            if (form == TreeForm.dot) {
                new TreeDot().write(view, text);
            } else {
                new TreeText(drawn).write(view, text);
            }
        }
    }

    /**
     * How many processes were printed.
     *
     * @return their number, after {@link #close()}
     */
    public int found() {
        return found;
    }

    @Override
    public List<String> losses() {
        List<String> losses = new ArrayList<>();
        EventCounts counts = reassembler.counts();
        if (counts.missing() > 0) {
            losses.add(
                    counts.missing()
                            + (counts.missing() == 1 ? " serial" : " serials")
                            + " missing: those events were lost, or are in another log");
        }
        if (tree.over() > 0) {
            losses.add(
                    tree.over()
                            + " of "
                            + tree.events()
                            + " events are of processes beyond the first "
                            + tree.processes().size()
                            + " (--max-processes)");
        }
        return losses;
    }
}
