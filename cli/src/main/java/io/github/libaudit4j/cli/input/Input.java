// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.io.InputStream;

/** One thing to read. */
public sealed interface Input permits AuditdInput, LogFile, StandardInput {
    /** What {@link #size} is where it is not known. */
    long UNKNOWN_SIZE = -1;

    /**
     * What to call it in messages.
     *
     * @return the path as it was given, or {@code standard input}; one line without control
     *     characters
     */
    String name();

    /**
     * How much there is to read.
     *
     * @return the bytes of the file as it lies on the disk, compressed if it is; {@link
     *     #UNKNOWN_SIZE} of a pipe
     */
    long size();

    /**
     * Opens it, decompressed where its first bytes say that it is compressed (gzip, xz, zstd,
     * bzip2), whatever its name.
     *
     * @param progress is told of each read of the file; {@link Progress#none()} where none is shown
     * @return the log's bytes. What goes wrong while they are read is an {@code IOException} whose
     *     message is one line with the name; what could be read is delivered before it
     * @throws IOException if it cannot be opened; the message is one line that names it and says
     *     what to do
     */
    InputStream open(Progress progress) throws IOException;

    /**
     * Opens it to be read as it grows, like {@code tail -F} from the first line on.
     *
     * @param onIdle is run each time all that is there was read, before it waits for more: the
     *     place to flush what was printed
     * @return the stream, which ends when it is closed
     * @throws IOException if it cannot be opened, or is nothing that grows; the message as above
     */
    FollowingStream follow(Runnable onIdle) throws IOException;
}
