// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.record.RecordReader;
import java.util.List;

/**
 * What both commands do: read logs into a format, and tell how it went.
 *
 * @param asked what was asked of the command, for its name and its standard error
 * @param longestLine the most bytes of a line that are taken as one record
 * @param follow whether to wait for more at the end
 * @param quiet whether to tell only what went wrong
 * @param strict whether a line that cannot be read is a failure
 */
public record Job(Asked asked, int longestLine, boolean follow, boolean quiet, boolean strict) {
    /** Reads the logs that the operands name; returns what to exit with. */
    public int run(List<String> operands, RecordSink sink, boolean toStdout) {
        if (longestLine < RecordReader.LOWEST_LIMIT || longestLine > RecordReader.HIGHEST_LIMIT) {
            throw asked.usage(
                    "--max-line is from "
                            + RecordReader.LOWEST_LIMIT
                            + " to "
                            + RecordReader.HIGHEST_LIMIT);
        }
        return run(inputs(operands), sink, toStdout);
    }

    /** Reads these; returns what to exit with. */
    public int run(Inputs inputs, RecordSink sink, boolean toStdout) {
        Tally tally = new Tally(asked::tell);
        inputs.notes().forEach(tally::note);
        inputs.problems().forEach(tally::failure);
        try {
            Progress progress = follow ? Progress.none() : Progress.of(inputs, toStdout);
            new Reading(sink, tally, longestLine, follow).read(inputs.inputs(), progress);
        } catch (OutputFailure e) {
            return failed(e, tally);
        }
        tally.tellProblems();
        if (!quiet) {
            tally.tellSummary();
        }
        return tally.exitCode(strict);
    }

    private Inputs inputs(List<String> operands) {
        try {
            return Inputs.of(operands);
        } catch (IllegalArgumentException e) {
            throw asked.usage(e.getMessage());
        }
    }

    private int failed(OutputFailure e, Tally tally) {
        if (e.isBrokenPipe()) {
            return ExitCode.DONE;
        }
        tally.failure(
                "cannot write the output: "
                        + e.getMessage()
                        + "; what was written before it is whole"
                        + " lines but perhaps the last");
        tally.tellProblems();
        return ExitCode.FAILED;
    }
}
