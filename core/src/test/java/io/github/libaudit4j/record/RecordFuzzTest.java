// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Any bytes are a record or a format error. Every build replays the inputs in {@code
 * RecordFuzzTestInputs}; {@code JAZZER_FUZZ=1} looks for new ones, one method at a time.
 */
class RecordFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void line(byte[] line) {
        int from = 0;
        try {
            while (from < line.length) {
                AuditRecord record = RecordParser.parse(line, from, line.length);
                Sound.check(record);
                assertThat(record.end()).isGreaterThan(from);
                from = record.end();
            }
        } catch (AuditFormatException e) {
            assertThat(e.offset()).isBetween(0L, (long) line.length - from);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void payload(byte[] payload) {
        int type = payload.length == 0 ? 0 : 1000 + (payload[0] & 0xFF) * 8;
        int from = Math.min(1, payload.length);
        try {
            Sound.check(RecordParser.parse(type, payload, from, payload.length));
        } catch (AuditFormatException e) {
            assertThat(e.offset()).isZero();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void log(byte[] log) throws IOException {
        ByteBuffer units = ByteBuffer.allocate(log.length);
        try (RecordReader reader =
                new RecordReader(new TrickleStream(log, 50), RecordReader.LOWEST_LIMIT)) {
            while (reader.next()) {
                units.put(reader.bytes(), reader.start(), reader.end() - reader.start());
                if (reader.record() != null) {
                    Sound.check(reader.record());
                }
            }
        }
        assertThat(units.array()).isEqualTo(log);
    }
}
