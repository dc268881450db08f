// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.json.ZonedTime;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A record as CSV (RFC 4180), one row a field, since records differ in the fields they have.
 *
 * <pre>
 * time,node,type,serial,section,field,value,meaning
 * 2026-11-22T14:03:13.579Z,vm,SYSCALL,5167156,body,syscall,257,openat
 * </pre>
 *
 * <p>A row is a line: control characters are escaped as {@code \n} or {@code \u001b}, a backslash
 * as two. {@code meaning} is empty where the value means just what it says.
 */
final class CsvRows {
    static final String HEADING = "time,node,type,serial,section,field,value,meaning\r\n";

    private final ZonedTime time = new ZonedTime(ZoneOffset.UTC);

    void append(AuditRecord record, StringBuilder rows) {
        StringBuilder head = new StringBuilder(64).append(time.text(record.millis()));
        column(head, record.node());
        column(head, record.typeName());
        column(head, Long.toString(record.serial()));
        if (record.count() == 0) {
            rows.append(head).append(",,,,\r\n");
        }
        for (int i = 0; i < record.count(); i++) {
            rows.append(head);
            column(rows, record.section(i).name().toLowerCase(Locale.ROOT));
            column(rows, record.form(i) == Form.TEXT ? "text" : record.name(i));
            column(rows, record.value(i));
            column(rows, Interpreter.value(record, i) == null ? "" : Interpreter.text(record, i));
            rows.append("\r\n");
        }
    }

    /** Appends a column behind others; an empty one for null. */
    static void column(StringBuilder row, String value) {
        row.append(',');
        if (value == null) {
            return;
        }
        boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
        if (quoted) {
            row.append('"');
        }
        Escaped.append(row, quoted ? value.replace("\"", "\"\"") : value);
        if (quoted) {
            row.append('"');
        }
    }
}
