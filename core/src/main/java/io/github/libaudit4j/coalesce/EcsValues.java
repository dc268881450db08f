// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What ECS allows an event to be: {@code ecs.tsv}. */
final class EcsValues {
    private static final Set<String> KINDS = load("kind").keySet();
    private static final Map<String, List<String>> TYPES = load("category");

    private EcsValues() {}

    /** Throws {@code IllegalArgumentException} with the reason where ECS has not these values. */
    static void check(String kind, List<String> categories, List<String> types) {
        if (!KINDS.contains(kind)) {
            throw none("kind", kind, KINDS);
        }
        for (String category : categories) {
            if (!TYPES.containsKey(category)) {
                throw none("category", category, TYPES.keySet());
            }
        }
        checkTypes(categories, types);
    }

    private static void checkTypes(List<String> categories, List<String> types) {
        for (String type : types) {
            if (!isOfOne(type, TYPES.keySet())) {
                throw none("type", type, all(TYPES.keySet()));
            }
            if (!isOfOne(type, categories)) {
                throw new IllegalArgumentException(
                        "the ECS type \""
                                + type
                                + "\" is of no category in "
                                + String.join(",", categories)
                                + ", whose types are "
                                + String.join(", ", all(categories)));
            }
        }
        for (String category : categories) {
            if (Collections.disjoint(TYPES.get(category), types)) {
                throw new IllegalArgumentException(
                        "the ECS category \""
                                + category
                                + "\" has no type in "
                                + String.join(",", types)
                                + "; its types are "
                                + String.join(", ", TYPES.get(category)));
            }
        }
    }

    private static boolean isOfOne(String type, Iterable<String> categories) {
        for (String category : categories) {
            if (TYPES.get(category).contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** The types of these categories, sorted. */
    private static Set<String> all(Iterable<String> categories) {
        Set<String> all = new TreeSet<>();
        for (String category : categories) {
            all.addAll(TYPES.get(category));
        }
        return all;
    }

    private static IllegalArgumentException none(
            String field, String value, Iterable<String> allowed) {
        return new IllegalArgumentException(
                "the ECS " + field + " \"" + value + "\" is none of " + String.join(", ", allowed));
    }

    /** The values of a field, each with the types that go with it. */
    private static Map<String, List<String>> load(String field) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Lines lines = Lines.of("ecs.tsv"); lines.next(); ) {
            if (lines.column(0).equals(field)) {
                values.put(lines.column(1), List.of(lines.column(2).split(",")));
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
