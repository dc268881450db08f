// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Events as ausearch lists them: when, and the kernel's own records, the last one first.
 *
 * <pre>
 * ----
 * time->Sun Nov 22 23:16:18 2026
 * type=PROCTITLE msg=audit(1795389378.736:5165723): proctitle=2E2F73636E0066696C6573
 * type=SYSCALL msg=audit(1795389378.736:5165723): arch=c000003e syscall=87 success=yes exit=0 ...
 * </pre>
 */
final class Listing implements EventForm {
    private static final int BUFFER = 1 << 16;
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final OutputStream out;
    private final Supplier<ZoneId> zone;
    private byte[] heading;
    private long second = Long.MIN_VALUE; // that the heading is of

    Listing(OutputStream out, Supplier<ZoneId> zone) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.zone = zone;
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        long wanted = Math.floorDiv(event.millis(), 1000L);
        if (wanted != second) {
            second = wanted;
            heading = heading(LocalDateTime.ofInstant(Instant.ofEpochSecond(wanted), zone.get()));
        }
        out.write(heading);
        for (int i = event.count() - 1; i >= 0; i--) {
            AuditRecord record = event.record(i);
            if (record.type() != RecordTypes.EOE) {
                RecordLine.writeRaw(record, out);
            }
        }
    }

    private static byte[] heading(LocalDateTime time) {
        StringBuilder text = new StringBuilder("----\ntime->");
        text.append(DAYS[time.getDayOfWeek().ordinal()]).append(' ');
        text.append(MONTHS[time.getMonthValue() - 1]);
        text.append(time.getDayOfMonth() < 10 ? "  " : " ").append(time.getDayOfMonth());
        part(text, ' ', time.getHour());
        part(text, ':', time.getMinute());
        part(text, ':', time.getSecond());
        return EventForms.bytes(text.append(' ').append(time.getYear()).append('\n').toString());
    }

    private static void part(StringBuilder text, char before, int value) {
        text.append(before).append(value < 10 ? "0" : "").append(value);
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
