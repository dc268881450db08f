// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.report.TreeProcess.Origin;
import java.io.IOException;

/**
 * Process trees in the language of Graphviz: {@code audit tree --format dot | dot -Tsvg}.
 *
 * <pre>
 * digraph processes {
 *   p2 [label="22804 demo one\lexit 9\l"];
 *   p1 -&gt; p2;
 * }
 * </pre>
 */
public final class TreeDot {
    private static final int WIDEST = 60; // characters of a box

    /** For any trees. */
    public TreeDot() {}

    /**
     * Writes trees.
     *
     * @param view the trees
     * @param out where the lines go
     * @throws IOException if they cannot be written
     */
    public void write(TreeView view, Appendable out) throws IOException {
        out.append("digraph processes {\n  rankdir=LR;\n");
        out.append("  node [shape=box, style=rounded, fontname=\"monospace\", fontsize=10];\n");
        view.walk((process, depth, more) -> out.append(lines(process)));
        out.append("}\n");
    }

    private static String lines(TreeProcess process) {
        StringBuilder label = new StringBuilder();
        String first = process.pid() + " " + TreeLine.command(process);
        label.append(TreeEscape.dot(shortened(first))).append("\\l");
        for (String detail : TreeLine.details(process)) {
            label.append(TreeEscape.dot(shortened(detail))).append("\\l");
        }
        String line = "  p" + process.id() + " [label=\"" + label + '"' + look(process) + "];\n";
        return process.parent() == null
                ? line
                : line + "  p" + process.parent().id() + " -> p" + process.id() + ";\n";
    }

    private static String look(TreeProcess process) {
        if (process.origin() == Origin.PARENT) {
            return ", style=\"rounded,dashed\"";
        }
        boolean isFault = process.end().signal() != null || process.end().code() > 0;
        return isFault ? ", color=red" : "";
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }
}
