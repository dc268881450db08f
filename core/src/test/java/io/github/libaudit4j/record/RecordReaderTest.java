// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    private static final String HEAD = "type=EXECVE msg=audit(1795389786.747:51): a0=";

    private static final int LIMIT = RecordReader.LOWEST_LIMIT;

    /** All that can be seen of a unit. */
    private record Seen(Unit unit, long line, long offset, String bytes, String dump) {}

    // ---- units are the input, whatever it is

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void unitsOfDamagedLogsAreTheInput(int seed) throws IOException {
        for (int round = 0; round < 40; round++) {
            byte[] log = new RandomLog(seed * 1000 + round).log(30);
            assertUnitsAreTheInput(log, RecordReader.LONGEST_LINE, 1 << 16);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void unitsOfNoiseAreTheInput(int seed) throws IOException {
        for (int round = 0; round < 40; round++) {
            byte[] noise = new RandomLog(seed * 1000 + round).noise(3000);
            assertUnitsAreTheInput(noise, RecordReader.LONGEST_LINE, 1 << 16);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 129, 150, 200, 500, 4096})
    void anyLimitAndAnyReadSizeGivesTheSameUnits(int longest) throws IOException {
        for (int round = 0; round < 30; round++) {
            byte[] log = new RandomLog(longest + round).log(20);
            List<Seen> units = assertUnitsAreTheInput(log, longest, 1 << 16);
            for (int most : new int[] {1, 2, 7, 64, 1000}) {
                assertThat(assertUnitsAreTheInput(log, longest, most)).isEqualTo(units);
            }
            assertThat(units)
                    .allSatisfy(unit -> assertThat(unit.bytes.length()).isBetween(1, longest + 1));
        }
    }

    private static List<Seen> assertUnitsAreTheInput(byte[] input, int longest, int mostRead)
            throws IOException {
        List<Seen> units = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (RecordReader reader = new RecordReader(new TrickleStream(input, mostRead), longest)) {
            while (reader.next()) {
                Seen unit = seen(reader);
                assertThat(unit.offset).isEqualTo(all.length());
                assertThat(unit.line).isEqualTo(1 + all.chars().filter(c -> c == '\n').count());
                units.add(unit);
                all.append(unit.bytes);
            }
        }
        assertThat(all.toString()).isEqualTo(new String(input, ISO_8859_1));
        return units;
    }

    private static Seen seen(RecordReader reader) {
        int length = reader.end() - reader.start();
        String bytes = new String(reader.bytes(), reader.start(), length, ISO_8859_1);
        boolean isRecord = reader.unit() == Unit.RECORD;
        assertThat(reader.record() != null).isEqualTo(isRecord);
        assertThat(reader.problem() != null).isEqualTo(reader.unit() == Unit.UNREADABLE);
        if (isRecord) {
            Sound.check(reader.record());
            assertThat(reader.record().start()).isEqualTo(reader.start());
            assertThat(reader.record().end()).isLessThanOrEqualTo(reader.end());
        } else if (reader.problem() != null) {
            assertThat(reader.problem().offset()).isBetween(0L, (long) length);
        }
        String dump = isRecord ? Dump.of(reader.record()) : String.valueOf(reader.problem());
        return new Seen(reader.unit(), reader.line(), reader.offset(), bytes, dump);
    }

    private static List<Seen> read(String log, int longest) throws IOException {
        return assertUnitsAreTheInput(log.getBytes(ISO_8859_1), longest, 1 << 16);
    }

    // ---- a log that lost its end, or a newline

    @Test
    void aLogThatEndsEarlyLosesAtMostItsLastRecord() throws IOException {
        byte[] log = fixture("ordinary-records");
        List<Seen> all = units(log, log.length);

        for (int end = 0; end < log.length; end++) {
            List<Seen> units = units(log, end);
            int whole = Math.max(0, units.size() - 1);
            assertThat(units.subList(0, whole)).isEqualTo(all.subList(0, whole));
        }
    }

    @Test
    void aTornLineLosesNothingOfTheLineItRunsInto() throws IOException {
        List<byte[]> lines = split(fixture("ordinary-records"));
        for (byte[] next : lines) {
            if (text(next).matches("(?s).*['{].*")) {
                continue; // its end may be taken for the end of what is torn
            }
            for (byte[] torn : lines) {
                String line = text(torn);
                if (line.contains("type=NETFILTER_CFG")) {
                    continue; // takes all of its line, and so does a message
                }
                int last = line.contains("'") ? line.indexOf('\'') : torn.length - 1;
                for (int end = 0; end < last; end++) {
                    assertNextIsWhole(torn, end, next);
                }
            }
        }
    }

    private static String text(byte[] line) {
        return new String(line, ISO_8859_1);
    }

    private static void assertNextIsWhole(byte[] torn, int end, byte[] next) {
        byte[] both = Arrays.copyOf(torn, end + next.length);
        System.arraycopy(next, 0, both, end, next.length);
        AuditRecord expected = RecordParser.parse(next, 0, next.length);
        AuditRecord last = lastOf(both);
        String what = text(both);
        assertThat(last.fields()).as(what).isEqualTo(expected.fields());
        assertThat(last.serial()).as(what).isEqualTo(expected.serial());
        assertThat(last.typeName()).as(what).isEqualTo(expected.typeName());
        boolean readsAsInode = torn[end == 0 ? 0 : end - 1] == 'i';
        if (!readsAsInode) {
            assertThat(last.node()).as(what).isEqualTo(expected.node());
        }
    }

    private static AuditRecord lastOf(byte[] line) {
        AuditRecord record = RecordParser.parse(line, 0, line.length);
        while (record.end() < line.length) {
            record = RecordParser.parse(line, record.end(), line.length);
        }
        return record;
    }

    private static List<Seen> units(byte[] log, int length) throws IOException {
        return assertUnitsAreTheInput(
                Arrays.copyOf(log, length), RecordReader.LONGEST_LINE, 1 << 16);
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(
                Path.of("src/test/resources/io/github/libaudit4j/record/" + name + ".log"));
    }

    private static List<byte[]> split(byte[] log) {
        return Arrays.stream(new String(log, ISO_8859_1).split("(?<=\n)"))
                .map(line -> line.getBytes(ISO_8859_1))
                .toList();
    }

    // ---- the limit on a line

    @Test
    void aLineOfExactlyTheLimitIsWhole() throws IOException {
        String line = HEAD + "a".repeat(LIMIT - HEAD.length());

        for (String log : List.of(line, line + "\n", line + "\n" + line)) {
            assertThat(read(log, LIMIT))
                    .allSatisfy(unit -> assertThat(unit.unit).isEqualTo(Unit.RECORD))
                    .allSatisfy(unit -> assertThat(unit.dump).doesNotContain(" cut"));
        }
    }

    @Test
    void aLongerLineIsCutAndItsRestIsNoRecord() throws IOException {
        String line = HEAD + "a".repeat(LIMIT + 1 - HEAD.length());
        String forged = " type=CWD msg=audit(1.2:3): cwd=\"/\"";

        List<Seen> units = read(line + forged + "\n" + HEAD + "b\n", LIMIT);

        assertThat(units)
                .extracting(Seen::unit)
                .containsExactly(Unit.RECORD, Unit.REST, Unit.RECORD);
        assertThat(units.get(0).dump).startsWith("RECORD cut");
        assertThat(units.get(1).bytes).isEqualTo("a" + forged + "\n");
        assertThat(units.get(2).dump).doesNotContain(" cut");
        assertThat(units.get(2).line).isEqualTo(2);
    }

    @Test
    void theRestComesInPiecesOfTheLimit() throws IOException {
        List<Seen> units = read(HEAD + "a".repeat(1000) + "\n", LIMIT);

        assertThat(units).extracting(unit -> unit.bytes.length()).startsWith(LIMIT, LIMIT, LIMIT);
        assertThat(units.subList(1, units.size()))
                .allSatisfy(unit -> assertThat(unit.unit).isEqualTo(Unit.REST));
    }

    @Test
    void onlyTheRecordAtTheLimitIsCut() throws IOException {
        String first = "type=EOE msg=audit(1.2:3): ";
        String second = "type=CWD msg=audit(1.2:4): cwd=\"/" + "x".repeat(LIMIT);

        List<Seen> units = read(first + second, LIMIT);

        assertThat(units)
                .extracting(Seen::unit)
                .containsExactly(Unit.RECORD, Unit.RECORD, Unit.REST);
        assertThat(units.get(0).dump).startsWith("RECORD\n");
        assertThat(units.get(1).dump).startsWith("RECORD cut joined\n");
    }

    @Test
    void limitsThatCannotBeAreRefused() {
        InputStream none = new ByteArrayInputStream(new byte[0]);
        for (int longest :
                new int[] {Integer.MIN_VALUE, -1, 0, 127, (1 << 28) + 1, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RecordReader(none, longest))
                    .withMessageContaining(String.valueOf(longest));
        }
    }

    @Test
    void aLineLongerThanTheFirstBufferIsWhole() throws IOException {
        String value = "ab".repeat(400_000);

        List<Seen> units = read(HEAD + value + "\n" + HEAD + "b\n", RecordReader.LONGEST_LINE);

        assertThat(units).extracting(Seen::unit).containsExactly(Unit.RECORD, Unit.RECORD);
        assertThat(units.get(0).dump).contains(value);
    }

    // ---- journal entries beyond the limit

    @Test
    void theRestOfALongJournalEntryForgesNothing() throws IOException {
        String forged =
                "\n\nMESSAGE=CWD cwd=\"/forged\"\n_AUDIT_ID=1\n\ntype=CWD msg=audit(1.2:3): a=1\n";
        String log = entry(1, field("COREDUMP", forged.repeat(20))) + entry(2, "");

        List<Seen> units = read(log, 200);

        assertThat(units).filteredOn(unit -> unit.unit == Unit.RECORD).hasSize(2);
        assertThat(units).extracting(Seen::unit).contains(Unit.REST);
        assertThat(units.get(0).dump).contains("RECORD cut\n", ":1\n", "\"/root\"");
        assertThat(units.get(units.size() - 1).dump).contains("RECORD\n", ":2\n", "\"/root\"");
    }

    @Test
    void aLongLineInAJournalEntryIsPassedOver() throws IOException {
        String log =
                entry(1, "TEXT=" + "x".repeat(500) + " type=CWD msg=audit(1.2:3): a=1\n")
                        + entry(2, "");

        List<Seen> units = read(log, 200);

        assertThat(units).filteredOn(unit -> unit.unit == Unit.RECORD).hasSize(2);
    }

    @Test
    void anAuditEntryWhoseMessageIsBeyondTheLimitIsCounted() throws IOException {
        String log =
                entry(1, "").replace("MESSAGE=", "PADDING=" + "x".repeat(300) + "\nMESSAGE=")
                        + entry(2, "");

        List<Seen> units = read(log, 200);

        assertThat(units.get(0).unit).isEqualTo(Unit.UNREADABLE);
        assertThat(units.get(0).dump).contains("journal entry without an audit MESSAGE");
        assertThat(units.get(units.size() - 1).dump).contains("RECORD\n", ":2\n");
    }

    private static String entry(int serial, String more) {
        return "__CURSOR=s\n__REALTIME_TIMESTAMP=1795389786750000\n_AUDIT_TYPE=1307\n_AUDIT_ID="
                + serial
                + "\nMESSAGE=CWD cwd=\"/root\"\n"
                + more
                + "\n";
    }

    private static String field(String name, String value) {
        ByteArrayOutputStream length = new ByteArrayOutputStream();
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            length.write((int) ((long) value.length() >> shift));
        }
        return name + "\n" + length.toString(ISO_8859_1) + value + "\n";
    }

    // ---- reading fails

    @Test
    void unitsBeforeAFailedReadAreNotAffected() throws IOException {
        InputStream failing =
                new InputStream() {
                    private int left = 2;

                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk on fire");
                    }

                    @Override
                    public int read(byte[] buffer, int from, int length) throws IOException {
                        if (left-- == 0) {
                            throw new IOException("disk on fire");
                        }
                        byte[] line = (HEAD + "x\n").getBytes(ISO_8859_1);
                        System.arraycopy(line, 0, buffer, from, line.length);
                        return line.length;
                    }
                };
        try (RecordReader reader = new RecordReader(failing)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.record().get("a0")).isEqualTo("x");
            assertThatIOException().isThrownBy(reader::next).withMessage("disk on fire");
        }
    }

    @Test
    void anEmptyLogHasNoUnits() throws IOException {
        assertThat(read("", 128)).isEmpty();
    }
}
