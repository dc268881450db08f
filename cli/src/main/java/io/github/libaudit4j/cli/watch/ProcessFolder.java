// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a process says of itself at one moment.
 *
 * @param parent its parent's process id
 * @param startMillis when it started, since 1970, to a hundredth of a second
 * @param comm its name
 * @param exe its program; null where that cannot be told, as of a kernel thread
 * @param arguments of its program, at most {@value #MOST_ARGUMENTS}
 * @param container the container that it is in; or null
 */
record ProcessFolder(
        long parent,
        long startMillis,
        String comm,
        String exe,
        List<String> arguments,
        String container) {
    private static final int MOST_ARGUMENTS = 32;
    private static final int MOST_BYTES = 4096;

    // Of /proc/PID/stat, counted behind the name.
    private static final int PARENT = 1;
    private static final int START_TIME = 19;
    private static final long MILLIS_PER_TICK = 10; // USER_HZ is 100 on all of Linux's arches here

    /** Reads it; null where there is no such process any more. */
    static ProcessFolder read(Path processes, long pid, long bootMillis) {
        Path folder = processes.resolve(Long.toString(pid));
        try {
            String stat = text(folder.resolve("stat"));
            int name = stat.indexOf('(');
            int behind = stat.lastIndexOf(')');
            String[] words = stat.substring(behind + 2).split(" ");
            return new ProcessFolder(
                    Long.parseLong(words[PARENT]),
                    bootMillis + Long.parseLong(words[START_TIME]) * MILLIS_PER_TICK,
                    stat.substring(name + 1, behind),
                    exe(folder),
                    arguments(text(folder.resolve("cmdline"))),
                    ContainerId.of(text(folder.resolve("cgroup")).lines().toList()));
        } catch (IOException e) {
            return null;
        }
    }

    /** When this host booted: {@code btime} of /proc/stat; 0 where that cannot be told. */
    static long bootMillis(Path processes) {
        try {
            for (String line : Files.readAllLines(processes.resolve("stat"))) {
                if (line.startsWith("btime ")) {
                    return Long.parseLong(line.substring("btime ".length())) * 1000;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static String exe(Path folder) {
        try {
            return Files.readSymbolicLink(folder.resolve("exe")).toString();
        } catch (IOException e) {
            return null;
        }
    }

    private static List<String> arguments(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String whole = text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        String[] words = whole.split("\0", MOST_ARGUMENTS + 1);
        return List.of(Arrays.copyOf(words, Math.min(words.length, MOST_ARGUMENTS)));
    }
}
