// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast lines become records, in one thread, from memory.
 *
 * <p>{@code parse}: nanoseconds for one line, header and all fields, into a record that is used
 * again. {@code EOE} has no fields, so that its figure is that of a header. The other lines are the
 * first of their type in this module's samples.
 *
 * <p>{@code read}: a {@code RecordReader} over a megabyte of log, all fields of all records. One
 * operation is a megabyte, so ops/s are MB/s.
 *
 * <p>{@code newlines}: the lines of the same megabyte are found, no more; {@code headers}: of lines
 * that are found already, type, node, time and serial; {@code newlinesAndHeaders}: both.
 */
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordBenchmark {
    /** A line to parse. */
    public enum Line {
        /** {@code type=EOE msg=audit(1795389962.311:5342938): }, a header alone. */
        EOE(null, RecordTypes.EOE),
        /** 25 fields. */
        SYSCALL(Slice.RAW, RecordTypes.SYSCALL),
        /** 36 fields, of which auditd added 11, and a node. */
        SYSCALL_ENRICHED(Slice.ENRICHED, RecordTypes.SYSCALL),
        /** 14 fields. */
        PATH(Slice.RAW, RecordTypes.PATH),
        /** Three fields. */
        EXECVE(Slice.RAW, RecordTypes.EXECVE),
        /** One long field in hex. */
        PROCTITLE(Slice.RAW, RecordTypes.PROCTITLE),
        /** 14 fields: four of the kernel, eight in {@code msg='...'}, two that auditd added. */
        USER_START(Slice.ENRICHED, RecordTypes.USER_START);

        private final String sample;
        private final int type;

        Line(String sample, int type) {
            this.sample = sample;
            this.type = type;
        }

        byte[] bytes() throws IOException {
            String line =
                    sample == null
                            ? "type=EOE msg=audit(1795389962.311:5342938): "
                            : Slice.of(sample).first(type).toString();
            return line.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** One line. */
    @State(Scope.Thread)
    public static class OneLine {
        /** Which. */
        @Param public Line line;

        byte[] bytes;
        final AuditRecord record = new AuditRecord();

        /** Looks up the line. */
        @Setup
        public void setUp() throws IOException {
            bytes = line.bytes();
        }
    }

    /** Where the lines of the log end. */
    @State(Scope.Thread)
    public static class Lines {
        int[] ends;
        final AuditRecord record = new AuditRecord();

        /** Finds them. */
        @Setup
        public void setUp(Log in) {
            ends = in.slice.records().stream().mapToInt(AuditRecord::end).toArray();
        }
    }

    /** Parses the line. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public AuditRecord parse(OneLine in) {
        RecordParser.parse(in.bytes, 0, in.bytes.length, in.record);
        return in.record;
    }

    /** Finds the lines; the result is their number. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long newlines(Log in) {
        byte[] bytes = in.slice.bytes();
        return NewlineCount.count(bytes, bytes.length);
    }

    /** Reads the headers of lines that are found already; the result is the sum of the serials. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long headers(Log in, Lines lines) {
        byte[] bytes = in.slice.bytes();
        long serials = 0;
        int from = 0;
        for (int to : lines.ends) {
            RecordParser.head(bytes, from, to, lines.record);
            serials += lines.record.serial();
            from = to + 1;
        }
        return serials;
    }

    /** Finds the lines and reads their headers; the result is the sum of the serials. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long newlinesAndHeaders(Log in, Lines lines) {
        byte[] bytes = in.slice.bytes();
        long serials = 0;
        int from = 0;
        while (from < bytes.length) {
            int to = NewlineCount.next(bytes, from, bytes.length);
            RecordParser.head(bytes, from, to, lines.record);
            serials += lines.record.serial();
            from = to + 1;
        }
        return serials;
    }

    /** Reads the log; the result is the number of fields. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long read(Log in) throws IOException {
        long fields = 0;
        try (var reader = in.slice.reader()) {
            while (reader.next()) {
                fields += reader.record().count();
            }
        }
        return fields;
    }
}
