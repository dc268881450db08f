// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class InterpretedTextTest {
    private static final String HEAD = "type=%s msg=audit(1795389786.747:51): %s";
    private static final String HEAD_OUT = "type=%s msg=audit(2026-11-22T23:23:06.747Z:51) : %s\n";

    private static final IdNames NAMES =
            new IdNames() {
                @Override
                public String user(long id) {
                    return id == 0 ? "root" : id == 7 ? "1000" : id == 8 ? "unset" : null;
                }

                @Override
                public String group(long id) {
                    return id == 0 ? "wheel" : id == 9 ? "my group" : null;
                }
            };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CWD        | cwd=\"/root\"                     | cwd=/root",
                "CWD        | cwd=\"\"                          | cwd=\"\"",
                "CWD        | cwd=2F612062                      | cwd=\"/a b\"",
                "CWD        | cwd=2F5C22                        | cwd=\"/\\\\\\\"\"",
                "CWD        | cwd=2F613D62                      | cwd=\"/a=b\"",
                "CWD        | cwd=2F2761                        | cwd=\"/'a\"",
                "CWD        | cwd=0A1B7F                        | cwd=\"\\012\\033\\177\"",
                "CWD        | cwd=C3A9FF                        | cwd=\"\u00C3\u00A9\\377\"",
                "CWD        | cwd=E280AE                        | cwd=\"\\342\\200\\256\"",
                "CWD        | cwd=\"(null)\"                    | cwd=\"(null)\"",
                "CWD        | cwd=(null)                        | cwd=(null)",
                "CWD        | cwd=\"{\"                         | cwd=\"{\"",
                "PROCTITLE  | proctitle=6C73002D6C              | proctitle=\"ls -l\"",
                "SYSCALL    | key=61016220630164                | key=a key=\"b c\" key=d",
                "USER       | uid=0 auid=4294967295 gid=0       | uid=root auid=unset gid=wheel",
                "USER       | uid=7 auid=8 gid=9 egid=3         | uid=\"1000\" auid=\"unset\""
                        + " gid=\"my group\" egid=3",
                "USER_LOGIN | pid=1 msg='op=login acct=\"a\"'   | pid=1 msg='op=login acct=a'",
                "USER_LOGIN | pid=1 msg='acct=272061' x=1       | pid=1 msg='acct=\"' a\" x=1'",
                "DAEMON_END | auditd normal halt, sending auid=? | auditd normal halt, sending"
                        + " auid=?",
                "LOGIN      | old auid=1 new auid=2             | old-auid=1 new-auid=2",
            })
    void writesFieldsByWhatTheyMean(String type, String body, String expected) throws Exception {
        assertThat(line(record(type, body))).isEqualTo(HEAD_OUT.formatted(type, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uid=0^UID=\"alice\"                 | uid=alice",
                "uid=0^UID=\"1000\"                  | uid=\"1000\"",
                "uid=7 auid=0^AUID=\"unknown(0)\"    | uid=\"1000\" auid=root",
                "auid=4294967295^AUID=\"unset\"      | auid=unset",
                "pid=1^UID=\"alice\" GID=\"a b\"     | pid=1 UID=alice GID=\"a b\"",
                "uid=0^UID=\"x key=fake\"            | uid=\"x key=fake\"",
            })
    void namesAreThoseThatAuditdAdded(String body, String expected) throws Exception {
        AuditRecord record = record("USER", body.replace('^', '\u001D'));
        assertThat(line(record)).isEqualTo(HEAD_OUT.formatted("USER", expected));
    }

    @Test
    void writesEventsWithDashesBeforeThem() throws Exception {
        AuditEvent event = Events.ofBodies("SYSCALL exit=-13", "CWD cwd=\"/\"");
        assertThat(written(text -> text.write(event)))
                .isEqualTo(
                        "----\n"
                                + HEAD_OUT.formatted("SYSCALL", "exit=EACCES")
                                + HEAD_OUT.formatted("CWD", "cwd=/"));
    }

    @Test
    void writesTheNodeFirst() throws Exception {
        AuditRecord record =
                RecordParser.parse("node=web1 type=CWD msg=audit(1795389786.747:51): cwd=\"/\"");
        assertThat(line(record)).isEqualTo("node=web1 " + HEAD_OUT.formatted("CWD", "cwd=/"));
    }

    @Test
    void saysWhereALineWasCut() throws Exception {
        String line = HEAD.formatted("CWD", "cwd=\"/" + "a".repeat(2_000) + '"');
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes), 1_000);
        assertThat(reader.next()).isTrue();
        assertThat(line(reader.record())).endsWith("a (cut)\n");
    }

    /** A process that calls itself so prints a field of its own with ausearch -i. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RAW")
    void noValuePosesAsAField(Escape escape) throws Exception {
        byte[] name = "x key=fake uid=bob\ntype=\"'\033[2J".getBytes(StandardCharsets.US_ASCII);
        String comm = "comm=" + HexFormat.of().withUpperCase().formatHex(name);
        String line = line(record("SYSCALL", comm + " key=(null)"), escape);
        List<String> words = Tokens.of(line.strip());
        assertThat(words).contains("key=(null)").doesNotContain("key=fake", "uid=bob");
        assertThat(words).hasSize("type= msg= : comm= key=".split(" ").length);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(line).doesNotContain("\033");
        assertThat(comm(line)).isEqualTo(new String(name, StandardCharsets.ISO_8859_1));
    }

    /** Every byte of a name can be read back, whatever stands beside it. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RAW")
    void whatIsWrittenCanBeReadBack(Escape escape) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        byte[] likely = " \"'\\={}()\n\t\0\u007F".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 20_000; i++) {
            byte[] name = new byte[1 + random.nextInt(12)];
            random.nextBytes(name);
            for (int j = 0; j < name.length; j++) {
                name[j] = random.nextBoolean() ? likely[random.nextInt(likely.length)] : name[j];
            }
            String hex = HexFormat.of().withUpperCase().formatHex(name);
            String line = line(record("SYSCALL", "comm=" + hex + " pid=1"), escape);
            assertThat(comm(line)).isEqualTo(new String(name, StandardCharsets.ISO_8859_1));
            assertThat(line).endsWith(" pid=1\n");
        }
    }

    @Test
    void rawIsAsItIs() throws Exception {
        String line = line(record("SYSCALL", "comm=782022270A09 pid=1"), Escape.RAW);
        assertThat(line).contains(" : comm=x \"'\n\t pid=1\n");
    }

    /** As in the manual page of ausearch: each mode escapes what the one before it does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "RAW         | x~'$*é",
                "TTY         | x\\012'$*é",
                "SHELL       | x\\012\\'\\$*é",
                "SHELL_QUOTE | x\\012\\'\\$\\*é",
            })
    void escapesAsAusearchDoes(Escape escape, String expected) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InterpretedText text =
                InterpretedText.ausearch(out, IdNames.none(), escape, ZoneOffset.UTC)) {
            text.write(record("CWD", "cwd=780A27242AC3A9"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "type=CWD msg=audit(11/22/26 23:23:06.747:51) : cwd="
                                + expected.replace('~', '\n')
                                + " \n");
    }

    @Test
    void ausearchPrintsLocalTime() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InterpretedText text =
                InterpretedText.ausearch(
                        out, IdNames.none(), Escape.TTY, ZoneId.of("America/New_York"))) {
            text.write(record("CWD", "cwd=\"/\""));
        }
        assertThat(out.toString(StandardCharsets.US_ASCII)).contains("(11/22/26 18:23:06.747:51)");
    }

    /** Summer time of Europe/Berlin ended in the second between these two. */
    @ParameterizedTest
    @CsvSource({
        "1792889999.999, Europe/Berlin, 2026-10-25T02:59:59.999+02:00",
        "1792890000.000, Europe/Berlin, 2026-10-25T02:00:00.000+01:00",
        "1792890000.000, -03:30,        2026-10-24T21:30:00.000-03:30",
        "1792890000.000, Europe/London, 2026-10-25T01:00:00.000Z",
    })
    void printsTimesOfAZoneWithTheirOffset(String seconds, ZoneId zone, String expected)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InterpretedText text = new InterpretedText(out, NAMES, Escape.TTY, zone)) {
            text.write(RecordParser.parse("type=CWD msg=audit(" + seconds + ":51): cwd=\"/\""));
        }
        assertThat(out.toString(StandardCharsets.US_ASCII))
                .isEqualTo("type=CWD msg=audit(" + expected + ":51) : cwd=/\n");
    }

    /** What is copied of a repeated body is what is written of it by a writer of its own. */
    @Test
    void whatIsRepeatedIsTheSame() throws Exception {
        List<AuditRecord> records = Corpus.records();
        String together =
                written(text -> {
                    for (AuditRecord record : records) {
                        text.write(record);
                    }
                });
        StringBuilder each = new StringBuilder();
        for (AuditRecord record : records) {
            each.append(line(record));
        }
        assertThat(together).isEqualTo(each.toString());
    }

    private static String comm(String line) {
        List<String> words = Tokens.of(line.strip());
        return words.stream()
                .filter(word -> word.startsWith("comm="))
                .findFirst()
                .orElseThrow()
                .substring("comm=".length());
    }

    private static AuditRecord record(String type, String body) {
        return RecordParser.parse(HEAD.formatted(type, body.strip()));
    }

    private static String line(AuditRecord record) throws IOException {
        return line(record, Escape.TTY);
    }

    private static String line(AuditRecord record, Escape escape) throws IOException {
        return written(escape, text -> text.write(record));
    }

    /** What writes to a text. */
    private interface Writing {
        void to(InterpretedText text) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        return written(Escape.TTY, writing);
    }

    /** A character for each byte. */
    private static String written(Escape escape, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InterpretedText text = new InterpretedText(out, NAMES, escape)) {
            writing.to(text);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
