// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.EventProcess;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.json.ZonedTime;

/**
 * An event as one row of CSV (RFC 4180).
 *
 * <pre>
 * time,node,serial,type,category,result,errno,session,keys,actor,actor_as,action,...
 * 2026-11-22T14:03:13.579Z,vm,5167156,SYSCALL,audit-rule,fail,EACCES,26,etc,alice,root,opened-file,...
 * </pre>
 *
 * <p>A row is a line: control characters are escaped as {@code \n} or {@code \u001b}, a backslash
 * as two. What the event does not say is empty; several keys stand with blanks between.
 */
final class EventRow {
    static final String HEADING =
            "time,node,serial,type,category,result,errno,session,keys,actor,actor_as,action,"
                    + "object_type,object,object_more,how,pid,ppid,comm,exe,cwd,title\r\n";

    private EventRow() {}

    static void append(Summary event, StringBuilder row, ZonedTime time) {
        row.append(time.text(event.event().millis()));
        CsvRows.column(row, event.event().node());
        CsvRows.column(row, Long.toString(event.event().serial()));
        CsvRows.column(row, event.type());
        CsvRows.column(row, event.category().text());
        CsvRows.column(row, event.result().text());
        CsvRows.column(row, event.errno());
        CsvRows.column(row, event.session());
        CsvRows.column(row, String.join(" ", event.keys()));
        CsvRows.column(row, event.actor().primary());
        CsvRows.column(row, event.actor().secondary());
        CsvRows.column(row, event.action());
        CsvRows.column(row, event.object().type().text());
        CsvRows.column(row, event.object().primary());
        CsvRows.column(row, event.object().secondary());
        CsvRows.column(row, event.how());
        process(row, event.process());
        row.append("\r\n");
    }

    private static void process(StringBuilder row, EventProcess process) {
        CsvRows.column(row, process.pid());
        CsvRows.column(row, process.ppid());
        CsvRows.column(row, process.name());
        CsvRows.column(row, process.exe());
        CsvRows.column(row, process.cwd());
        CsvRows.column(row, process.title());
    }
}
