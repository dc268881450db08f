// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record's fields as a map: see {@link AuditRecord#toMap()}. */
final class RecordMap {
    private RecordMap() {}

    static Map<String, Object> of(AuditRecord record) {
        Map<String, Object> map = section(record, Section.BODY);
        for (Section section : List.of(Section.MSG, Section.ENRICHED)) {
            Map<String, Object> sub = section(record, section);
            if (!sub.isEmpty()) {
                map.merge(section == Section.MSG ? "msg" : "enriched", sub, RecordMap::both);
            }
        }
        return map;
    }

    private static Map<String, Object> section(AuditRecord record, Section section) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) == section) {
                String name = record.form(i) == Form.TEXT ? "text" : record.name(i);
                map.merge(name, record.value(i), RecordMap::both);
            }
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object first, Object next) {
        boolean isList = first instanceof List;
        List<Object> values = isList ? (List<Object>) first : new ArrayList<>(List.of(first));
        values.add(next);
        return values;
    }
}
