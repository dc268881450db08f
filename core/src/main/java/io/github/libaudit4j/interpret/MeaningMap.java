// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fields of a record mean, as a map: see {@link Interpreter#toMap}. */
final class MeaningMap {
    private MeaningMap() {}

    static Map<String, Object> of(AuditRecord record) {
        Map<String, Object> map = section(record, Section.BODY);
        Map<String, Object> message = section(record, Section.MSG);
        if (!message.isEmpty()) {
            map.put("msg", message);
        }
        return map;
    }

    private static Map<String, Object> section(AuditRecord record, Section section) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) == section) {
                values.computeIfAbsent(record.name(i), n -> new ArrayList<>())
                        .add(Interpreter.value(record, i));
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (all.stream().anyMatch(value -> value != null)) {
                map.put(name, all.size() == 1 ? all.get(0) : all);
            }
        });
        return map;
    }
}
