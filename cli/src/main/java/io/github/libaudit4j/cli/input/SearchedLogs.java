// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search reads: logs by name, standard input, or the logs of this host.
 *
 * <ul>
 *   <li>Files, directories and patterns that name some: all logs that they stand for, each once, in
 *       the order of the first record in each, whatever the order they are named in.
 *   <li>{@code -}: standard input, after them.
 *   <li>Nothing: standard input where it is a pipe or a file. Where it is a terminal, a socket as
 *       under sshd, /dev/null as under systemd, or closed: this host's logs, those that auditd.conf
 *       names with what they were rotated to.
 * </ul>
 */
public final class SearchedLogs {
    private static final String STDIN = "-";

    private final List<Path> paths = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean isStdin;

    private SearchedLogs() {}

    /**
     * Whether all that is read are this host's logs.
     *
     * @param operands what was named
     * @param isHost whether this host's logs are asked for
     * @return true if so
     */
    public static boolean isOfHost(List<String> operands, boolean isHost) {
        return operands.isEmpty() && (isHost || !StandardStream.isInput());
    }

    /**
     * Finds out what to read.
     *
     * @param operands what was named
     * @param isHost whether this host's logs are asked for
     * @param onWait is run where nothing was named, standard input is a pipe, and nothing comes
     *     through it for two seconds
     * @return what was found; not all need to be readable
     */
    public static Inputs of(List<String> operands, boolean isHost, Runnable onWait) {
        SearchedLogs logs = new SearchedLogs();
        if (isHost || isOfHost(operands, false)) {
            logs.addHost(AuditdConf.read(AuditdConf.PLACE));
        } else if (operands.isEmpty()) {
            return new Inputs(
                    List.of(new StandardInput(new AwaitedStream(System.in, onWait))),
                    List.of(),
                    List.of());
        }
        operands.forEach(logs::add);
        return logs.inputs();
    }

    /** The logs of a host whose auditd has that configuration. */
    static Inputs ofHost(AuditdConf conf) {
        SearchedLogs logs = new SearchedLogs();
        logs.addHost(conf);
        return logs.inputs();
    }

    private void add(String operand) {
        if (operand.equals(STDIN)) {
            isStdin = true;
            return;
        }
        if (operand.isEmpty()) {
            problems.add(FileProblem.NO_NAME);
            return;
        }
        try {
            Path path = Path.of(operand);
            if (!Files.exists(path) && Glob.isGlob(operand)) {
                addMatches(operand);
            } else {
                add(path);
            }
        } catch (InvalidPathException e) {
            problems.add(FileProblem.unwritable(operand));
        } catch (IOException e) {
            problems.add(FileProblem.explained(Path.of(operand), e).getMessage());
        }
    }

    private void addMatches(String pattern) throws IOException {
        List<Path> matches = Glob.expand(pattern);
        if (matches.isEmpty()) {
            problems.add(FileProblem.printable(pattern) + ": no file matches: check the pattern");
        }
        for (Path match : matches) {
            add(match);
        }
    }

    private void add(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            paths.add(path);
            return;
        }
        List<Path> logs = LogDirectory.names(path);
        if (logs.isEmpty()) {
            problems.add(LogDirectory.noLogs(path));
        }
        paths.addAll(logs);
    }

    private void addHost(AuditdConf conf) {
        Path log = conf.logFile().toAbsolutePath();
        String name = log.getFileName().toString();
        try {
            if (Files.exists(log.getParent())) {
                for (Path path : LogDirectory.names(log.getParent())) {
                    if (path.getFileName().toString().startsWith(name)) {
                        paths.add(path);
                    }
                }
            }
            if (paths.isEmpty()) {
                problems.add(
                        log
                                + ": no log there, which is where auditd of this host writes: name"
                                + " a log file or a directory, or pipe a log in");
            }
        } catch (IOException e) {
            problems.add(FileProblem.explained(log.getParent(), e).getMessage());
        }
    }

    private Inputs inputs() {
        Inputs files = LogDirectory.inOrder(paths);
        List<Input> inputs = new ArrayList<>(files.inputs());
        if (isStdin) {
            inputs.add(new StandardInput(System.in));
        }
        List<String> all = new ArrayList<>(problems);
        all.addAll(files.problems());
        return new Inputs(inputs, all, files.notes());
    }
}
