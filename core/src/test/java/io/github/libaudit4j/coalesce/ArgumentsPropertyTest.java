// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any argv, written as the kernel does, is read back as it was; what is missing is noticed. Bytes
 * are the characters of ISO 8859-1 here.
 */
class ArgumentsPropertyTest {
    private static final int LONGEST = 20_000;
    private static final int CASES = 200;
    private static final int CAPTURE_HEADER = 8;
    private static final int NETLINK_HEADER = 16; // sizeof(struct nlmsghdr)

    @Test
    void whatIsWrittenIsRead() {
        int records = 0;
        for (int seed = 0; seed < CASES; seed++) {
            records += assertIsRead(argv(new Random(seed)));
        }
        assertThat(records).isGreaterThan(2 * CASES);
    }

    /** Around the size of the kernel's buffer, and of what fits into a record. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3640, 3700, 3745, 7290, 7390, 7395, 7495, 7500, 14_990, 15_000})
    void atTheLimits(int length) {
        for (int more = length; more < length + 10; more++) {
            assertIsRead(List.of("F".repeat(more)));
            assertIsRead(List.of("sh", " ".repeat(more), ""));
            assertIsRead(List.of("x".repeat(length), "y".repeat(more)));
        }
    }

    private static int assertIsRead(List<String> argv) {
        ExecveRecords written = ExecveRecords.of(argv);
        Arguments read = Arguments.of(written.event());
        assertThat(latin(read)).isEqualTo(argv);
        assertThat(read.cut()).isFalse();
        assertThat(read.expected()).isEqualTo(argv.size());
        return written.count();
    }

    /**
     * Records of a kernel, with arguments of up to 100,000 bytes: they are what is written here.
     */
    @Test
    void theKernelWritesSo() throws IOException {
        int events = 0;
        for (List<AuditRecord> records : captured().values()) {
            Arguments read = Arguments.of(AuditEvent.of(records));
            assertThat(read.cut()).isFalse();
            assertThat(ExecveRecords.of(latin(read)).bodies())
                    .isEqualTo(records.stream().map(ArgumentsPropertyTest::body).toList());
            events += records.size() > 1 ? 1 : 0;
        }
        assertThat(events).isGreaterThan(20);
    }

    /** The EXECVE records among the datagrams of a netlink socket, by their serials. */
    private static Map<Long, List<AuditRecord>> captured() throws IOException {
        Path capture = Corpus.path("corpus/raw-3.0.9/netlink.cap.gz");
        Map<Long, List<AuditRecord>> events = new LinkedHashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(capture))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(CAPTURE_HEADER);
            while (bytes.hasRemaining()) {
                byte[] datagram = new byte[bytes.getInt()];
                bytes.get(datagram);
                int type = ByteBuffer.wrap(datagram).order(ByteOrder.LITTLE_ENDIAN).getShort(4);
                if (type == RecordTypes.EXECVE) {
                    AuditRecord record =
                            RecordParser.parse(type, datagram, NETLINK_HEADER, datagram.length);
                    events.computeIfAbsent(record.serial(), serial -> new ArrayList<>())
                            .add(record);
                }
            }
        }
        return events;
    }

    private static String body(AuditRecord record) {
        String text =
                new String(
                        record.bytes(), record.start(), record.end() - record.start(), ISO_8859_1);
        return text.substring(text.indexOf("): ") + 3);
    }

    @Test
    void aMissingRecordIsNoticed() {
        int missing = 0;
        for (int seed = 0; seed < CASES; seed++) {
            List<String> argv = argv(new Random(seed));
            ExecveRecords written = ExecveRecords.of(argv);
            for (int record = 0; record < written.count() && written.count() > 1; record++) {
                assertIsCut(argv, written.withoutRecord(record));
                missing++;
            }
        }
        assertThat(missing).isGreaterThan(CASES);
    }

    @Test
    void aMissingPieceIsNoticed() {
        int missing = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<String> argv = argv(random);
            ExecveRecords written = ExecveRecords.of(argv);
            for (int record = 0; record < written.count(); record++) {
                int field = random.nextInt(written.count(record));
                if (written.isPiece(record, field)) {
                    assertIsCut(argv, written.withoutField(record, field));
                    missing++;
                }
            }
        }
        assertThat(missing).isGreaterThan(CASES);
    }

    /** It says so, and what it has is arguments and parts of them, in their order. */
    private static void assertIsCut(List<String> argv, ExecveRecords rest) {
        Arguments read = Arguments.of(rest.event());
        assertThat(read.cut()).isTrue();
        int argument = 0;
        int from = 0;
        for (String known : latin(read)) {
            int at = argv.get(argument).indexOf(known, from);
            while (at < 0) {
                argument++;
                assertThat(argument).as("invented: %s", known).isLessThan(argv.size());
                at = argv.get(argument).indexOf(known);
            }
            from = at + known.length();
        }
    }

    private static List<String> latin(Arguments arguments) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            texts.add(new String(arguments.bytes(i), ISO_8859_1));
        }
        return texts;
    }

    // ---- any argv

    private static List<String> argv(Random random) {
        List<String> argv = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(8);
        for (int i = 0; i <= count; i++) {
            argv.add(argument(random));
        }
        return argv;
    }

    private static String argument(Random random) {
        int length =
                switch (random.nextInt(12)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(LONGEST);
                    case 2 -> 7300 + random.nextInt(400);
                    default -> random.nextInt(60);
                };
        boolean plain = random.nextBoolean();
        StringBuilder argument = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            argument.append((char) (plain ? '#' + random.nextInt(90) : 1 + random.nextInt(255)));
        }
        return argument.toString();
    }
}
