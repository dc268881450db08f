// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What must hold for every record, whatever it was parsed from. */
final class Sound {
    private Sound() {}

    static void check(AuditRecord record) {
        assertInside(record, record.nodeStart(), record.nodeEnd());
        assertInside(record, record.typeStart(), record.typeEnd());
        assertInside(record, record.idStart(), record.end());
        assertThat(record.millis()).isNotNegative();
        assertThat(record.serial()).isNotNegative();
        int at = record.start();
        Section section = Section.BODY;
        for (int i = 0; i < record.count(); i++) {
            assertThat(record.valueEnd(i)).as("fields in order").isGreaterThanOrEqualTo(at);
            at = record.valueEnd(i);
            assertThat(record.section(i)).as("sections in order").isGreaterThanOrEqualTo(section);
            section = after(record.section(i));
            assertField(record, i);
        }
        assertCopy(record);
    }

    /** Only the kernel's part may go on after a message: {@code msg=x uid=0}. */
    private static Section after(Section section) {
        return section == Section.MSG ? Section.BODY : section;
    }

    private static void assertField(AuditRecord record, int index) {
        assertInside(record, record.nameStart(index), record.nameEnd(index));
        assertInside(record, record.valueStart(index), record.valueEnd(index));
        boolean isText = record.form(index) == Form.TEXT;
        assertThat(record.nameStart(index) == record.nameEnd(index)).isEqualTo(isText);
        if (!isText) {
            assertThat(record.nameEnd(index)).isLessThanOrEqualTo(record.valueStart(index));
        }
    }

    private static void assertInside(AuditRecord record, int from, int to) {
        assertThat(from).isBetween(record.start(), record.end());
        assertThat(to).isBetween(from, record.end());
    }

    private static void assertCopy(AuditRecord record) {
        AuditRecord copy = record.copy();
        assertThat(header(copy)).isEqualTo(header(record));
        assertThat(copy.fields()).isEqualTo(record.fields());
        assertThat(copy.toMap()).isEqualTo(record.toMap());
        assertThat(copy.toString()).isEqualTo(record.toString());
        assertThat(copy.start()).isZero();
        assertThat(copy.bytes()).hasSize(copy.end());
    }

    /** All of a record that is not a field. */
    static List<Object> header(AuditRecord record) {
        List<Object> header = new ArrayList<>();
        header.add(record.type());
        header.add(record.typeName());
        header.add(record.node());
        header.add(record.millis());
        header.add(record.serial());
        header.add(record.cut());
        header.add(record.joined());
        header.add(record.idStart() - record.start());
        header.add(record.typeStart() - record.start());
        header.add(record.typeEnd() - record.start());
        return header;
    }
}
