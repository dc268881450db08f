// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.report.TreeProcess.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Builds the trees of processes that a log tells of; for one thread, in bounded memory.
 *
 * <pre>{@code
 * ProcessTree tree = new ProcessTree(new Coalescer());
 * while (reader.next()) {
 *     tree.add(reader.event());
 * }
 * new TreeText(true).write(tree.all(), System.out);
 * }</pre>
 *
 * <p>A pid alone names no process: {@code docs/tree.md} tells when an event is of a new process.
 */
public final class ProcessTree {
    /** How many processes are kept if nothing else is said. */
    public static final int MOST = 100_000;

    private static final int CHARACTERS = 32 << 20; // of command lines and paths, in all
    private static final int LEAST = 64;

    private final Coalescer coalescer;
    private final int most;
    private final ProcessPids pids;
    private final List<TreeProcess> processes = new ArrayList<>();
    private final TreeSearch search;
    private long room = CHARACTERS;
    private long events;
    private long over;

    /**
     * Trees of up to {@link #MOST} processes.
     *
     * @param coalescer what knows the names of users
     */
    public ProcessTree(Coalescer coalescer) {
        this(coalescer, MOST, TreeSearch.ALL);
    }

    /**
     * Trees.
     *
     * @param coalescer what knows the names of users
     * @param most how many processes are kept
     * @param search which of them {@link #found()} tells
     */
    public ProcessTree(Coalescer coalescer, int most, TreeSearch search) {
        this.coalescer = coalescer;
        this.most = most;
        this.search = search;
        this.pids = new ProcessPids(most);
    }

    /**
     * Takes an event.
     *
     * @param event the next one of the log
     */
    public void add(AuditEvent event) {
        ProcessEvent what = ProcessEvent.of(event, coalescer);
        if (what == null) {
            return;
        }
        events++;
        String node = event.node();
        TreeProcess process = process(node, what);
        if (process == null) {
            over++;
            return;
        }
        take(process, what);
        if (what.isThread()) {
            process.threads++;
        } else if (what.child() > 0) {
            created(process, what);
        }
    }

    private void take(TreeProcess process, ProcessEvent what) {
        process.events++;
        process.failures += what.isFailure() ? 1 : 0;
        process.ppid = what.ppid() > 0 ? what.ppid() : process.ppid;
        process.user.take(what);
        room -= process.program.take(what, (int) Math.max(LEAST, room));
        if (what.isAbend()) {
            process.end.killed(what);
        } else if (what.call() == ProcessCall.EXIT || what.call() == ProcessCall.EXIT_GROUP) {
            process.end.exited(what);
        } else if (process.end.mayBeOfThread()) {
            process.end.undo();
        }
        search.take(process, what);
    }

    /** The process that an event is of; null where it is over the limit. */
    private TreeProcess process(String node, ProcessEvent what) {
        TreeProcess current = pids.current(node, what.pid());
        ProcessCreation creation = pids.creation(node, what.pid());
        if (creation != null && creation.fits(what, current)) {
            return begun(node, what.pid(), creation);
        }
        if (current != null && isSame(current, what)) {
            return current.origin == Origin.PARENT ? seen(current, what) : current;
        }
        TreeProcess process = process(node, what.pid(), Origin.SEEN, what.millis());
        if (process != null) {
            pids.current(process);
            process.ppid = what.ppid();
            adopt(parent(node, what.ppid(), what.millis()), process);
        }
        return process;
    }

    private static void adopt(TreeProcess parent, TreeProcess child) {
        if (parent != null) {
            parent.child(child);
        }
    }

    /** A process that was only known as a parent does something. */
    private TreeProcess seen(TreeProcess process, ProcessEvent what) {
        process.origin = Origin.SEEN;
        process.start = Math.min(process.start, what.millis());
        TreeProcess parent = parent(process.node, what.ppid(), what.millis());
        if (parent != null && !parent.mayBeBelow(process)) {
            parent.child(process);
        }
        return process;
    }

