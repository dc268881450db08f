// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.EventProcess;
import java.util.ArrayList;
import java.util.List;

/** What a process runs: the last program that it started, with its arguments. */
public final class ProcessProgram {
    private static final int LONGEST = 1000;

    private String exe;
    private String name;
    private String cwd;
    private String title;
    private List<String> args = List.of();
    private boolean cut;
    private int executions;

    ProcessProgram() {}

    /** Takes what the event says; returns how many characters it keeps more than before. */
    int take(ProcessEvent event, int room) {
        int before = size();
        String newExe = event.text("exe");
        boolean isOther = newExe != null && !newExe.equals(exe);
        exe = newExe == null ? exe : cut(newExe, room);
        name = event.text("comm") == null ? name : event.text("comm");
        if (event.isExecution()) {
            executed(event, room);
        } else if (isOther || title == null && args.isEmpty()) {
            titled(event, room);
        }
        return size() - before;
    }

    private void executed(ProcessEvent event, int room) {
        executions++;
        EventProcess process = event.summary().process();
        cwd = cut(process.cwd(), room);
        title = process.args().isEmpty() ? cut(process.title(), room) : null;
        cut = process.argsCut();
        int left = Math.min(LONGEST, room);
        args = new ArrayList<>(process.args().size());
        for (String arg : process.args()) {
            if (left <= 0) {
                cut = true;
                break;
            }
            cut |= arg.length() > left;
            args.add(arg.length() > left ? arg.substring(0, left) : arg);
            left -= arg.length() + 1;
        }
        args = List.copyOf(args);
    }

    /** A title is what an event says where the log has no execve of the program. */
    private void titled(ProcessEvent event, int room) {
        args = List.of();
        title = cut(event.summary().process().title(), room);
    }

    private static String cut(String text, int room) {
        int most = Math.min(LONGEST, room);
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private int size() {
        int size = length(exe) + length(cwd) + length(title);
        for (String arg : args) {
            size += arg.length() + 1;
        }
        return size;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /**
     * The path of the program.
     *
     * @return {@code exe=}
     */
    public String exe() {
        return exe;
    }

    /**
     * What it calls itself.
     *
     * @return {@code comm=}, of up to 15 bytes
     */
    public String name() {
        return name;
    }

    /**
     * The directory that it was started in.
     *
     * @return {@code cwd=} of its execve
     */
    public String cwd() {
        return cwd;
    }

    /**
     * What it was started with.
     *
     * @return the arguments of its execve; empty where the log has none
     */
    public List<String> args() {
        return args;
    }

    /**
     * Its command line where {@link #args()} is empty.
     *
     * @return {@code proctitle=}, of up to 128 bytes
     */
    public String title() {
        return title;
    }

    /**
     * Whether arguments, or parts of them, are missing.
     *
     * @return true if the log has them cut, or they are longer than is kept
     */
    public boolean isCut() {
        return cut;
    }

    /**
     * How often it started a program.
     *
     * @return its successful calls of execve and execveat
     */
    public int executions() {
        return executions;
    }

    /**
     * Its command line, or what tells most of it.
     *
     * @return the arguments with blanks between, else the title, the name or the path; null where
     *     nothing is known
     */
    public String commandLine() {
        if (!args.isEmpty()) {
            return String.join(" ", args);
        }
        return title != null ? title : name != null ? name : exe;
    }

    @Override
    public String toString() {
        return String.valueOf(commandLine());
    }
}
