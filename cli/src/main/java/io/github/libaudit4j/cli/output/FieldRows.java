// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.EventField;
import java.io.IOException;

/**
 * Some fields of each event, a line an event, with tabs or commas between.
 *
 * <pre>
 * 2026-11-22T23:16:18.735Z	unset	/srv/a/kern/scn	/srv/a/kern/sbx/pub/,/srv/a/new line\n
 * </pre>
 *
 * <p>Several values of a field have commas between; a field without one is empty. Control
 * characters are escaped as {@code \n} or {@code \u001b}, a backslash as two.
 */
record FieldRows(FieldTexts texts, Lines lines, boolean isCsv) implements EventForm {
    /** The names of CSV's columns. */
    static String heading(Iterable<EventField> fields) {
        StringBuilder line = new StringBuilder();
        for (EventField field : fields) {
            CsvRows.column(line, field.name());
        }
        return line.substring(1) + "\r\n";
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        StringBuilder row = new StringBuilder();
        for (EventField field : texts.fields()) {
            String value = String.join(",", texts.read(event, field));
            if (isCsv) {
                CsvRows.column(row, value);
            } else {
                Escaped.append(row.append('\t'), value);
            }
        }
        lines.text().append(row, 1, row.length()).append(isCsv ? "\r\n" : "\n");
        lines.write();
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
