// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an object, in the order in which they were first said. */
final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Says a member, whatever it is; what is not a string should not change any more. */
    Members put(String name, Object value) {
        members.put(name, value instanceof Members object ? object.toMap() : value);
        return this;
    }

    /** Says a member unless it is empty: Go's {@code omitempty}. What it was before is gone. */
    Members set(String name, String value) {
        return setOrRemove(name, value, value.isEmpty());
    }

    Members set(String name, Collection<?> values) {
        return setOrRemove(name, List.copyOf(values), values.isEmpty());
    }

    Members set(String name, Map<String, String> values) {
        return setOrRemove(name, Collections.unmodifiableMap(values), values.isEmpty());
    }

    /** An object without members is none only if it is null. */
    Members set(String name, Members object) {
        return setOrRemove(name, object, object == null);
    }

    private Members setOrRemove(String name, Object value, boolean isEmpty) {
        if (isEmpty) {
            members.remove(name);
            return this;
        }
        return put(name, value);
    }

    Members putAll(Members others) {
        members.putAll(others.members);
        return this;
    }

    /** A member that is a string; empty where there is none. */
    String get(String name) {
        return (String) members.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    Map<String, Object> toMap() {
        return Collections.unmodifiableMap(members);
    }
}
