// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a line says, as text.
 *
 * @param data the fields; null if there is an error
 * @param tags the rule keys; they are there with an error too
 * @param error why there are no fields; else null
 */
record Body(Map<String, String> data, List<String> tags, String error) {
    static Body of(Header header) {
        if (header.body() < 0) {
            return new Body(null, List.of(), "message has no data content");
        }
        String text = Peculiarities.remove(header.type(), header.raw().substring(header.body()));
        Fields fields = new Fields();
        KeyValues.read(text, fields);
        Enrichment enrichment = new Enrichment(fields);
        String error = null;
        try {
            enrichment.enrich(header.type());
        } catch (GoError e) {
            error = GoText.decode(e.getMessage());
        }
        return new Body(error == null ? data(fields) : null, texts(enrichment.tags()), error);
    }

    private static Map<String, String> data(Fields fields) {
        Map<String, String> data = new TreeMap<>();
        for (Map.Entry<String, Fields.Field> field : fields.entries()) {
            data.put(field.getKey(), GoText.decode(field.getValue().value()));
        }
        return Collections.unmodifiableMap(data);
    }

    private static List<String> texts(List<String> tags) {
        List<String> texts = new ArrayList<>(tags.size());
        for (String tag : tags) {
            texts.add(GoText.decode(tag));
        }
        return List.copyOf(texts);
    }
}
