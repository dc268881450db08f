// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.netlink.MarkedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program of {@code audit run}: it stands still until it is audited, and its end is the end.
 */
final class AuditedProgram implements Companion, AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    /** A group that nobody has: its highest bits, and this process's number. */
    private static final long FIRST_GROUP = 0xa000_0000L;

    private final long group;
    private final MarkedProcess marked;
    private boolean hasBegun;

    private AuditedProgram(long group, MarkedProcess marked) {
        this.group = group;
        this.marked = marked;
    }

    /** What cannot be run, and what a shell would exit with. */
    static final class NotRun extends Exception {
        private static final long serialVersionUID = 1L;
        final int exit;

        NotRun(int exit, String message) {
            super(message);
            this.exit = exit;
        }
    }

    static AuditedProgram start(List<String> words) throws NotRun {
        String path = found(words.get(0), System.getenv().getOrDefault("PATH", "/bin:/usr/bin"));
        long group = FIRST_GROUP + ProcessHandle.current().pid();
        try {
            return new AuditedProgram(group, MarkedProcess.start(path, words, group));
        } catch (IOException e) {
            throw new NotRun(ExitCode.OWN_FAILURE, "cannot start a process: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun(ExitCode.OWN_FAILURE, "interrupted");
        }
    }

    private static String found(String name, String folders) throws NotRun {
        try {
            return path(name, folders);
        } catch (InvalidPathException e) {
            throw new NotRun(ExitCode.NOT_FOUND, FileProblem.unwritable(name));
        }
    }

    /** Looks as a shell does, so that its looking is not among the program's calls. */
    static String path(String name, String folders) throws NotRun {
        if (name.indexOf('/') >= 0) {
            return executable(name);
        }
        for (String folder : folders.split(":")) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return file.toAbsolutePath().toString();
            }
        }
        throw new NotRun(ExitCode.NOT_FOUND, name + ": command not found");
    }

    private static String executable(String name) throws NotRun {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new NotRun(ExitCode.NOT_FOUND, name + ": no such file");
        }
        if (Files.isDirectory(file) || !Files.isExecutable(file)) {
            throw new NotRun(ExitCode.NOT_EXECUTABLE, name + ": cannot be executed");
        }
        return name;
    }

    long group() {
        return group;
    }

    boolean isMarked() {
        return marked.isMarked();
    }

    long pid() {
        return marked.process().pid();
    }

    boolean hasBegun() {
        return hasBegun;
    }

    @Override
    public void begin(Runnable end) {
        hasBegun = true;
        MarkedProcess.ignoreInterrupts();
        marked.resume();
        Thread.ofPlatform()
                .daemon()
                .name("program")
                .start(() -> {
                    waitFor();
                    end.run();
                });
    }

    /** Asks it to end, as this process was asked. */
    @Override
    public void stop() {
        try {
            marked.process().destroy();
            marked.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitFor() {
        try {
            marked.process().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it exits with, or 128 and the number of the signal; waits for it. */
    int exit() {
        waitFor();
        return marked.process().exitValue();
    }

    /** One that has not begun never will. */
    @Override
    public void close() {
        if (!hasBegun) {
            marked.process().destroyForcibly();
        }
    }
}
