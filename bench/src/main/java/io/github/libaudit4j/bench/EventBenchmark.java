// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.json.EcsJson;
import io.github.libaudit4j.json.EventJson;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast records become events, in one thread, from memory.
 *
 * <p>{@code join}: nanoseconds for one record, parsing included. The same 300,000 records are
 * joined with five events open at a time and with 50,000: how many are open must not count. What
 * differs is that five fit into the processor's caches and are gone before a garbage collection.
 *
 * <p>{@code read}: an {@code EventReader} over a megabyte of log, so parsing and joining. One
 * operation is a megabyte, so ops/s are MB/s.
 *
 * <p>{@code coalesce}: as {@code join}, and each event's action and result asked for. {@code json}
 * and {@code ecs}: as {@code read}, and the events written.
 */
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventBenchmark {
    /** How many records {@code join} joins. */
    static final int RECORDS = 300_000;

    private static final String[] RECORDS_OF_EVENT = {
        "type=SYSCALL msg=audit(1795389377.447:%d): arch=c000003e syscall=257 success=yes exit=3"
                + " a0=ffffff9c a1=7ffd1e2f a2=0 a3=0 items=1 ppid=812 pid=900 auid=1000 uid=0"
                + " gid=0 euid=0 suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=pts0 ses=3 comm=\"cat\""
                + " exe=\"/usr/bin/cat\" key=\"access\"\n",
        "type=PATH msg=audit(1795389377.447:%d): item=0 name=\"/etc/shadow\" inode=2271485"
                + " dev=fe:00 mode=0100640 ouid=0 ogid=42 rdev=00:00 nametype=NORMAL\n",
        "type=PROCTITLE msg=audit(1795389377.447:%d): proctitle=636174002F6574632F736861646F77\n"
    };

    /** Records of events that are open at the same time. */
    @State(Scope.Thread)
    public static class Woven {
        /** How many events. */
        @Param({"5", "50000"})
        public int open;

        byte[] log;

        /** Makes the log: the first record of each event, then the second of each. */
        @Setup
        public void setUp() {
            int events = RECORDS / RECORDS_OF_EVENT.length;
            StringBuilder lines = new StringBuilder();
            for (int from = 0; from < events; from += open) {
                for (String record : RECORDS_OF_EVENT) {
                    for (int serial = from; serial < from + open; serial++) {
                        lines.append(String.format(Locale.ROOT, record, serial));
                    }
                }
            }
            log = lines.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Joins all records; the result is how many came out in complete events. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(RECORDS)
    public long join(Woven in) throws IOException {
        long joined = 0;
        Limits limits = Limits.DEFAULTS.withHeldBytes(1L << 30);
        RecordReader records = new RecordReader(new ByteArrayInputStream(in.log));
        try (EventReader reader = new EventReader(records, limits, loss -> {})) {
            while (reader.next()) {
                joined += reader.event().complete() ? reader.event().count() : 0;
            }
        }
        return joined;
    }

    /** Reads the log; the result is the number of events. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long read(Log in) throws IOException {
        long events = 0;
        try (EventReader reader = new EventReader(in.slice.reader())) {
            while (reader.next()) {
                events++;
            }
        }
        return events;
    }

    /** Joins all records and coalesces the events; the result is how many were told as done. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(RECORDS)
    public long coalesce(Woven in) throws IOException {
        long done = 0;
        Coalescer coalescer = new Coalescer();
        Limits limits = Limits.DEFAULTS.withHeldBytes(1L << 30);
        RecordReader records = new RecordReader(new ByteArrayInputStream(in.log));
        try (EventReader reader = new EventReader(records, limits, loss -> {})) {
            while (reader.next()) {
                Summary summary = coalescer.coalesce(reader.event());
                boolean opened = summary.action().equals("opened-file");
                done += opened && summary.result() == Result.SUCCESS ? 1 : 0;
            }
        }
        return done;
    }

    /** Reads the log and writes its events as JSON; the result is the number of bytes. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long json(Log in) throws IOException {
        CountingStream out = new CountingStream();
        Coalescer coalescer = new Coalescer();
        try (EventReader reader = new EventReader(in.slice.reader());
                JsonWriter json = new JsonWriter(out)) {
            EventJson events = new EventJson(json, false);
            while (reader.next()) {
                events.write(coalescer.coalesce(reader.event()));
            }
        }
        return out.take();
    }

    /** Reads the log and writes its events as ECS; the result is the number of bytes. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long ecs(Log in) throws IOException {
        CountingStream out = new CountingStream();
        Coalescer coalescer = new Coalescer();
        try (EventReader reader = new EventReader(in.slice.reader());
                JsonWriter json = new JsonWriter(out)) {
            EcsJson events = new EcsJson(json, false);
            while (reader.next()) {
                events.write(coalescer.coalesce(reader.event()));
            }
        }
        return out.take();
    }
}
