// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNameTest {
    private static AuditRecord record(String type, String fields) {
        return RecordParser.parse("type=" + type + " msg=audit(1.000:2): " + fields);
    }

    @ParameterizedTest
    @CsvSource({
        "auid=1 uid=0 \u001dAUID=\"a\" UID=\"b\", 0, 2, true",
        "auid=1 uid=0 \u001dAUID=\"a\" UID=\"b\", 1, 3, true",
        "auid=1 uid=0 \u001dAUID=\"a\" UID=\"b\", 0, 3, false",
        "auid=1 uid=0 \u001dAUID=\"a\" UID=\"b\", 0, 1, false",
        "a_b-3d=1 \u001dA_B-3D=\"a\", 0, 1, true",
        "{uid=1 \u001d[UID=\"a\", 0, 1, false",
    })
    void twins(String fields, int field, int added, boolean isTwin) {
        assertThat(FieldName.isTwin(record("SYSCALL", fields), field, added)).isEqualTo(isTwin);
    }

    /** {@code old auid=} of old kernels. */
    @Test
    void aTwinOfANameWithABlank() {
        AuditRecord record = record("LOGIN", "old auid=1 new auid=2 OLD-AUID=\"a\"");

        assertThat(record.isOldStyle(0)).isTrue();
        assertThat(FieldName.isTwin(record, 0, 2)).isTrue();
        assertThat(FieldName.isTwin(record, 1, 2)).isFalse();
    }

    @Test
    void textIsNoTwinOfText() {
        AuditRecord record = record("USER", "words msg='more words'");

        assertThat(record.name(0)).isEmpty();
        assertThat(record.name(1)).isEmpty();
        assertThat(FieldName.isTwin(record, 0, 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "uid=0, true, false",
        "gid=0, true, true",
        "old-auid=0, true, false",
        "inode_gid=0, true, true",
        "id=0, false, false",
        "pid=0, false, false",
        "sgidx=0, false, false",
        "words, false, false",
    })
    void ids(String field, boolean isId, boolean isGroup) {
        AuditRecord record = record("SYSCALL", field);

        assertThat(FieldName.isId(record, 0)).isEqualTo(isId);
        assertThat(FieldName.isGroup(record, 0)).isEqualTo(isGroup);
    }
}
