// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedBodiesTest {
    private static final String ID = " msg=audit(1795389786.635:51): ";
    private static final String HEAD =
            "arch=c000003e syscall=257 success=no exit=-13 a0=1 a1=2 a2=3 a3=4 items=1 ";
    private static final String TAIL = "ppid=7 pid=8 comm=\"x\" key=(null)";

    /** What comes again is split as it was the first time, which a parser alone cannot remember. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLogThatComesAgainIsReadTheSame(long seed) throws IOException {
        byte[] log =
                (new String(new RandomLog(seed).log(300), ISO_8859_1) + "\n\n")
                        .getBytes(ISO_8859_1);
        ByteArrayOutputStream four = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            four.write(log);
        }

        List<String> records = records(four.toByteArray());
        int once = records.size() / 4;

        assertThat(records).hasSize(4 * once);
        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i)).isEqualTo(records.get(i % once));
        }
    }

    @Test
    void aWholeBodyIsRememberedAtOnce() throws IOException {
        List<AuditRecord> records = read(("type=CWD" + ID + "cwd=\"/root\"\n").repeat(4));

        assertThat(records.get(0).repeated()).isNotNull().isSameAs(records.get(3).repeated());
        assertThat(records.get(3).repeatedFrom()).isZero();
        assertThat(records.get(3).get("cwd")).isEqualTo("/root");
    }

    @Test
    void whereThereIsNoPlaceItIsRememberedTheSecondTime() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 3 * RepeatedBody.PLACES; i++) {
            log.append("type=CWD").append(ID).append("cwd=\"/").append(i).append("\"\n");
        }
        int once = 3 * RepeatedBody.PLACES;

        List<AuditRecord> records = read(log.toString().repeat(2));

        assertThat(records.subList(0, once))
                .filteredOn(record -> record.repeated() != null)
                .hasSizeLessThan(once / 2);
        assertThat(records.subList(once, 2 * once))
                .filteredOn(record -> record.repeated() != null)
                .hasSizeGreaterThan(once / 2);
        for (int i = 0; i < once; i++) {
            assertThat(records.get(once + i).get("cwd")).isEqualTo(records.get(i).get("cwd"));
        }
    }

    /** Heads that are like the one before up to the second, and not quite what auditd writes. */
    @Test
    void anyHeadIsReadAsAlone() throws IOException {
        List<String> ids =
                List.of(
                        "1795389786.635:51): ",
                        "1795389786.636:52): ",
                        "1795389786.636:5171182): ",
                        "1795389787.000:5171182): ",
                        "1795389787.1:5171183): ",
                        "1795389787.1234:5171183): ",
                        "1795389787.100:5171183):  ",
                        "1795389787.100:5171183):",
                        "1795389787.100:5171183) ",
                        "1795389787.100:51711830000000000000): ",
                        "1795389787:5171183): ",
                        "1795389787.10x:5171183): ");
        List<String> lines = new ArrayList<>();
        for (String start : List.of("", "node=vm ", "node=v ", "node=a b ", "node= ", " ")) {
            for (String id : ids) {
                lines.add(start + "type=CWD msg=audit(" + id + "cwd=\"/root\"\n");
            }
        }
        for (String before : lines) {
            for (String line : lines) {
                List<String> alone = records(bytes(line));

                List<String> both = records(bytes(before + line));

                assertThat(both.subList(both.size() - alone.size(), both.size()))
                        .as(before + line)
                        .isEqualTo(alone);
            }
        }
    }

    @Test
    void soIsAMessageOrWhatHasTheNamesOfASyscall() throws IOException {
        String login = "type=USER_LOGIN" + ID + "pid=1 uid=0 msg='op=login id=0 res=success'\n";
        String execve = "type=EXECVE" + ID + "argc=2 a0=\"ls\" a1=\"-l\"\n";

        List<AuditRecord> records = read(login.repeat(3) + execve.repeat(3));

        assertThat(records.get(2).repeated()).isNotNull();
        assertThat(records.get(5).repeated()).isNotNull();
        assertThat(Dump.of(records.get(2))).isEqualTo(Dump.of(records.get(0)));
    }

    @Test
    void whatASyscallSaysOfTheProcessIsRememberedAlone() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int exit = 0; exit < 4; exit++) {
            log.append("type=SYSCALL").append(ID);
            log.append(HEAD.replace("-13", "1".repeat(exit + 1))).append(TAIL).append('\n');
        }

        AuditRecord last = read(log.toString()).get(3);

        assertThat(last.repeatedFrom()).isEqualTo(9);
        assertThat(last.get("exit")).isEqualTo("1111");
        assertThat(last.get("ppid")).isEqualTo("7");
        assertThat(last.get("comm")).isEqualTo("x");
        assertThat(last.count()).isEqualTo(13);
    }

    /** A name on both sides would be a repeated one, and a message is an object of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"ppid=1 a0=7 exe=\"/bin/x\"", "ppid=1 msg='op=x res=success'"})
    void aSyscallWithMoreThanThatIsNotTakenApart(String tail) throws IOException {
        List<AuditRecord> records = read(("type=SYSCALL" + ID + HEAD + tail + "\n").repeat(4));

        assertThat(records.get(3).repeated()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syscall=257 arch=c000003e success=no exit=-13 a0=1 a1=2 a2=3 a3=4 items=1 ppid=7",
                "arch=c000003e syscall=257 success=no exit=-13 a0=1 a1=2 a2=3 items=1 ppid=7",
                "arch=c000003e syscall=257 success=no exit=-13 a0=1 a1=2 a2=3 a3=4 items=1 pid=7",
                "arch=c000003e syscall= success=no exit=-13 a0=1 a1=2 a2=3 a3=4 items=1 ppid=7",
                "arch=c000003e syscall=\"257\" success=no exit=-13 a0=1 a1=2 a2=3 a3=4 items=1 ppid=7",
            })
    void anyOtherHeadIsPartOfTheWhole(String body) throws IOException {
        List<AuditRecord> records = read(("type=SYSCALL" + ID + body + "\n").repeat(3));

        assertThat(records.get(2).repeatedFrom()).isZero();
        assertThat(Dump.of(records.get(2))).isEqualTo(Dump.of(records.get(0)));
    }

    /** {@code PER=} is auditd's only behind {@code per=}. */
    @Test
    void theSameTailBehindAnotherHeadIsAnother() throws IOException {
        String tail = "ppid=1 pid=2 PER=7\n";
        String with = "type=SYSCALL" + ID + HEAD.replace("success", "per=8 success") + tail;
        String without = "type=SYSCALL" + ID + HEAD + tail;

        List<AuditRecord> records = read(with.repeat(3) + without.repeat(3));

        assertThat(records.get(2).section(12)).isEqualTo(Section.ENRICHED);
        assertThat(records.get(5).section(11)).isEqualTo(Section.BODY);
    }

    /** 16777217 is 1 in its lower 24 bits. */
    @Test
    void theSameBodyOfAnotherTypeIsAnother() throws IOException {
        String body = ID + "a=1 some=thing\n";

        List<AuditRecord> records =
                read(("type=1" + body).repeat(3) + ("type=16777217" + body).repeat(3));

        assertThat(records.get(2).repeated()).isNotNull();
        assertThat(records.get(5).repeated()).isNotNull().isNotSameAs(records.get(2).repeated());
    }

    /** The joined record's own end is where the next starts, so the line is split each time. */
    @Test
    void joinedRecordsStayTwo() throws IOException {
        String line = "type=CWD" + ID + "cwd=\"/root\" type=EOE" + ID.stripTrailing() + "\n";

        assertThat(read(line.repeat(4))).hasSize(8).allMatch(r -> r.joined() == (r.type() == 1320));
    }

    /** The reader's record goes on; the copy stays what it was. */
    @Test
    void aCopySharesWhatIsRememberedAndStandsAlone() throws IOException {
        String log = ("type=CWD" + ID + "cwd=\"/root\"\n").repeat(3);
        AuditRecord copy = read(log).get(2);
        AuditRecord again = copy.copy();

        byte[] other = bytes("type=X" + ID + "a=1 b=2 c=3");
        RecordParser.parse(other, 0, other.length, again);

        assertThat(again.fields()).extracting(Field::name).containsExactly("a", "b", "c");
        assertThat(copy.get("cwd")).isEqualTo("/root");
        assertThat(copy.copy().repeated()).isSameAs(copy.repeated());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static List<AuditRecord> read(String log) throws IOException {
        List<AuditRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes(log)))) {
            while (reader.next()) {
                if (reader.record() != null) {
                    records.add(reader.record().copy());
                }
            }
        }
        return records;
    }

    private static List<String> records(byte[] log) throws IOException {
        List<String> records = new ArrayList<>();
        for (AuditRecord record : read(new String(log, ISO_8859_1))) {
            records.add(Dump.of(record));
        }
        return records;
    }
}
