// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.cli.decompress.Decompression;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is piped into the command.
 *
 * @param in the stream; it is read, and closed, by whoever opens this
 */
record StandardInput(InputStream in) implements Input {
    @Override
    public String name() {
        return "standard input";
    }

    @Override
    public long size() {
        return UNKNOWN_SIZE;
    }

    @Override
    public InputStream open(Progress progress) throws IOException {
        return Decompression.open(progress.over(in, name()), name());
    }

    @Override
    public FollowingStream follow(Runnable onIdle) throws IOException {
        throw new IOException(
                "standard input: cannot be followed, it is read to its end anyway: leave out"
                        + " --follow, or name the log file");
    }
}
