// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoLibauditMessage;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.List;

/** How the records of an event are printed. */
interface GoEventForm extends Closeable, Flushable {
    /** Prints an event, or counts it among the losses. */
    void write(List<GoLibauditMessage> messages, GoLosses losses) throws IOException;
}
