// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.json.FlatJson;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.RecordJson;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.util.List;
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
 * How fast records become JSON, in one thread, into a stream that only counts.
 *
 * <p>One operation is a megabyte of log, so ops/s are MB of input a second. {@code nested} and
 * {@code flat} write records that were parsed before; {@code readNested} and {@code readFlat} start
 * from the bytes of the log, as {@code audit parse} and {@code auparse} do. It takes the JIT
 * several seconds to be done with this code, so the warm-up is long.
 */
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class JsonBenchmark {
    /** Of which sample the log is. */
    @Param({Slice.RAW, Slice.ENRICHED})
    public String sample;

    private final CountingStream out = new CountingStream();
    private final JsonWriter writer = new JsonWriter(out);
    private final RecordJson nested = new RecordJson(writer, false);
    private final FlatJson flat = new FlatJson(writer);
    private Slice slice;
    private List<AuditRecord> records;

    /** Makes the log and parses it. */
    @Setup
    public void setUp() throws IOException {
        slice = Slice.of(sample);
        records = slice.records();
    }

    /** Writes parsed records; the result is the number of bytes written. */
    @Benchmark
    public long nested() throws IOException {
        for (AuditRecord record : records) {
            nested.write(record);
        }
        writer.flush();
        return out.take();
    }

    /** As {@link #nested()}, in the flat shape. */
    @Benchmark
    public long flat() throws IOException {
        for (AuditRecord record : records) {
            flat.write(record);
        }
        writer.flush();
        return out.take();
    }

    /** Reads the log and writes its records; the result is the number of bytes written. */
    @Benchmark
    public long readNested() throws IOException {
        try (RecordReader reader = slice.reader()) {
            while (reader.next()) {
                nested.write(reader.record());
            }
        }
        writer.flush();
        return out.take();
    }

    /** As {@link #readNested()}, in the flat shape. */
    @Benchmark
    public long readFlat() throws IOException {
        try (RecordReader reader = slice.reader()) {
            while (reader.next()) {
                flat.write(reader.record());
            }
        }
        writer.flush();
        return out.take();
    }
}
