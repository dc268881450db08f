// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a program calls itself: a line of text and a row of CSV hold what they should. */
class HostileTextTest {
    private static final String EVENT =
            "type=SYSCALL msg=audit(1795389786.747:51): arch=c000003e syscall=257 success=yes"
                    + " pid=9 auid=1000 uid=0 comm=%1$s exe=%1$s key=%1$s\n"
                    + "type=CWD msg=audit(1795389786.747:51): cwd=%1$s\n"
                    + "type=PATH msg=audit(1795389786.747:51): item=0 name=%1$s nametype=NORMAL\n"
                    + "type=PROCTITLE msg=audit(1795389786.747:51): proctitle=%1$s\n";
    private static final int COLUMNS = 8;
    private static final int EVENT_COLUMNS = 22;

    static Stream<String> texts() {
        SplittableRandom random = new SplittableRandom(11);
        String likely = " \"'\\=,;\n\r\t\u001B\u0085\u2028\u202E\u007Fné#";
        Stream<String> made =
                Stream.generate(
                                () -> {
                                    StringBuilder text = new StringBuilder("x");
                                    for (int i = random.nextInt(9); i >= 0; i--) {
                                        text.append(likely.charAt(random.nextInt(likely.length())));
                                    }
                                    return text.toString();
                                })
                        .limit(200);
        return Stream.concat(
                Stream.of("x key=fake uid=bob", "x\ntype=SYSCALL", "x\" pid=1", "x\\", "x,\"y\""),
                made);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aRecordIsALineOfText(String text) throws IOException {
        String lines = written(LineSink::text, text);
        assertThat(lines.lines()).hasSize(4);
        assertSafe(lines);
        List<String> words = words(lines.lines().findFirst().orElseThrow());
        assertThat(words).hasSize("time type serial".split(" ").length + 9);
        assertThat(words).contains("comm=" + text, "exe=" + text, "key=" + text, "pid=9");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anEventIsASentence(String text) throws IOException {
        String line = written(out -> EventSink.text(new Coalescer(), out), text);
        String plain = written(out -> EventSink.text(new Coalescer(), out), "x");
        assertSafe(line);
        assertThat(words(line.strip())).hasSameSizeAs(words(plain.strip()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aFieldIsARowOfCsv(String text) throws IOException {
        String rows = written(LineSink::csv, text);
        assertSafe(rows.replace("\r\n", "\n"));
        assertThat(rows.split("\r\n")).hasSize(1 + 9 + 1 + 3 + 1);
        for (String row : rows.split("\r\n")) {
            assertThat(columns(row)).hasSize(COLUMNS);
        }
        String comm =
                Stream.of(rows.split("\r\n")).filter(r -> r.contains(",comm,")).toList().get(0);
        assertThat(columns(comm).get(COLUMNS - 1)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anEventIsARowOfCsv(String text) throws IOException {
        String rows = written(out -> EventSink.csv(new Coalescer(), out), text);
        assertSafe(rows.replace("\r\n", "\n"));
        String[] lines = rows.split("\r\n");
        assertThat(lines).hasSize(2);
        List<String> columns = columns(lines[1]);
        assertThat(columns).hasSize(EVENT_COLUMNS);
        assertThat(columns.get(columns(lines[0]).indexOf("exe"))).isEqualTo(text);
    }

    /** No character but a newline that a terminal or a reader of lines acts on. */
    private static void assertSafe(String text) {
        assertThat(text.chars())
                .allMatch(c ->
                        c == '\n'
                                || !Character.isISOControl(c)
                                        && Character.getType(c) != Character.FORMAT
                                        && Character.getType(c) != Character.LINE_SEPARATOR);
    }

    /** Makes a sink. */
    private interface SinkOf {
        RecordSink to(ByteArrayOutputStream out);
    }

    private static String written(SinkOf kind, String text) throws IOException {
        String hex =
                HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
        byte[] log = EVENT.formatted(hex).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordSink sink = kind.to(out);
                RecordReader reader = new RecordReader(new ByteArrayInputStream(log))) {
            while (reader.next()) {
                sink.write(reader);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The words of a line, of which those in quotes may hold blanks. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else if (c == '\\') {
                i = unescape(line, i + 1, word);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** The columns of a row; those in quotes have a quote as two. */
    private static List<String> columns(String row) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                column.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else if (c == '\\') {
                i = unescape(row, i + 1, column);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString());
        return columns;
    }

    private static int unescape(String line, int at, StringBuilder into) {
        char c = line.charAt(at);
        if (c == 'u') {
            into.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16));
            return at + 4;
        }
        into.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c);
        return at;
    }
}
