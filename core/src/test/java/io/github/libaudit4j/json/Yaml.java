// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What another's reader finds in our YAML, as {@link io.github.libaudit4j.testing.Json} has it. */
final class Yaml {
    private static final LoadSettings STRICT =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();

    private Yaml() {}

    /** The documents of a stream. */
    static List<Object> parse(String text) {
        List<Object> documents = new ArrayList<>();
        new Load(STRICT).loadAllFromString(text).forEach(each -> documents.add(plain(each)));
        return documents;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, each) -> members.put((String) name, plain(each)));
            return members;
        }
        if (value instanceof List<?> list) {
            return Arrays.asList(list.stream().map(Yaml::plain).toArray());
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
