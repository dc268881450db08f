// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.testing;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Logs of a real kernel, in a folder {@code shared} beside the repository: they are too big to be
 * part of it. Tests that want them skip where there is none.
 */
public final class Corpus {
    /** The folders with a {@code samples.log} and what ausearch says of it. */
    public static final List<String> SAMPLES =
            List.of("raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2");

    private Corpus() {}

    /** A file below {@code shared}; skips the test where there is none. */
    public static Path path(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared").resolve(name))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "no shared/" + name + " beside the repository");
        return folder.resolve("shared").resolve(name);
    }

    /** The record log of a folder of samples. */
    public static Path samples(String folder) {
        return path("corpus/" + folder + "/samples.log");
    }

    /** All records of all logs, each over bytes of its own. */
    public static List<AuditRecord> records() throws IOException {
        List<AuditRecord> records = new ArrayList<>();
        for (String folder : SAMPLES) {
            records.addAll(records(samples(folder)));
        }
        records.addAll(records(path("corpus/overload-3.0.9/audit-all.log")));
        return records;
    }

    /** The records of a log, each over bytes of its own. */
    public static List<AuditRecord> records(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return records(in, RecordReader.LONGEST_LINE);
        }
    }

    /** The records of a log, each over bytes of its own, cut at a length. */
    public static List<AuditRecord> records(InputStream log, int longest) throws IOException {
        List<AuditRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(log, longest)) {
            while (reader.next()) {
                if (reader.unit() == Unit.RECORD) {
                    records.add(reader.record().copy());
                }
            }
        }
        return records;
    }
}
