// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A program that can be told from all others by a rule, and its children and theirs with it: it has
 * one supplementary group more, which nobody else has and which is inherited. It stands still
 * before its first call, until {@link #resume}.
 *
 * <pre>{@code
 * MarkedProcess program = MarkedProcess.start("/usr/bin/make", List.of("make", "-s"), 2684358631L);
 * // -a always,exit -F arch=b64 -S execve -F gid=2684358631
 * program.resume();
 * }</pre>
 *
 * <p>The kernel compares {@code gid} with {@code =} to the supplementary groups, too. A descendant
 * that sets its groups anew, as su and sudo do, loses the mark.
 */
public final class MarkedProcess {
    /** Each stops itself; what it does after that is to become the program. */
    private static final String STOP = "kill -STOP $$; ";

    private static final Path BASH = Path.of("/bin/bash");
    private static final String NAMING = STOP + "exec -a \"$0\" \"$@\"";
    private static final String PLAIN = STOP + "exec \"$@\"";

    private static final Path PROCESSES = Path.of("/proc");
    private static final Path THREAD = Path.of("/proc/thread-self/status");
    private static final String GROUPS = "Groups:";
    private static final Map<String, String> JAVA_NAMES = Map.of("amd64", "x86_64");

    private final Process process;
    private final boolean isMarked;

    private MarkedProcess(Process process, boolean isMarked) {
        this.process = process;
        this.isMarked = isMarked;
    }

    /**
     * Starts a program with this process's three streams.
     *
     * @param path the program's file
     * @param words what it was called by, and its arguments; without bash it is called by its path
     * @param group the number of the group, below 4294967295
     * @return the program, which stands still
     * @throws IOException where no process can be started, or it ends at once
     * @throws InterruptedException where this thread was interrupted
     */
    public static MarkedProcess start(String path, List<String> words, long group)
            throws IOException, InterruptedException {
        boolean hasBash = Files.isExecutable(BASH);
        List<String> command = new ArrayList<>();
        command.addAll(List.of(hasBash ? BASH.toString() : "/bin/sh", "-c"));
        command.add(hasBash ? NAMING : PLAIN);
        command.addAll(List.of(words.get(0), path));
        command.addAll(words.subList(1, words.size()));
        MarkedProcess started =
                inThread(() -> {
                    boolean isMarked = addGroup(group);
                    Process process = new ProcessBuilder(command).inheritIO().start();
                    return new MarkedProcess(process, isMarked);
                });
        started.awaitStop();
        return started;
    }

    /** The groups are those of the thread alone, which ends, and of what it starts. */
    private static MarkedProcess inThread(Callable<MarkedProcess> start)
            throws IOException, InterruptedException {
        FutureTask<MarkedProcess> task = new FutureTask<>(start);
        Thread thread = Thread.ofPlatform().name("start").start(task);
        thread.join();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        }
    }

    private static boolean addGroup(long group) throws IOException {
        String java = System.getProperty("os.arch");
        int arch = Arches.number(JAVA_NAMES.getOrDefault(java, java));
        int call = arch == Arches.UNKNOWN ? Syscalls.UNKNOWN : Syscalls.number(arch, "setgroups");
        if (call == Syscalls.UNKNOWN) {
            return false;
        }
        List<Integer> groups = groups();
        groups.add((int) group);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment list = arena.allocate(ValueLayout.JAVA_INT, groups.size());
            for (int i = 0; i < groups.size(); i++) {
                list.setAtIndex(ValueLayout.JAVA_INT, i, groups.get(i));
            }
            return Libc.syscall(call, groups.size(), list) >= 0;
        }
    }

    private static List<Integer> groups() throws IOException {
        List<Integer> groups = new ArrayList<>();
        for (String line : Files.readAllLines(THREAD)) {
            if (line.startsWith(GROUPS) && line.length() > GROUPS.length() + 1) {
                for (String word : line.substring(GROUPS.length()).strip().split(" ")) {
                    if (!word.isEmpty()) {
                        groups.add(Integer.parseUnsignedInt(word));
                    }
                }
            }
        }
        return groups;
    }

    private void awaitStop() throws IOException, InterruptedException {
        Path stat = PROCESSES.resolve(Long.toString(process.pid())).resolve("stat");
        while (process.isAlive()) {
            String text = Files.readString(stat);
            if (text.startsWith(") T", text.lastIndexOf(')'))) {
                return;
            }
            Thread.sleep(1);
        }
        throw new IOException("the shell ended with " + process.exitValue());
    }

    /**
     * Whether it has the group.
     *
     * @return false without CAP_SETGID
     */
    public boolean isMarked() {
        return isMarked;
    }

    /** Lets the program begin. */
    public void resume() {
        Libc.kill((int) process.pid(), Libc.SIGCONT);
    }

    /**
     * The program.
     *
     * @return its process, which the program keeps
     */
    public Process process() {
        return process;
    }

    /**
     * Makes Ctrl-C the program's matter: this process, which the terminal tells as well, ignores it
     * from here on.
     */
    public static void ignoreInterrupts() {
        Libc.ignore(Libc.SIGINT);
    }
}
