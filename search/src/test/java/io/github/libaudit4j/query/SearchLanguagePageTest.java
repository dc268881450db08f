// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/search-language.md} says what is so. */
class SearchLanguagePageTest {
    private static final Path PAGE = Path.of("../docs/search-language.md");

    @Test
    void theTableOfFieldsIsTheCatalogue() throws IOException {
        List<String> rows = new ArrayList<>();
        for (EventField field : EventFields.all()) {
            String others =
                    field.otherNames().isEmpty()
                            ? ""
                            : '`' + String.join("`, `", field.otherNames()) + '`';
            rows.add(
                    "| `%s` | %s | %s | %s | `%s` | %s |"
                            .formatted(
                                    field.name(),
                                    others,
                                    field.kind(),
                                    field.meaning(),
                                    String.join(" ", field.sources()),
                                    field.isAlsoOfPrograms() ? "program" : "kernel"));
        }
        assertThat(rows("| field |")).containsExactlyElementsOf(rows);
    }

    @Test
    void everyExampleFindsSomeEventsAndNotAll() throws IOException {
        List<AuditEvent> events = events();
        ConditionParser parser = new ConditionParser(Times.here(ZoneOffset.UTC), IdNames.none());
        List<String> examples = rows("| expression |");
        assertThat(examples).hasSizeGreaterThan(15);
        for (String row : examples) {
            String expression = row.split("`")[1];
            Condition condition = parser.parse(expression);
            long met = events.stream().filter(condition::test).count();
            assertThat(met).as(expression).isBetween(1L, events.size() - 1L);
            for (AuditEvent event : events) {
                assertThat(!condition.test(event) || Shown.by(event, condition.clues()))
                        .as(expression)
                        .isTrue();
            }
        }
    }

    @Test
    void everyKindIsExplained() throws IOException {
        String kinds = String.join(" ", rows("| kind |"));
        for (FieldKind kind : FieldKind.values()) {
            assertThat(kinds).containsPattern("\\b" + kind + "\\b");
        }
    }

    /** The rows of a table, without its head. */
    private static List<String> rows(String head) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> rows = new ArrayList<>();
        int at = 0;
        while (!lines.get(at).startsWith(head)) {
            at++;
        }
        for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
            rows.add(lines.get(at));
        }
        return rows;
    }

    private static List<AuditEvent> events() throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        try (InputStream in = SearchLanguagePageTest.class.getResourceAsStream("examples.log");
                EventReader reader = new EventReader(new RecordReader(in))) {
            while (reader.next()) {
                events.add(reader.event());
            }
        }
        return events;
    }
}
