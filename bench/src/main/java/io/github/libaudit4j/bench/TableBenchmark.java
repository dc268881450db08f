// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.table.Syscalls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds for one look-up in a table, in one thread, in the mix of a real log: {@code
 * typeNumber} is the number of a record type that stands as bytes in a record, {@code syscallName}
 * the name of a system call.
 */
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class TableBenchmark {
    static final int LOOKUPS = 1024;

    private byte[] bytes;
    private final int[] typeStarts = new int[LOOKUPS];
    private final int[] typeEnds = new int[LOOKUPS];
    private final int[] syscalls = new int[LOOKUPS];

    /** Finds the types and the system calls of a megabyte of log. */
    @Setup
    public void setUp() throws IOException {
        Slice slice = Slice.of(Slice.ENRICHED);
        bytes = slice.bytes();
        List<AuditRecord> calls = new ArrayList<>();
        int types = 0;
        for (AuditRecord record : slice.records()) {
            if (types < LOOKUPS) {
                typeStarts[types] = record.typeStart();
                typeEnds[types++] = record.typeEnd();
            }
            if (record.type() == RecordTypes.SYSCALL) {
                calls.add(record);
            }
        }
        for (int i = 0; i < LOOKUPS; i++) {
            syscalls[i] = (int) calls.get(i % calls.size()).number("syscall", -1);
        }
    }

    /** Looks up record types; the result is the sum of their numbers. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public long typeNumber() {
        long sum = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            sum += RecordTypes.number(bytes, typeStarts[i], typeEnds[i]);
        }
        return sum;
    }

    /** Looks up system calls of x86_64; the result is the length of all names. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public long syscallName() {
        long length = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            length += Syscalls.name(Arches.X86_64, syscalls[i]).length();
        }
        return length;
    }
}
