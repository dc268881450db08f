// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The objects of all that a real kernel wrote. */
class CorpusJsonTest {
    @Test
    void objectsAreSound() throws IOException {
        for (AuditRecord record : Corpus.records()) {
            SoundJson.checkCase(SoundJson.check(record));
            SoundJson.checkCase(Json.parse(Written.flat(Layout.LINES, record).strip()));
        }
    }

    /** Logs of other distributions and kernels. */
    @Test
    void objectsOfOthersLogsAreSound() throws IOException {
        Path folder = Corpus.path("reference/go-libaudit/auparse");
        int records = 0;
        for (String log : List.of("rhel6", "rhel7", "ubuntu14", "ubuntu16", "ubuntu17")) {
            for (AuditRecord record : Corpus.records(folder.resolve("audit-" + log + ".log"))) {
                SoundJson.checkCase(SoundJson.check(record));
                records++;
            }
        }
        assertThat(records).isGreaterThan(50);
    }

    @Test
    void yamlIsTheSame() throws IOException {
        List<AuditRecord> records = Corpus.records(Corpus.samples("enriched-node-4.2.2"));
        List<Object> expected = new ArrayList<>();
        for (AuditRecord record : records) {
            expected.add(Json.parse(Written.record(Layout.LINES, record, true).strip()));
        }
        String yaml =
                Written.by(
                        Layout.YAML,
                        json -> {
                            RecordJson writer = new RecordJson(json, true);
                            for (AuditRecord record : records) {
                                writer.write(record);
                            }
                        });

        assertThat(Yaml.parse(yaml)).isEqualTo(expected);
    }

    /** One writer for all records writes what one for each does. */
    @Test
    void writersKeepNothingOfTheRecordBefore() throws IOException {
        List<AuditRecord> records = Corpus.records(Corpus.samples("raw-3.0.9"));
        String together =
                Written.by(
                        Layout.LINES,
                        json -> {
                            RecordJson nested = new RecordJson(json, false);
                            FlatJson flat = new FlatJson(json);
                            for (AuditRecord record : records) {
                                nested.write(record);
                                flat.write(record);
                            }
                        });
        StringBuilder apart = new StringBuilder();
        for (AuditRecord record : records) {
            apart.append(Written.record(Layout.LINES, record, false));
            apart.append(Written.flat(Layout.LINES, record));
        }

        assertThat(together).isEqualTo(apart.toString());
    }
}
