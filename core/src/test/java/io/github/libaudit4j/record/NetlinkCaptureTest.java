// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kernel sent, against what auditd wrote of it. */
class NetlinkCaptureTest {
    private static final int HEADER = 16; // sizeof(struct nlmsghdr)

    private record Id(int type, long millis, long serial) {}

    @ParameterizedTest
    @CsvSource({
        "raw-3.0.9, samples.log, 10079, 5",
        "enriched-3.0.9, samples.log, 10079, 5",
        "enriched-node-4.2.2, samples.log, 10077, 5",
        "overload-3.0.9, audit-all.log, 7109, 6"
    })
    void aPayloadHasTheFieldsOfTheLine(String folder, String log, int datagrams, int withoutPayload)
            throws IOException {
        Map<Id, List<List<Field>>> payloads = payloads(folder, datagrams);
        int unmatched = 0;

        for (byte[] line : Shared.lines(Shared.path("corpus/" + folder + "/" + log))) {
            AuditRecord record = RecordParser.parse(line, 0, line.length);
            List<List<Field>> same = payloads.get(id(record));
            if (same == null) {
                unmatched++; // auditd's own DAEMON_*, and what came before the capture began
            } else {
                assertThat(same).contains(fields(record));
            }
        }
        assertThat(unmatched).isEqualTo(withoutPayload);
    }

    private static Map<Id, List<List<Field>>> payloads(String folder, int datagrams)
            throws IOException {
        Map<Id, List<List<Field>>> payloads = new HashMap<>();
        ByteBuffer capture = capture(Shared.path("corpus/" + folder + "/netlink.cap.gz"));
        int count = 0;
        while (capture.hasRemaining()) {
            int length = capture.getInt();
            AuditRecord record = datagram(capture, length);
            payloads.computeIfAbsent(id(record), id -> new ArrayList<>()).add(fields(record));
            capture.position(capture.position() + length);
            count++;
        }
        assertThat(count).isEqualTo(datagrams);
        return payloads;
    }

    /** The datagram at the buffer's position: {@code struct nlmsghdr}, then the payload. */
    private static AuditRecord datagram(ByteBuffer capture, int length) {
        int from = capture.position();
        int type = capture.getShort(from + Integer.BYTES);
        AuditRecord record =
                RecordParser.parse(type, capture.array(), from + HEADER, from + length);
        assertThat(record.type()).isEqualTo(type);
        Sound.check(record);
        return record;
    }

    private static ByteBuffer capture(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] bytes = in.readAllBytes();
            assertThat(new String(bytes, 0, 8, US_ASCII)).isEqualTo("AUNLCAP1");
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(8);
        }
    }

    private static Id id(AuditRecord record) {
        return new Id(record.type(), record.millis(), record.serial());
    }

    /** Without what auditd added; it also writes a newline as a blank. */
    private static List<Field> fields(AuditRecord record) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) != Section.ENRICHED) {
                int length = record.valueEnd(i) - record.valueStart(i);
                String value = new String(record.bytes(), record.valueStart(i), length, ISO_8859_1);
                value = value.replace('\n', ' ');
                fields.add(new Field(record.name(i), value, record.form(i), record.section(i)));
            }
        }
        return fields;
    }
}
