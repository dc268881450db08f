// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.RecordParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    private static final String[] NAMES = {
        "a",
        "b",
        "ab",
        "pid",
        "ppid",
        "nametype",
        "proctitle",
        "cap_frootid",
        "cap_fxootid",
        "a-name-of-many-letters",
        "a-name_of_many-letters",
        "text",
        "é",
        "\u00E9\u00E9",
        "A"
    };

    /** Random records, one after another in the same table, against a map of lists. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sameAsAMap(boolean sections) {
        Random random = new Random(12);
        Repeats repeats = new Repeats(sections);
        for (int i = 0; i < 3_000; i++) {
            AuditRecord record = random(random, i % 100 == 0 ? 600 : 20);
            repeats.find(record);
            check(repeats, record, sections);
        }
    }

    private static AuditRecord random(Random random, int most) {
        StringBuilder line = new StringBuilder("type=USER msg=audit(1795400000.125:51):");
        fields(line, random, random.nextInt(most));
        if (random.nextBoolean()) {
            line.append(" msg='");
            fields(line, random, 1 + random.nextInt(most));
            line.append("'\u001DUID=\"root\" A=1 A=2 pid=3");
        }
        byte[] bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1); // é is no UTF-8
        return RecordParser.parse(bytes, 0, bytes.length);
    }

    private static void fields(StringBuilder line, Random random, int count) {
        for (int i = 0; i < count; i++) {
            String name = NAMES[random.nextInt(NAMES.length)];
            boolean numbered = random.nextInt(10) == 0;
            line.append(' ').append(name).append(numbered ? "" + i : "").append('=').append(i);
            if (random.nextInt(10) == 0) {
                line.append(" , words");
            }
        }
    }

    private static void check(Repeats repeats, AuditRecord record, boolean sections) {
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            String name = record.form(i) == Form.TEXT ? "text" : record.name(i);
            String key = sections ? record.section(i) + " " + name : name;
            expected.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            assertThat(repeats.isLater(i)).isEqualTo(repeats.previous(i) >= 0);
            if (!repeats.isLater(i)) {
                found.put(i, chain(repeats, i));
            }
        }
        assertThat(found.values())
                .as(record.toString())
                .containsExactlyElementsOf(expected.values());
    }

    private static List<Integer> chain(Repeats repeats, int first) {
        List<Integer> chain = new ArrayList<>(List.of(first));
        for (int i = repeats.next(first); i != 0; i = repeats.next(i)) {
            assertThat(repeats.previous(i)).isEqualTo(chain.get(chain.size() - 1));
            chain.add(i);
        }
        return chain;
    }

    @Test
    void tenThousandFields() {
        Repeats repeats = new Repeats(true);
        AuditRecord small = RecordParser.parse("type=USER msg=audit(1.2:3): a=1 b=2 a=3");
        StringBuilder line = new StringBuilder("type=USER msg=audit(1.2:3):");
        for (int i = 0; i < 10_000; i++) {
            line.append(" n").append(i % 9_000).append('=').append(i);
        }
        AuditRecord big = RecordParser.parse(line.toString());
        for (int i = 0; i < 3; i++) {
            for (AuditRecord record : List.of(small, big, small)) {
                repeats.find(record);
                check(repeats, record, true);
            }
        }
    }

    /** Names that are not the same bytes, but would be the same text in an object. */
    @ParameterizedTest
    @CsvSource({
        "a\u0080=1 a\u0081=2, true",
        "a\u00E2\u0082=1 a\u0080\u0081=2, true",
        "a\u00E2\u0082=1 a\u00E2=2, false",
        "a\u00EF\u00BF\u00BD=1 a\u0080=2, true", // one is written so
        "a\u00C3\u00A9=1 a\u00C3\u00AA=2, false",
        "a-long-name\u0080=1 a-long-name\u0081=2, true",
        "a-long-n\u0080me=1 a-long-n\u0081me=2, true",
        "old auid=1 old-auid=2, true",
        "old auid=1 new auid=2, false",
        "a=1 A=2, false",
    })
    void sameText(String fields, boolean same) {
        String line = "type=LOGIN msg=audit(1.2:3): " + fields;
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        AuditRecord record = RecordParser.parse(bytes, 0, bytes.length);
        Repeats repeats = new Repeats(true);
        repeats.find(record);

        assertThat(record.count()).isEqualTo(2);
        assertThat(repeats.isLater(1)).isEqualTo(same);
    }
}
