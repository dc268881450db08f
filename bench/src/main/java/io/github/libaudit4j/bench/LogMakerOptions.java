// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What {@link LogMaker} is asked to do.
 *
 * @param size bytes of the log
 * @param kind what is made of the samples
 * @param node the host that every record names; null to leave them as they are
 * @param seed see {@link RepeatedLog}
 * @param stepMicros time from an event to the next
 * @param output the file to write; null for standard output
 * @param samples logs, YAML files and folders of them
 */
record LogMakerOptions(
        long size,
        LogKind kind,
        String node,
        long seed,
        long stepMicros,
        Path output,
        List<Path> samples) {
    static final String HELP =
            """
            usage: LogMaker --size SIZE [--kind KIND] [--node NAME] [--rate N] [--seed N]
                            [--output FILE] SAMPLE...

            Makes an audit log of a wanted size: the events of the samples, again and again, with
            serials from 1 without a gap and times 7 ms apart.

              SAMPLE          a log; a YAML file with logs in block scalars; a folder, for every
                              *.log and *.yaml in it and below it. Samples are held in memory.
              --size SIZE     bytes of the log, such as 200MB, 2GB, 64MiB or 1000000; the log
                              is at most that, and less than a line short of it
              --kind KIND     plain, the samples as they are (default); enriched, the events that
                              auditd has enriched; no-proctitle, without PROCTITLE and EOE;
                              foreign, not enriched and with ids that this host does not know;
                              long-argv, with some hundred arguments in each EXECVE
              --node NAME     every record says node=NAME (default: what the sample says)
              --rate N        events a second of the log's time (default: an event each 7 ms)
              --seed N        shuffle the events in each round, by N (default 0: as in the samples)
              --output FILE   where it goes (default: standard output)
              --help          this text

            The same samples, size and seed make the same bytes. Exit status: 0 done, 1 failed,
            2 usage.
            """;

    private static final String[] UNITS = {"GIB", "MIB", "KIB", "GB", "MB", "KB", "B", ""};
    private static final long[] FACTORS = {
        1L << 30, 1L << 20, 1L << 10, 1_000_000_000, 1_000_000, 1000, 1, 1
    };
    private static final long MICROS = 1_000_000; // of a second
    private static final long LARGEST =
            1L << 50; // serials end at 2^32, a line has 50 bytes or more

    /** Reads a command line; throws {@link IllegalArgumentException} with what is wrong with it. */
    static LogMakerOptions parse(List<String> args) {
        long size = -1;
        LogKind kind = LogKind.PLAIN;
        String node = null;
        long seed = RepeatedLog.IN_ORDER;
        long step = RepeatedLog.STEP_MICROS;
        Path output = null;
        List<Path> samples = new ArrayList<>();
        for (Iterator<String> words = args.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--size" -> size = size(value(word, words));
                case "--kind" -> kind = LogKind.named(value(word, words));
                case "--rate" -> step = step(number(word, value(word, words)));
                case "--node" -> node = node(value(word, words));
                case "--seed" -> seed = number(word, value(word, words));
                case "--output" -> output = Path.of(value(word, words));
                default -> samples.add(sample(word));
            }
        }
        if (size < 0) {
            throw new IllegalArgumentException("--size is missing");
        }
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no SAMPLE is given");
        }
        return new LogMakerOptions(size, kind, node, seed, step, output, samples);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static Path sample(String word) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + word);
        }
        return Path.of(word);
    }

    private static String node(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '=')) {
            throw new IllegalArgumentException("--node '" + name + "' is no name of a host");
        }
        return name;
    }

    private static long step(long rate) {
        if (rate < 1 || rate > MICROS) {
            throw new IllegalArgumentException("--rate " + rate + " is not from 1 to " + MICROS);
        }
        return MICROS / rate;
    }

    private static long number(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " '" + text + "' is not a number", e);
        }
    }

    static long size(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int unit = 0;
        while (!upper.endsWith(UNITS[unit])) {
            unit++;
        }
        String digits = upper.substring(0, upper.length() - UNITS[unit].length());
        boolean isSize = !digits.isEmpty() && digits.length() < 16;
        isSize &= digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long count = isSize ? Long.parseLong(digits) : 0;
        if (count == 0 || count > LARGEST / FACTORS[unit]) {
            throw new IllegalArgumentException(
                    "--size '" + text + "' is no size: 200MB, 2GB, 64MiB or a number of bytes");
        }
        return count * FACTORS[unit];
    }
}
