// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Trees, or parts of trees, to be printed: each child by its start behind its elder ones. */
public final class TreeView {
    private static final Comparator<TreeProcess> BY_START =
            Comparator.comparingLong(TreeProcess::start).thenComparingInt(TreeProcess::id);

    private final List<TreeProcess> roots;
    private final BitSet shown;

    private TreeView(List<TreeProcess> roots, BitSet shown) {
        this.roots = roots;
        this.shown = shown;
    }

    /** The trees around those that were found. */
    static TreeView of(List<TreeProcess> all, List<TreeProcess> found) {
        BitSet shown = new BitSet();
        Deque<TreeProcess> open = new ArrayDeque<>(found);
        BitSet done = new BitSet();
        while (!open.isEmpty()) {
            TreeProcess process = open.pop();
            if (!done.get(process.id)) {
                done.set(process.id);
                shown.set(process.id);
                process.children().forEach(open::push);
            }
        }
        for (TreeProcess process : found) {
            for (TreeProcess at = process.parent; at != null && !shown.get(at.id); at = at.parent) {
                shown.set(at.id);
            }
        }
        List<TreeProcess> roots = new ArrayList<>();
        for (TreeProcess process : all) {
            if (process.parent == null && shown.get(process.id)) {
                roots.add(process);
            }
        }
        roots.sort(BY_START);
        return new TreeView(roots, shown);
    }

    /**
     * The trees.
     *
     * @return their roots, by their start
     */
    public List<TreeProcess> roots() {
        return roots;
    }

    /**
     * What is to be printed below a process.
     *
     * @param process one that is printed itself
     * @return its children, by their start
     */
    public List<TreeProcess> children(TreeProcess process) {
        List<TreeProcess> children = new ArrayList<>();
        for (TreeProcess child : process.children()) {
            if (shown.get(child.id)) {
                children.add(child);
            }
        }
        children.sort(BY_START);
        return children;
    }

    /**
     * How many processes are printed.
     *
     * @return their number
     */
    public int size() {
        return shown.cardinality();
    }

    /** Something that is done for each process, a parent before its children. */
    interface Visit<E extends Exception> {
        /** Visits one; of its line the bit of each depth tells whether more come at it. */
        void process(TreeProcess process, int depth, BitSet more) throws E;
    }

    /** Visits all; trees may be deeper than a thread's stack. */
    <E extends Exception> void walk(Visit<E> visit) throws E {
        Deque<ArrayDeque<TreeProcess>> levels = new ArrayDeque<>();
        levels.push(new ArrayDeque<>(roots));
        BitSet more = new BitSet();
        while (!levels.isEmpty()) {
            TreeProcess process = levels.peek().poll();
            if (process == null) {
                levels.pop();
                continue;
            }
            int depth = levels.size() - 1;
            more.set(depth, !levels.peek().isEmpty());
            visit.process(process, depth, more);
            levels.push(new ArrayDeque<>(children(process)));
        }
    }
}
