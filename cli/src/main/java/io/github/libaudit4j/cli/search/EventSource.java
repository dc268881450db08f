// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.io.IOException;

/**
 * Reads logs for a search.
 *
 * <p>Whatever the source, the search sees the same events in the same order, but for those that
 * show none of {@link Search#clues()}. It ends when the search wants no more.
 */
@FunctionalInterface
public interface EventSource {
    /**
     * Reads all that there is to read, and closes the search.
     *
     * @param search takes the events
     * @throws IOException if the output fails; what is wrong with an input is told and counted, and
     *     the others are read
     */
    void read(Search search) throws IOException;
}
