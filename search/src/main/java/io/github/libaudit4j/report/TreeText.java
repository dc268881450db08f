// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * Process trees as text for people: a line a process.
 *
 * <pre>
 * 22727 not in the log
 * └─ 22804 demo one (/usr/bin/demo; root; seen from 2026-11-23T10:12:01.123Z; exit 9; 15 events)
 *    └─ 22805 fork of demo (2026-11-23T10:12:01.123Z to 10:12:01.123Z; exit 3; 1 event)
 * </pre>
 *
 * @param drawn whether lines are drawn with box-drawing characters; else all is plain ASCII
 */
public record TreeText(boolean drawn) {
    private static final int DEEPEST = 60; // levels that are drawn

    /**
     * Writes trees.
     *
     * @param view the trees
     * @param out where the lines go
     * @throws IOException if they cannot be written
     */
    public void write(TreeView view, Appendable out) throws IOException {
        view.walk((process, depth, more) -> out.append(line(process, depth, more)).append('\n'));
    }

    private String line(TreeProcess process, int depth, BitSet more) {
        StringBuilder line = new StringBuilder(160);
        branches(line, depth, more);
        if (process.node() != null && depth == 0) {
            line.append(TreeEscape.line(process.node())).append(": ");
        }
        line.append(process.pid()).append(' ').append(TreeLine.command(process));
        List<String> details = TreeLine.details(process);
        if (!details.isEmpty()) {
            line.append(" (").append(String.join("; ", details)).append(')');
        }
        return drawn ? line.toString() : TreeEscape.ascii(line.toString());
    }

    private void branches(StringBuilder line, int depth, BitSet more) {
        if (depth > DEEPEST) {
            line.append(".".repeat(DEEPEST)).append(" level ").append(depth).append(": ");
            return;
        }
        for (int i = 1; i < depth; i++) {
            line.append(more.get(i) ? (drawn ? "│  " : "|  ") : "   ");
        }
        if (depth > 0) {
            line.append(more.get(depth) ? (drawn ? "├─ " : "|- ") : (drawn ? "└─ " : "`- "));
        }
    }
}
