// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A process of a {@link ProcessTree}: what a log tells of it. What it does not tell is null.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795427992.507:7974284): arch=c000003e syscall=58 success=yes exit=22807
 * ... ppid=22804 pid=22806 auid=4294967295 uid=0 ... comm="sh" exe="/usr/bin/sh"
 * </pre>
 *
 * says that 22806 made the process 22807.
 */
public final class TreeProcess {
    /** How a log shows that a process began. */
    public enum Origin {
        /** A call returned its pid to its parent, whose time is its start. */
        CREATED,
        /** It did something; it may be older than that. */
        SEEN,
        /** It is only known as the parent of another. */
        PARENT
    }

    private static final int DEEPEST = 1000; // so that a hostile log costs no time

    final int id;
    final String node;
    final long pid;
    final ProcessProgram program = new ProcessProgram();
    final ProcessUser user = new ProcessUser();
    final ProcessEnd end = new ProcessEnd();
    private final List<TreeProcess> children = new ArrayList<>(0);
    long ppid = -1;
    TreeProcess parent;
    Origin origin;
    long start;
    long events;
    long failures;
    long threads;
    long unseen;

    TreeProcess(int id, String node, long pid, Origin origin, long start) {
        this.id = id;
        this.node = node;
        this.pid = pid;
        this.origin = origin;
        this.start = start;
    }

    void child(TreeProcess child) {
        child.parent = this;
        children.add(child);
    }

    /** Whether it is that one or may have come of it: one too deep to say counts as such. */
    boolean mayBeBelow(TreeProcess other) {
        TreeProcess at = this;
        for (int i = 0; i < DEEPEST && at != null && at != other; i++) {
            at = at.parent;
        }
        return at != null;
    }

    boolean hasAncestor(long other) {
        TreeProcess at = parent;
        for (int i = 0; i < DEEPEST && at != null && at.pid != other; i++) {
            at = at.parent;
        }
        return at != null && at.pid == other;
    }

    /**
     * A number that no other process of the tree has.
     *
     * @return from 1, in the order in which the log shows them
     */
    public int id() {
        return id;
    }

    /**
     * The host that it ran on.
     *
     * @return its name, or null where the log names none
     */
    public String node() {
        return node;
    }

    /**
     * Its process id, which others may have had before it and after it.
     *
     * @return a positive number
     */
    public long pid() {
        return pid;
    }

    /**
     * The pid of its parent, the last one that the log tells: where a parent ends, another takes
     * its place.
     *
     * @return -1 where the log does not tell
     */
    public long ppid() {
        return ppid;
    }

    /**
     * The process that it came of.
     *
     * @return null for a root
     */
    public TreeProcess parent() {
        return parent;
    }

    /**
     * What came of it.
     *
     * @return in the order in which the log shows them
     */
    public List<TreeProcess> children() {
        return Collections.unmodifiableList(children);
    }

    /**
     * How its beginning is known.
     *
     * @return its origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * When it began, or was first seen, or had its first child: see {@link #origin()}.
     *
     * @return milliseconds since 1970
     */
    public long start() {
        return start;
    }

    /**
     * What it ran.
     *
     * @return its last program, and how many there were
     */
    public ProcessProgram program() {
        return program;
    }

    /**
     * Whose it is.
     *
     * @return its user and session, the last that the log tells
     */
    public ProcessUser user() {
        return user;
    }

    /**
     * How it ended.
     *
     * @return its end, which may not be known
     */
    public ProcessEnd end() {
        return end;
    }

    /**
     * How many events came from it.
     *
     * @return 0 of one that is only known from another process
     */
    public long events() {
        return events;
    }

    /**
     * How many of its events tell of something that failed.
     *
     * @return up to {@link #events()}
     */
    public long failures() {
        return failures;
    }

    /**
     * How many threads it made with clone.
     *
     * @return the calls that say so
     */
    public long threads() {
        return threads;
    }

    /**
     * How many threads or processes it made with clone3 that did nothing in the log: its record
     * does not say which they are.
     *
     * @return those calls
     */
    public long unseen() {
        return unseen;
    }

    @Override
    public String toString() {
        return pid + " " + program;
    }
}
