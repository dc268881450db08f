// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.Reading;
import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.command.WholeFile;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.EventSink;
import io.github.libaudit4j.event.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Reads inputs for a search with one thread, each record of them. */
final class PlainSource implements EventSource {
    private final Inputs inputs;
    private final Tally tally;
    private final Limits limits;
    private final int longestLine;
    private final boolean follow;
    private final boolean isEach;
    private Checkpoint before; // null for none
    private Path file; // that it is from

    PlainSource(
            Inputs inputs,
            Tally tally,
            Limits limits,
            int longestLine,
            boolean follow,
            boolean isEach) {
        this.inputs = inputs;
        this.tally = tally;
        this.limits = limits;
        this.longestLine = longestLine;
        this.follow = follow;
        this.isEach = isEach;
    }

    /** Goes on where a search ended, and keeps where this one does. */
    void from(Checkpoint checkpoint, Path kept) {
        this.before = checkpoint;
        this.file = kept;
    }

    @Override
    public void read(Search search) throws IOException {
        SearchForm form = new SearchForm(search, isEach);
        Progress progress = follow ? Progress.none() : Progress.of(inputs, true);
        reading(form).read(inputs.inputs(), progress);
    }

    private Reading reading(SearchForm form) {
        if (before == null) {
            return new Reading(EventSink.of(form, limits), tally, longestLine, follow);
        }
        CheckpointSink sink =
                new CheckpointSink(before, form, limits, InstantSource.system(), this::keep);
        return new Reading(sink, tally, longestLine, false, sink::open);
    }

    private void keep(Checkpoint checkpoint) {
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            WholeFile.write(real, checkpoint.bytes());
        } catch (IOException e) {
            tally.failure(
                    "cannot keep the checkpoint: " + FileProblem.explained(file, e).getMessage());
        }
    }
}
