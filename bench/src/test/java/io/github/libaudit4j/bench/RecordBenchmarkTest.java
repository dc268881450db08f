// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.bench.RecordBenchmark.Line;
import io.github.libaudit4j.bench.RecordBenchmark.Lines;
import io.github.libaudit4j.bench.RecordBenchmark.OneLine;
import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBenchmarkTest {
    /** A name at the start of the fields, after a blank, a quote of {@code msg='} or the 0x1D. */
    private static final Pattern NAME = Pattern.compile("(?<=[ '\\x1D])[A-Za-z0-9_-]+=");

    private static final Pattern HEADER = Pattern.compile("^.*?msg=audit\\([^)]*\\):");

    private final RecordBenchmark benchmark = new RecordBenchmark();

    /** How many fields a line has: another way to find out, enough for our samples. */
    private static long fields(String line) {
        String body = HEADER.matcher(line).replaceFirst("");
        String flat = body.replaceAll("=\\{[^}]*\\}", "=").replaceAll("msg='", "'");
        return NAME.matcher(flat).results().count();
    }

    private AuditRecord parse(Line line) throws Exception {
        OneLine in = new OneLine();
        in.line = line;
        in.setUp();
        return benchmark.parse(in);
    }

    @ParameterizedTest
    @EnumSource
    void parseFindsEveryField(Line line) throws Exception {
        AuditRecord record = parse(line);

        assertThat((long) record.count()).isEqualTo(fields(record.toString()));
        assertThat(line.name()).startsWith(record.typeName());
    }

    /** What the comments of {@link Line} say, and one value of each. */
    @ParameterizedTest
    @CsvSource({
        "SYSCALL, 25, exe, /usr/bin/sed",
        "SYSCALL_ENRICHED, 36, SYSCALL, sendto",
        "PATH, 14, nametype, NORMAL",
        "EXECVE, 3, a0, /usr/bin/sed",
        "PROCTITLE, 1, proctitle, 2F7573722F62696E2F73656400737C5E2E2A2F7C7C",
        "USER_START, 14, acct, alice",
    })
    void linesAreWhatTheyAreSaidToBe(Line line, int count, String name, String value)
            throws Exception {
        AuditRecord record = parse(line);

        assertThat(record.count()).isEqualTo(count);
        assertThat(record.get(name)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {Slice.RAW, Slice.ENRICHED})
    void readFindsEveryField(String sample) throws Exception {
        Log in = new Log();
        in.sample = sample;
        in.setUp();
        String text = new String(in.slice.bytes(), StandardCharsets.UTF_8);

        long expected = text.lines().mapToLong(RecordBenchmarkTest::fields).sum();

        assertThat(in.slice.bytes().length).isBetween(Slice.SIZE - 2000, Slice.SIZE);
        assertThat(benchmark.read(in)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {Slice.RAW, Slice.ENRICHED})
    void newlinesAndHeadersFindEveryLine(String sample) throws Exception {
        Log in = new Log();
        in.sample = sample;
        in.setUp();
        List<AuditRecord> records = in.slice.records();

        assertThat(benchmark.newlines(in)).isEqualTo(records.size());
        Lines lines = new Lines();
        lines.setUp(in);
        long serials = records.stream().mapToLong(AuditRecord::serial).sum();
        assertThat(benchmark.headers(in, lines)).isEqualTo(serials);
        assertThat(benchmark.newlinesAndHeaders(in, lines)).isEqualTo(serials);
    }
}
