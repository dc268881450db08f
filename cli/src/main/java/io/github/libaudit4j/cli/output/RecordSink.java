// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.RecordReader;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

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
}
