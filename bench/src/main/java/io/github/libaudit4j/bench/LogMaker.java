// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes an audit log of a wanted size from sample logs; a program of its own.
 *
 * <pre>
 * $ java -cp bench/target/classes:core/target/classes io.github.libaudit4j.bench.LogMaker \
 *        --size 200MB --output audit-200MB.log raw.log
 * LogMaker: 1129142 records, 260572 events, 199999899 bytes; from 234 records of 54 events in 1 file
 * </pre>
 */
public final class LogMaker {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int BUFFER = 1 << 18;

    private LogMaker() {}

    /**
     * Runs the program.
     *
     * @param args its options, see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args), new FileOutputStream(FileDescriptor.out), System.err));
    }

    static int run(List<String> args, OutputStream out, PrintStream err) {
        try {
            if (args.contains("--help")) {
                out.write(LogMakerOptions.HELP.getBytes(StandardCharsets.UTF_8));
                return DONE;
            }
            return make(LogMakerOptions.parse(args), out, err);
        } catch (IllegalArgumentException e) {
            err.println("LogMaker: " + e.getMessage() + "; LogMaker --help tells more");
            return USAGE;
        } catch (NoSuchFileException e) {
            err.println("LogMaker: " + e.getFile() + ": no such file or folder");
            return FAILED;
        } catch (IOException e) {
            return ended(e, err);
        }
    }

    /** A reader that has seen enough, such as {@code head}, is not an error. */
    private static int ended(IOException e, PrintStream err) {
        if ("Broken pipe".equals(e.getMessage())) {
            return DONE;
        }
        err.println("LogMaker: " + e);
        return FAILED;
    }

    private static int make(LogMakerOptions options, OutputStream out, PrintStream err)
            throws IOException {
        Samples samples = new Samples();
        for (Path path : options.samples()) {
            samples.add(path);
        }
        if (samples.events().isEmpty()) {
            err.println("LogMaker: no audit record in the samples");
            return FAILED;
        }
        List<List<SampleLine>> events = from(options.node(), options.kind().of(samples.events()));
        if (events.isEmpty()) {
            err.println("LogMaker: no event in the samples for a log that is " + options.kind());
            return FAILED;
        }
        RepeatedLog log = new RepeatedLog(events, options.seed(), options.stepMicros());
        try (OutputStream to =
                options.output() == null ? out : Files.newOutputStream(options.output())) {
            OutputStream buffered = new BufferedOutputStream(to, BUFFER);
            log.write(buffered, options.size());
            buffered.flush();
        }
        err.println(summary(samples, log));
        return DONE;
    }

    private static List<List<SampleLine>> from(String node, List<List<SampleLine>> events) {
        if (node == null) {
            return events;
        }
        return events.stream()
                .map(event -> event.stream().map(line -> line.from(node)).toList())
                .toList();
    }

    private static String summary(Samples samples, RepeatedLog log) {
        String unreadable =
                samples.unreadable() == 0
                        ? ""
                        : "; unreadable lines left out: " + samples.unreadable();
        return "LogMaker: %d records, %d events, %d bytes; from %d records of %d events in %d %s%s"
                .formatted(
                        log.lines(),
                        log.events(),
                        log.bytes(),
                        samples.lines(),
                        samples.events().size(),
                        samples.files(),
                        samples.files() == 1 ? "file" : "files",
                        unreadable);
    }
}
