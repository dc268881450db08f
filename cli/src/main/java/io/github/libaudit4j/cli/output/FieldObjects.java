// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.FieldKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some fields of each event as a JSON object: an array for several values of one, null for none.
 *
 * <pre>
 * {"serial":5165722,"auid":"unset","key":null,"file":["/srv/a/kern/sbx/pub/","/srv/a/new line\n"]}
 * </pre>
 */
record FieldObjects(FieldTexts texts, JsonWriter json) implements EventForm {
    private static final int DIGITS = 15; // that any reader of JSON takes whole

    @Override
    public void write(AuditEvent event) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (EventField field : texts.fields()) {
            members.put(field.name(), value(field, texts.read(event, field)));
        }
        json.value(members);
        json.endDocument();
    }

    private static Object value(EventField field, List<String> texts) {
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(isNumber(field, text) ? (Object) Long.valueOf(text) : text);
        }
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.get(0);
            default -> values;
        };
    }

    private static boolean isNumber(EventField field, String text) {
        boolean isCount = field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.SERIAL;
        boolean isShort = text.length() == 1 || text.length() <= DIGITS && !text.startsWith("0");
        return isCount
                && isShort
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
