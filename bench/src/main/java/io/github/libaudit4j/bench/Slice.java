// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A megabyte of log in memory, made from one of this module's two samples. */
final class Slice {
    /** A megabyte, so that slices a second are MB/s; the slice is up to one line shorter. */
    static final int SIZE = 1_000_000;

    /** 54 events of a real build, as auditd 3.0.9 wrote them with {@code log_format=RAW}. */
    static final String RAW = "raw";

    /** 40 events of programs, sockets and logins; ENRICHED and with {@code node=}; auditd 4.2.2. */
    static final String ENRICHED = "enriched";

    private final byte[] bytes;

    private Slice(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes the slice of a sample, {@link #RAW} or {@link #ENRICHED}. */
    static Slice of(String sample) throws IOException {
        Samples samples = new Samples();
        samples.add(open(sample), false);
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE);
        new RepeatedLog(samples.events(), RepeatedLog.IN_ORDER, RepeatedLog.STEP_MICROS)
                .write(out, SIZE);
        return new Slice(out.toByteArray());
    }

    private static InputStream open(String sample) throws FileNotFoundException {
        InputStream in = Slice.class.getResourceAsStream(sample + ".log");
        if (in == null) {
            throw new FileNotFoundException("no sample " + sample);
        }
        return in;
    }

    byte[] bytes() {
        return bytes;
    }

    RecordReader reader() {
        return new RecordReader(new ByteArrayInputStream(bytes));
    }

    /** All records, over the one array of the slice. */
    List<AuditRecord> records() {
        List<AuditRecord> records = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                records.add(RecordParser.parse(bytes, from, i));
                from = i + 1;
            }
        }
        return records;
    }

    /** The first record of a type. */
    AuditRecord first(int type) {
        for (AuditRecord record : records()) {
            if (record.type() == type) {
                return record;
            }
        }
        throw new IllegalArgumentException("no record of type " + type + " in the sample");
    }
}
