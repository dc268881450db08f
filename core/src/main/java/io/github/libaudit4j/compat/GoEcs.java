// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.ArrayList;
import java.util.List;

/** The ECS fields of an event ({@code ECSFields}). */
final class GoEcs {
    String kind = "";
    final List<String> categories = new ArrayList<>();
    final List<String> types = new ArrayList<>();
    String outcome = "";

    private final Members user = new Members();
    private final Members effective = new Members();
    private final Members target = new Members();
    private final Members changes = new Members();
    private final Members group = new Members();

    /** Says who it is, by an id or a name: what is a number is an id. */
    void set(String field, String value) {
        Members entity = entity(field);
        if (isUnset(value)) {
            entity.set("name", "").set("id", "unset");
        } else {
            entity.set(isNumber(value) ? "id" : "name", value);
        }
    }

    private Members entity(String field) {
        return switch (field) {
            case "user" -> user;
            case "user.effective" -> effective;
            case "user.target" -> target;
            case "user.changes" -> changes;
            case "group" -> group;
            default -> throw new AssertionError("normalizations.tsv maps to " + field);
        };
    }

    private static boolean isUnset(String value) {
        return switch (value) {
            case "", "unset", "4294967295", "-1" -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String value) {
        try {
            GoNumber.parseUint(value, 10, 64);
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    /** Adds the name to an id that has none, and the id to a name. */
    void resolve(GoNames users, GoNames groups) {
        for (Members entity : List.of(user, effective, target, changes)) {
            resolve(entity, users);
        }
        resolve(group, groups);
    }

    private static void resolve(Members entity, GoNames names) {
        String name = entity.get("name");
        String id = entity.get("id");
        if (name.isEmpty() && !id.isEmpty()) {
            entity.set("name", names.name(id));
        } else if (id.isEmpty() && !name.isEmpty()) {
            entity.set("id", names.id(name));
        }
    }

    Members toMembers() {
        Members event = new Members();
        event.set("kind", kind).set("category", categories);
        event.set("type", types).set("outcome", outcome);
        Members entity = new Members().set("name", user.get("name")).set("id", user.get("id"));
        entity.put("effective", effective).put("target", target).put("changes", changes);
        return new Members().put("event", event).put("user", entity).put("group", group);
    }
}
