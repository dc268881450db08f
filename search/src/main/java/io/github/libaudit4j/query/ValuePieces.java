// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.coalesce.Arguments;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Texts where a value is several, only a part of one, or made of several. */
final class ValuePieces {
    private ValuePieces() {}

    /**
     * The keys or words in a field, or a part of the address in it.
     *
     * @param part which part; null for all
     * @return null where the value is one
     */
    static List<String> of(AuditRecord record, int index, String part) {
        if (part != null) {
            Map<String, String> address = Interpreter.address(record, index);
            String text = address == null ? null : address.get(part);
            return text == null ? List.of() : List.of(text);
        }
        Meaning meaning = Interpreter.meaning(record, index);
        if (meaning != Meaning.KEYS && meaning != Meaning.LIST) {
            return null;
        }
        List<String> pieces = new ArrayList<>();
        for (Object each : (List<?>) Interpreter.value(record, index, meaning)) {
            pieces.add(each.toString());
        }
        return pieces;
    }

    /** The arguments of an event, or all of them in one text; none where it has none. */
    static List<String> arguments(AuditEvent event, boolean isOne) {
        Arguments arguments = Arguments.of(event);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            texts.add(new String(arguments.bytes(i), StandardCharsets.UTF_8));
        }
        return isOne && !texts.isEmpty() ? List.of(String.join(" ", texts)) : texts;
    }
}
