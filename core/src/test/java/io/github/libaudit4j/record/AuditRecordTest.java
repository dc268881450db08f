// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditRecordTest {
    private static final String ID = "type=SYSCALL msg=audit(1795389786.635:51): ";

    @Test
    void findsTheFirstFieldOfThatName() {
        AuditRecord record = RecordParser.parse(ID + "a=1 ab=2 a=3");

        assertThat(record.find("a")).isZero();
        assertThat(record.get("ab")).isEqualTo("2");
        assertThat(record.find("b")).isEqualTo(-1);
        assertThat(record.get("")).isNull();
        assertThat(record.named(2, "a")).isTrue();
        assertThat(record.named(2, "ab")).isFalse();
    }

    @Test
    void readsNumbers() {
        AuditRecord record =
                RecordParser.parse(
                        ID + "pid=12 exit=-13 arch=c000003e a= b=- big=9999999999999999999");

        assertThat(record.number("pid", -1)).isEqualTo(12);
        assertThat(record.number("exit", 0)).isEqualTo(-13);
        assertThat(record.number("arch", -1)).isEqualTo(-1);
        assertThat(record.number("a", 7)).isEqualTo(7);
        assertThat(record.number("b", 7)).isEqualTo(7);
        assertThat(record.number("big", 7)).isEqualTo(7);
        assertThat(record.number("missing", 7)).isEqualTo(7);
    }

    @Test
    void mapKeepsSectionsApart() {
        AuditRecord record =
                RecordParser.parse(
                        "type=USER_LOGIN msg=audit(1795389786.635:51): user pid=1 uid=1000 uid=7"
                                + " msg='op=login uid=0 for root'\u001dUID=\"alice\"");

        assertThat(record.toMap())
                .isEqualTo(
                        Map.of(
                                "text", "user",
                                "pid", "1",
                                "uid", List.of("1000", "7"),
                                "msg", Map.of("op", "login", "uid", "0", "text", "for root"),
                                "enriched", Map.of("UID", "alice")));
    }

    @Test
    void mapKeepsTheOrderOfTheFields() {
        AuditRecord record = RecordParser.parse(ID + "b=1 a=2 c=3 b=4");

        assertThat(record.toMap().keySet()).containsExactly("b", "a", "c");
    }

    @Test
    void fieldsWithTheNamesOfTheMapsSectionsAreNotLost() {
        AuditRecord record =
                RecordParser.parse(
                        ID + "text=a word enriched=b msg='op=x msg=y'\u001dUID=\"root\"");

        assertThat(record.toMap())
                .isEqualTo(
                        Map.of(
                                "text", List.of("a", "word"),
                                "enriched", List.of("b", Map.of("UID", "root")),
                                "msg", Map.of("op", "x", "msg", "y")));
    }

    @Test
    void mapOfManyRepeatsIsFast() {
        AuditRecord record = RecordParser.parse(ID + "a=1 ".repeat(200_000));

        assertThat((List<?>) record.toMap().get("a")).hasSize(200_000);
    }

    @Test
    void copyOutlivesItsBytes() {
        byte[] bytes = ("xx" + ID + "a=1 b=\"two\"").getBytes(StandardCharsets.UTF_8);
        AuditRecord record = RecordParser.parse(bytes, 2, bytes.length);
        List<Field> fields = record.fields();

        AuditRecord copy = record.copy();
        Arrays.fill(bytes, (byte) '?');

        assertThat(copy.fields()).isEqualTo(fields);
        assertThat(copy.toString()).isEqualTo(ID + "a=1 b=\"two\"");
    }
}
