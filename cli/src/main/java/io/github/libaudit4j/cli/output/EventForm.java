// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

/** How events are printed. */
interface EventForm extends Closeable, Flushable {
    void write(AuditEvent event) throws IOException;
}
