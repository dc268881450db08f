// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Summary;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

/** How events are printed. */
interface EventForm extends Closeable, Flushable {
    void write(Summary event) throws IOException;
}
