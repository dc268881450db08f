// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.OutputFailure;
import io.github.libaudit4j.cli.command.Stop;
import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.EventSink;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.scan.Answer;
import io.github.libaudit4j.scan.LogScan;
import io.github.libaudit4j.scan.ScanCounts;
import io.github.libaudit4j.scan.ScanOptions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Logs that are read on all processors.
 *
 * @param inputs the logs
 * @param tally is told what was read, and what could not be
 * @param options limits of lines and events
 */
public record ScannedLogs(Inputs inputs, Tally tally, ScanOptions options) {
    /**
     * Reads all of them, until the answer wants no more or the user none.
     *
     * @return what was read
     * @throws IOException if what the answer writes to fails
     */
    public <R> ScanCounts read(Clues clues, Answer<R> answer) throws IOException {
        try (Stop stop = new Stop(() -> {});
                Progress progress = Progress.of(inputs, true);
                LogScan<R> scan = new LogScan<>(clues, options, answer, tally::unreadable)) {
            boolean isMore = true;
            for (int i = 0; i < inputs.inputs().size() && isMore && !stop.isAsked(); i++) {
                isMore = read(scan, clues, inputs.inputs().get(i), progress, stop);
            }
            scan.finish();
            tally.scanned(scan.counts());
            EventSink.dropped(scan.counts().events()).forEach(tally::note);
            return scan.counts();
        }
    }

    /** Reads one; what is wrong with it does not stop the next. */
    private boolean read(LogScan<?> scan, Clues clues, Input input, Progress progress, Stop stop)
            throws IOException {
        tally.input();
        try {
            Input.Opened log = input.open(progress, clues.since(), clues.until());
            try (InputStream in = log.in()) {
                return scan.read(log.name(), new Stoppable(in, stop));
            }
        } catch (OutputFailure e) {
            throw e;
        } catch (IOException e) {
            tally.failure(e.getMessage());
            return true;
        }
    }

    /** Ends when the user wants it to. */
    private static final class Stoppable extends FilterInputStream {
        private final Stop stop;

        Stoppable(InputStream in, Stop stop) {
            super(in);
            this.stop = stop;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return stop.isAsked() ? -1 : in.read(bytes, from, length);
        }
    }
}
