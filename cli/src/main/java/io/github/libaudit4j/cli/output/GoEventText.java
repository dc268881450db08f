// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoEvent;
import io.github.libaudit4j.compat.GoLibauditMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A line of dashes and a line of text an event; or, of an event that is not interpreted, a line a
 * record.
 *
 * <pre>
 * ---
 * type=SYSCALL msg=audit(1492037291.036:59): arch=c000003e syscall=59 ...
 * type=PROCTITLE msg=audit(1492037291.036:59): proctitle=67726570
 * </pre>
 *
 * Unlike there, a decoded value can neither end the line nor act on a terminal: it is {@link
 * Escaped}.
 */
final class GoEventText implements GoEventForm {
    private static final int BUFFER = 1 << 16;
    private static final String DASHES = "---\n";

    private final OutputStream out;
    private final GoInterpretation interpretation;

    /** With an interpretation, or null for the records as they are. */
    GoEventText(OutputStream out, GoInterpretation interpretation) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.interpretation = interpretation;
    }

    @Override
    public void write(List<GoLibauditMessage> messages, GoLosses losses) throws IOException {
        if (interpretation == null) {
            write(DASHES);
            for (GoLibauditMessage message : messages) {
                write("type=" + message.recordType() + " msg=");
                out.write(message.rawBytes());
                out.write('\n');
            }
            return;
        }
        GoEvent event = interpretation.event(messages, losses);
        if (event != null) {
            StringBuilder lines = new StringBuilder(DASHES);
            Escaped.append(lines, event.toText());
            write(lines.append('\n').toString());
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
