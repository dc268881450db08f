// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldIndexTest {
    private static final String[] TYPES = {"USER", "SYSCALL", "PATH", "EXECVE", "TTY", "LOGIN"};
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
        "éé",
        "A",
        "auid",
        "comm",
        "a0",
        "a1",
        "data",
        "key",
        "name",
        "a-name-of-far-more-than-thirty-two-letters"
    };
    private static final String[] VALUES = {"4294967295", "2F61", "1", "\"q\"", "(null)", ""};

    /** Random records, one after another in the same index, against a map of lists. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sameAsAMap(boolean bySection) {
        Random random = new Random(12);
        FieldIndex index = new FieldIndex(bySection);
        for (int i = 0; i < 4_000; i++) {
            AuditRecord record = random(random, i, i % 100 == 0 ? 600 : 20);
            index.find(record, record.count());
            check(index, record, bySection);
        }
    }

    private static AuditRecord random(Random random, int unique, int most) {
        String type = TYPES[random.nextInt(TYPES.length)];
        StringBuilder line = new StringBuilder("type=" + type + " msg=audit(1795400000.125:51):");
        fields(line, random, unique, random.nextInt(most));
        if (random.nextBoolean()) {
            line.append(" msg='");
            fields(line, random, unique, 1 + random.nextInt(most));
            line.append("'\u001DUID=\"root\" A=1 A=2 pid=3");
        }
        byte[] bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1); // é is no UTF-8
        return RecordParser.parse(bytes, 0, bytes.length);
    }

    private static void fields(StringBuilder line, Random random, int unique, int count) {
        for (int i = 0; i < count; i++) {
            line.append(' ').append(NAMES[random.nextInt(NAMES.length)]);
            line.append(random.nextInt(10) == 0 ? "" + unique : "").append('=');
            line.append(VALUES[random.nextInt(VALUES.length)]);
            if (random.nextInt(10) == 0) {
                line.append(" , words");
            }
        }
    }

    private static void check(FieldIndex index, AuditRecord record, boolean bySection) {
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        boolean anyMeaning = false;
        boolean anyReplaced = false;
        for (int i = 0; i < record.count(); i++) {
            String name = record.form(i) == Form.TEXT ? "text" : record.name(i);
            String key = bySection ? record.section(i) + " " + name : name;
            expected.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            assertThat(index.meaning(i)).isEqualTo(Interpreter.meaning(record, i));
            anyMeaning |= index.meaning(i) != Meaning.NONE;
            anyReplaced |= name.contains("\uFFFD");
        }
        assertThat(index.anyMeaning()).isEqualTo(anyMeaning);
        assertThat(index.anyReplaced()).isEqualTo(anyReplaced);
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < record.count(); i++) {
            assertThat(index.isLater(i)).isEqualTo(index.previous(i) >= 0);
            if (!index.isLater(i)) {
                found.add(chain(index, i));
            }
        }
        assertThat(found).as(record.toString()).containsExactlyElementsOf(expected.values());
    }

    private static List<Integer> chain(FieldIndex index, int first) {
        List<Integer> chain = new ArrayList<>(List.of(first));
        for (int i = index.next(first); i != 0; i = index.next(i)) {
            assertThat(index.previous(i)).isEqualTo(chain.get(chain.size() - 1));
            chain.add(i);
        }
        return chain;
    }

    /** More names than are kept, in one record and over many. */
    @Test
    void tenThousandNames() {
        FieldIndex index = new FieldIndex(true);
        AuditRecord small = RecordParser.parse("type=PATH msg=audit(1.2:3): a=1 name=2F61 a=3");
        StringBuilder line = new StringBuilder("type=USER msg=audit(1.2:3):");
        for (int i = 0; i < 10_000; i++) {
            line.append(" n").append(i % 9_000).append('=').append(i);
        }
        AuditRecord big = RecordParser.parse(line.toString());
        for (int i = 0; i < 3; i++) {
            for (AuditRecord record : List.of(small, big, small)) {
                index.find(record, record.count());
                check(index, record, true);
            }
        }
        for (int i = 0; i < 10_000; i++) {
            String fields = "x" + i + "=1 y=2 x" + i + "=3 uid=-1";
            AuditRecord record = RecordParser.parse("type=USER msg=audit(1.2:3): " + fields);
            index.find(record, record.count());
            check(index, record, true);
        }
    }

    /** Names that a program chose to have the same first and last eight bytes. */
    @Test
    @Timeout(20)
    void namesOfTheSameEnds() {
        StringBuilder line = new StringBuilder("type=USER msg=audit(1.2:3):");
        for (int i = 0; i < 80_000; i++) {
            line.append(" aaaaaaaa").append(100_000 + i).append("bbbbbbbb=1");
        }
        AuditRecord record = RecordParser.parse(line.toString());
        FieldIndex index = new FieldIndex(true);
        index.find(record, record.count());

        assertThat(record.count()).isEqualTo(80_000);
        assertThat(index.isLater(79_999)).isFalse();
    }

    /** Names that are not the same bytes, but would be the same text in an object. */
    @ParameterizedTest
    @CsvSource({
        "a\u0080=1 a\u0081=2, true",
        "a\u00E2\u0082=1 a\u0080\u0081=2, true",
        "a\u00E2\u0082=1 a\u00E2=2, false",
        "a\u00EF\u00BF\u00BD=1 a\u0080=2, true", // the first is a U+FFFD in the log
        "a\u00C3\u00A9=1 a\u00C3\u00AA=2, false",
        "a-long-name\u0080=1 a-long-name\u0081=2, true",
        "a-long-n\u0080me=1 a-long-n\u0081me=2, true",
        "old auid=1 old-auid=2, true",
        "old auid=1 new auid=2, false",
        "a=1 A=2, false",
        "a-long-name-a-long-name=1 a-long-NAME-a-long-name=2, false",
    })
    void sameText(String body, boolean same) {
        String line = "type=LOGIN msg=audit(1.2:3): " + body;
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        AuditRecord record = RecordParser.parse(bytes, 0, bytes.length);
        for (boolean bySection : new boolean[] {true, false}) {
            FieldIndex index = new FieldIndex(bySection);
            index.find(record, record.count());

            assertThat(record.count()).isEqualTo(2);
            assertThat(index.isLater(1)).isEqualTo(same);
        }
    }

    /** A name means one thing in one type of record and another in the next. */
    @Test
    void meaningsOfTypes() {
        FieldIndex index = new FieldIndex(true);
        for (String type : List.of("TTY", "USER", "TTY", "NO_SUCH_TYPE", "USER_TTY")) {
            AuditRecord record =
                    RecordParser.parse("type=" + type + " msg=audit(1.2:3): data=2F61");
            index.find(record, record.count());

            assertThat(index.meaning(0)).isEqualTo(Interpreter.meaning(record, 0));
            assertThat(index.anyMeaning()).isEqualTo(type.endsWith("TTY"));
        }
    }
}
