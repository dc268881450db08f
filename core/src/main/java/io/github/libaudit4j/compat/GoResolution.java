// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/**
 * Gives an event's ids their names ({@code ResolveIDs}).
 *
 * @param users the names of users
 * @param groups the names of groups; never of an actor, be it a group
 */
record GoResolution(GoNames users, GoNames groups) {
    void resolve(GoEvent event) {
        rename(event.actor, "primary");
        rename(event.actor, "secondary");
        event.ids.forEach((field, id) -> addName(event, field, id));
        if (event.file != null) {
            event.file.set("owner", name(users, event.file.get("uid")));
            event.file.set("group", name(groups, event.file.get("gid")));
        }
        event.ecs.resolve(users, groups);
    }

    private void rename(Members actor, String member) {
        String name = name(users, actor.get(member));
        if (!name.isEmpty()) {
            actor.set(member, name);
        }
    }

    private void addName(GoEvent event, String field, String id) {
        String name = name(field.endsWith("uid") ? users : groups, id);
        if (!name.isEmpty()) {
            event.names.put(field, name);
        }
    }

    private static String name(GoNames names, String id) {
        return id.isEmpty() ? "" : names.name(id);
    }
}
