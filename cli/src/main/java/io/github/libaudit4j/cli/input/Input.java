// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.scan.LogSlice;
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
     * When it was written to last.
     *
     * @return milliseconds since 1970; {@code Long.MIN_VALUE} where that is not known
     */
    default long written() {
        return Long.MIN_VALUE;
    }

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
     * The same of the part that can hold records between two times, where that is known without
     * reading all of it: see {@link LogSlice}.
     *
     * @param progress as above; what is left out counts as read
     * @param since the earliest millisecond since 1970; {@code Long.MIN_VALUE} for none
     * @param until the latest; {@code Long.MAX_VALUE} for none
     * @return the part, and what to call it in messages
     * @throws IOException as above
     */
    default Opened open(Progress progress, long since, long until) throws IOException {
        return new Opened(open(progress), name());
    }

    /**
     * A log, or a part of one.
     *
     * @param in its bytes
     * @param name what to call it: where it does not start with the log's first line, that is said
     */
    record Opened(InputStream in, String name) {}

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
