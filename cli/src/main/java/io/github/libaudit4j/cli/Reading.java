// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads inputs one after another into a sink, and counts what it reads. */
final class Reading {
    private final RecordSink sink;
    private final Tally tally;
    private final int longestLine;
    private final boolean follow;
    private final Stop stop;

    Reading(RecordSink sink, Tally tally, int longestLine, boolean follow) {
        this.sink = sink;
        this.stop = new Stop(sink::finish);
        this.tally = tally;
        this.longestLine = longestLine;
        this.follow = follow;
    }

    /** Reads all, and follows the last; what is wrong with one does not stop the next. */
    void read(List<Input> inputs, Progress progress) throws OutputFailure {
        try (stop) {
            for (int i = 0; i < inputs.size() && !stop.isAsked(); i++) {
                boolean isLast = i == inputs.size() - 1;
                read(inputs.get(i), progress, follow && isLast);
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
        // No word of the stream's idleness is needed: FlushWhenIdle flushes before each wait.
        try (InputStream in = onwards ? input.follow(() -> {}) : input.open(progress)) {
            RecordReader reader = new RecordReader(new FlushWhenIdle(in, sink, stop), longestLine);
            new Units(sink, tally).read(input.name(), reader, stop::isAsked);
        } catch (OutputFailure e) {
            throw e;
        } catch (IOException e) {
            tally.failure(e.getMessage());
        }
    }
}
