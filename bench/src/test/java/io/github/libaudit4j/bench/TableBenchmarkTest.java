// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableBenchmarkTest {
    private static TableBenchmark benchmark() throws Exception {
        TableBenchmark benchmark = new TableBenchmark();
        benchmark.setUp();
        return benchmark;
    }

    @Test
    void typesAreThoseOfTheLog() throws Exception {
        List<AuditRecord> records = Slice.of(Slice.ENRICHED).records();

        long expected = 0;
        for (AuditRecord record : records.subList(0, TableBenchmark.LOOKUPS)) {
            expected += RecordTypes.number(record.typeName());
        }

        assertThat(benchmark().typeNumber()).isEqualTo(expected);
    }

    /** The kernel's number gives the name that auditd wrote beside it. */
    @Test
    void syscallsAreThoseThatAuditdNamed() throws Exception {
        List<String> names =
                Slice.of(Slice.ENRICHED).records().stream()
                        .filter(record -> record.type() == RecordTypes.SYSCALL)
                        .map(record -> record.get("SYSCALL"))
                        .toList();

        long expected = 0;
        for (int i = 0; i < TableBenchmark.LOOKUPS; i++) {
            expected += names.get(i % names.size()).length();
        }

        assertThat(benchmark().syscallName()).isEqualTo(expected);
    }
}
