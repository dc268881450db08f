// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Any bytes become sound objects. Every build replays the inputs in {@code JsonFuzzTestInputs};
 * {@code JAZZER_FUZZ=1} looks for new ones, one method at a time.
 */
class JsonFuzzTest {
    /** Types with fields that only they have, or that are written in a way of their own. */
    private static final List<String> TYPES =
            List.of(
                    "USER",
                    "SYSCALL",
                    "EXECVE",
                    "SOCKADDR",
                    "PROCTITLE",
                    "LOGIN",
                    "AVC",
                    "USER_AVC",
                    "PATH",
                    "TTY",
                    "CONFIG_CHANGE",
                    "SECCOMP",
                    "VIRT_RESOURCE",
                    "NO_SUCH_TYPE");

    @FuzzTest(maxDuration = "3m")
    void log(byte[] log) throws IOException {
        for (AuditRecord record : records(log)) {
            check(record);
        }
    }

    /** The fields of a record whose type the first byte chooses. */
    @FuzzTest(maxDuration = "3m")
    void fields(byte[] fields) throws IOException {
        if (fields.length == 0) {
            return;
        }
        String type = TYPES.get((fields[0] & 0xFF) % TYPES.size());
        byte[] head = ("type=" + type + " msg=audit(1.2:3): ").getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(head, head.length + fields.length - 1);
        System.arraycopy(fields, 1, line, head.length, fields.length - 1);
        for (AuditRecord record : records(line)) {
            check(record);
        }
    }

    private static List<AuditRecord> records(byte[] log) throws IOException {
        return Corpus.records(new ByteArrayInputStream(log), RecordReader.LONGEST_LINE);
    }

    private static void check(AuditRecord record) {
        SoundJson.check(record);
        Object nested = Json.parse(Written.record(Layout.PRETTY, record, true));
        Object flat = Json.parse(Written.flat(Layout.PRETTY, record));

        assertThat(Yaml.parse(Written.record(Layout.YAML, record, true)))
                .isEqualTo(List.of(nested));
        assertThat(Yaml.parse(Written.flat(Layout.YAML, record))).isEqualTo(List.of(flat));
    }
}
