// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code fields.tsv} has one of {@code field-cases.tsv}: a record that shows it. */
class FieldMeaningsTest {
    private static final String ALL = "*";
    private static final String ANY_ARGUMENT = "aN";

    private record Row(String field, String meaning, String third, String fourth) {
        /** Without the vocabulary and the base. */
        String kind() {
            return meaning.split(" ")[0];
        }

        @Override
        public String toString() {
            return field + " " + meaning;
        }
    }

    /** A field may have several rows, each for other record types. */
    @Test
    void eachFieldHasACase() throws IOException {
        assertThat(cases()).extracting(Row::field).isEqualTo(names(fields()));
        assertThat(cases())
                .extracting(Row::meaning)
                .isEqualTo(fields().stream().map(Row::kind).toList());
        assertThat(names(fields())).isSorted();
        assertThat(fields())
                .flatExtracting(row ->
                        Stream.of(row.third().split(","))
                                .map(type -> row.field() + " " + type)
                                .toList())
                .doesNotHaveDuplicates();
        assertThat(fields())
                .filteredOn(row -> names(fieldsOf(row.field())).size() > 1)
                .noneMatch(row -> row.third().equals(ALL));
    }

    private static List<Row> fieldsOf(String field) {
        try {
            return fields().stream().filter(row -> row.field().equals(field)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void meansWhatItsCaseSays(Row row) {
        AuditRecord record = RecordParser.parse(row.third());
        int index = index(record, row.field());

        assertThat(Interpreter.kind(record, index)).hasToString(row.meaning());
        assertThat(Interpreter.meaning(record, index)).isNotEqualTo(Meaning.NONE);
        assertThat(Interpreter.value(record, index)).isEqualTo(Json.parse(row.fourth()));
    }

    /** The value of a case means the same in each type of the row, and nothing in another. */
    @ParameterizedTest
    @MethodSource("fields")
    void meansItInTheseTypesOnly(Row row) throws IOException {
        String line = cases().get(fields().indexOf(row)).third();
        String types = row.third().equals(ALL) ? "SYSCALL,USER,NO_SUCH_TYPE" : row.third();
        for (String type : types.split(",")) {
            assertThat(kind(line, type, row.field())).hasToString(row.kind());
            assertThat(meaning(line, type, row.field())).isNotEqualTo(Meaning.NONE);
            assertThat(row.third().equals(ALL) || RecordTypes.number(type) >= 0).isTrue();
        }
        if (!row.third().equals(ALL)) {
            assertThat(kind(line, "DAEMON_START", row.field())).isEqualTo(Meaning.NONE);
        }
    }

    /** A TEXT in quotes says just what it says, and so does one that no encoder wrote. */
    @ParameterizedTest
    @MethodSource("cases")
    void onlyBareUpperCaseHexIsDecoded(Row row) {
        if (!row.meaning().equals("TEXT")) {
            return;
        }
        AuditRecord record = RecordParser.parse(row.third());
        String hex = record.value(index(record, row.field()));
        String lower = hex.toLowerCase(Locale.ROOT);
        String odd = hex.substring(1);
        for (String other : List.of('"' + hex + '"', lower, odd, "G" + odd, "(null)", "?", "")) {
            AuditRecord changed = RecordParser.parse(row.third().replace(hex, other));
            int index = index(changed, row.field());

            assertThat(Interpreter.meaning(changed, index)).as(other).isEqualTo(Meaning.NONE);
            assertThat(Interpreter.value(changed, index)).as(other).isNull();
            assertThat(Interpreter.text(changed, index)).isEqualTo(other.replace("\"", ""));
        }
    }

    private static Meaning meaning(String line, String type, String field) {
        AuditRecord record = record(line, type);
        return Interpreter.meaning(record, index(record, field));
    }

    private static Meaning kind(String line, String type, String field) {
        AuditRecord record = record(line, type);
        return Interpreter.kind(record, index(record, field));
    }

    private static AuditRecord record(String line, String type) {
        return RecordParser.parse(line.replaceFirst("type=\\S+", "type=" + type));
    }

    /** For aN the argument that is in hex. */
    private static int index(AuditRecord record, String field) {
        return record.find(field.equals(ANY_ARGUMENT) ? "a1" : field);
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(Row::field).toList();
    }

    static List<Row> fields() throws IOException {
        return rows("fields.tsv");
    }

    static List<Row> cases() throws IOException {
        return rows("field-cases.tsv");
    }

    private static List<Row> rows(String file) throws IOException {
        try (InputStream in = FieldMeaningsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Row(row[0], row[1], row[2], row[3]))
                    .toList();
        }
    }
}
