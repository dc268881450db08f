// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.input.FollowingStream;
import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads inputs one after another into a sink, and counts what it reads. */
public final class Reading {
    private final RecordSink sink;
    private final Tally tally;
    private final int longestLine;
    private final boolean follow;
    private final Stop stop;
    private final Opening opening;
    private FollowingStream followed;

    /** How an input that is not followed is opened. */
    public interface Opening {
        InputStream open(Input input, Progress progress) throws IOException;
    }

    public Reading(RecordSink sink, Tally tally, int longestLine, boolean follow) {
        this(sink, tally, longestLine, follow, Input::open);
    }

    public Reading(RecordSink sink, Tally tally, int longestLine, boolean follow, Opening opening) {
        this.sink = sink;
        this.opening = opening;
        this.stop = new Stop(this::finish);
        this.tally = tally;
        this.longestLine = longestLine;
        this.follow = follow;
    }

    /** What a signal leaves to do while more input is waited for: no one else tells then. */
    private void finish() throws IOException {
        sink.finish();
        sink.losses().forEach(tally::note);
        tally.tellNotes();
    }

    /** Reads all, and follows the last; what is wrong with one does not stop the next. */
    public void read(List<Input> inputs, Progress progress) throws OutputFailure {
        try (stop) {
            for (int i = 0; i < inputs.size() && !isEnough(); i++) {
                boolean isLast = i == inputs.size() - 1;
                read(inputs.get(i), progress, follow && isLast);
            }
            if (stop.isAsked()) {
                sink.stopped();
            }
            sink.close();
            sink.losses().forEach(tally::note);
        } catch (OutputFailure e) {
            throw e;
        } catch (IOException e) {
            throw new OutputFailure(e);
        } finally {
            progress.close();
        }
    }

    private void read(Input input, Progress progress, boolean onwards) throws OutputFailure {
        tally.input();
        try (InputStream in = onwards ? follow(input) : opening.open(input, progress)) {
            RecordReader reader = new RecordReader(new FlushWhenIdle(in, sink, stop), longestLine);
            new Units(sink, tally).read(input.name(), reader, this::isEnough);
        } catch (OutputFailure e) {
            throw e;
        } catch (IOException e) {
            tally.failure(e.getMessage());
        }
    }

    /**
     * The output is flushed by FlushWhenIdle; what waits for an end may end while nothing comes.
     */
    private InputStream follow(Input input) throws IOException {
        followed = input.follow(this::endIfDone);
        return followed;
    }

    private void endIfDone() {
        if (sink.isDone()) {
            try {
                followed.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isEnough() {
        return stop.isAsked() || sink.isDone();
    }
}
