// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fields of one line: one value a name, the last one said. */
final class Fields {
    private final Map<String, Field> byName = new HashMap<>();

    /**
     * A field.
     *
     * @param original what the line says, with its quotes
     * @param value what that means
     */
    record Field(String original, String value) {}

    void put(String name, String value) {
        put(name, value, value);
    }

    void put(String name, String original, String value) {
        byName.put(name, new Field(original, value));
    }

    /** The field, or null. */
    Field get(String name) {
        return byName.get(name);
    }

    /** The field that must be there. */
    Field find(String name) throws GoError {
        Field field = byName.get(name);
        if (field == null) {
            throw new GoError(name + " key not found");
        }
        return field;
    }

    Field remove(String name) {
        return byName.remove(name);
    }

    /** Gives a field that is there another value. */
    void explain(String name, String value) {
        byName.computeIfPresent(name, (key, old) -> new Field(old.original(), value));
    }

    Set<Map.Entry<String, Field>> entries() {
        return byName.entrySet();
    }
}