    /** Of what a call made the first event is here, or a child. */
    private TreeProcess begun(String node, long pid, ProcessCreation creation) {
        pids.seen(node, pid);
        TreeProcess process = creation.child();
        if (process == null) {
            creation.by().unseen--;
            process = process(node, pid, Origin.CREATED, creation.millis());
            if (process != null) {
                creation.by().child(process);
            }
        }
        if (process == null) {
            pids.forget(node, pid);
        } else {
            pids.current(process);
        }
        return process;
    }

    private TreeProcess parent(String node, long pid, long millis) {
        if (pid <= 0) {
            return null;
        }
        TreeProcess current = pids.current(node, pid);
        boolean isThere = current != null && !current.end.isSure();
        ProcessCreation creation = isThere ? null : pids.creation(node, pid);
        if (creation != null) {
            return begun(node, pid, creation);
        }
        // A parent may end while its child begins, and its child's first event come after that.
        if (current != null && (isThere || current.end.millis() >= millis)) {
            return current;
        }
        TreeProcess parent = process(node, pid, Origin.PARENT, millis);
        if (parent != null) {
            pids.current(parent);
        }
        return parent;
    }

    private void created(TreeProcess process, ProcessEvent what) {
        ProcessCreation creation = new ProcessCreation(process, what.millis(), null);
        TreeProcess current = pids.current(process.node, what.child());
        if (creation.made(current)) {
            current.origin = Origin.CREATED;
            current.start = what.millis();
            return;
        }
        if (what.call().mayBeThread()) {
            process.unseen++;
        } else {
            TreeProcess child = process(process.node, what.child(), Origin.CREATED, what.millis());
            if (child == null) {
                pids.forget(process.node, what.child());
                return;
            }
            child.ppid = process.pid;
            process.child(child);
            creation = new ProcessCreation(process, what.millis(), child);
        }
        pids.creation(process.node, what.child(), creation);
    }

    private TreeProcess process(String node, long pid, Origin origin, long start) {
        if (processes.size() >= most) {
            pids.forget(node, pid);
            return null;
        }
        TreeProcess process = new TreeProcess(processes.size() + 1, node, pid, origin, start);
        processes.add(process);
        return process;
    }

    private static boolean isSame(TreeProcess current, ProcessEvent what) {
        if (current.origin == Origin.PARENT) {
            return true;
        }
        if (current.end.isSure()) {
            // Calls of its other threads that began before its end, and are told behind it.
            return what.millis() <= current.end.millis() && what.ppid() == current.ppid;
        }
        return what.ppid() < 0
                || what.ppid() == current.ppid
                || current.ppid < 0
                || isReparented(current, what);
    }

    /** Whether its parent has ended, so that init or another of its ancestors took its place. */
    private static boolean isReparented(TreeProcess current, ProcessEvent what) {
        boolean isHeir = what.ppid() == 1 || current.hasAncestor(what.ppid());
        boolean isOrphan = current.parent != null && current.parent.end.isKnown();
        boolean isLike =
                what.isExecution()
                        || current.program.exe() == null
                        || current.program.exe().equals(what.text("exe"));
        return (isHeir || isOrphan) && isLike && current.user.mayDo(what);
    }

    /**
     * All processes.
     *
     * @return in the order in which the log shows them
     */
    public List<TreeProcess> processes() {
        return Collections.unmodifiableList(processes);
    }

    /**
     * All trees.
     *
     * @return every process
     */
    public TreeView all() {
        return TreeView.of(processes, processes);
    }

    /**
     * The trees of the processes that were searched for: with all that came of them, and what they
     * came of.
     *
     * @return empty where none is found
     */
    public TreeView found() {
        return TreeView.of(processes, search.found(processes));
    }

    /**
     * How many events name a process.
     *
     * @return all that were taken, those of {@link #over()} too
     */
    public long events() {
        return events;
    }

    /**
     * How many events are of processes beyond those that are kept.
     *
     * @return 0 where all are kept
     */
    public long over() {
        return over;
    }
}
