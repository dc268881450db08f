// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;

/** Texts of records and of their fields. */
final class ValueText {
    private ValueText() {}

    /** A field's value, decoded where it is text in hexadecimal. */
    static String decoded(AuditRecord record, int index) {
        Meaning meaning = Interpreter.meaning(record, index);
        boolean isText = meaning == Meaning.TEXT || meaning == Meaning.ARGV;
        return isText ? Interpreter.text(record, index) : record.value(index);
    }

    /** A record's type as it was written. */
    static String type(AuditRecord record) {
        int from = record.typeStart();
        int to = record.typeEnd();
        return from == to ? record.typeName() : text(record, from, to);
    }

    /** A record from its type on. */
    static String whole(AuditRecord record) {
        return text(record, record.typeStart(), record.end());
    }

    private static String text(AuditRecord record, int from, int to) {
        return new String(record.bytes(), from, to - from, StandardCharsets.UTF_8);
    }
}
