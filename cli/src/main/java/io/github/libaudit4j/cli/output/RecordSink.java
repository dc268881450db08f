// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.RecordReader;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.List;

/** Where a log's units go, one after another. */
public interface RecordSink extends Closeable, Flushable {
    /**
     * Takes the unit that a reader stands on.
     *
     * @param reader the reader, after {@link RecordReader#next()}
     * @return whether the unit was written, or held nothing to write; false where it cannot be read
     * @throws IOException if the output fails
     */
    boolean write(RecordReader reader) throws IOException;

    /**
     * What was dropped that {@link #write} did not tell of.
     *
     * @return a line each for people, after {@link #close()}
     */
    default List<String> losses() {
        return List.of();
    }

    /**
     * Whether it has all that it wants, so that no more needs to be read.
     *
     * @return false of a sink that takes whatever comes
     */
    default boolean isDone() {
        return false;
    }

    /** Is told that reading ends early, before {@link #close()}. */
    default void stopped() {}

    /**
     * How many events were written, as any thread sees it.
     *
     * @return their number; 0 of a sink that does not join records
     */
    default long events() {
        return 0;
    }

    /**
     * How many events were not written since they are not asked for, as any thread sees it.
     *
     * @return their number
     */
    default long others() {
        return 0;
    }

    /**
     * Writes what is held, when the process is stopped while its input is waited for: called by
     * another thread than the one that writes. Does nothing where nothing is ever held.
     *
     * @throws IOException if the output fails
     */
    default void finish() throws IOException {}
}
