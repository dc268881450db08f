// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.List;

/**
 * A user or group that an event is about.
 *
 * @param role where ECS has it
 * @param from where the event has it, as an id or a name; the first that is there
 */
public record EcsUser(Role role, List<Reference> from) {
    /** The places that ECS has for users and groups. */
    public enum Role {
        /** Who did it. */
        USER("user"),
        /** As whom. */
        USER_EFFECTIVE("user.effective"),
        /** To whom. */
        USER_TARGET("user.target"),
        /** What {@link #USER_TARGET} was changed to. */
        USER_CHANGES("user.changes"),
        /** The group that it is about. */
        GROUP("group");

        private static final Role[] ALL = values();

        private final String text;

        Role(String text) {
            this.text = text;
        }

        /**
         * The name of the field that {@code id} and {@code name} are below.
         *
         * @return for example {@code "user.target"}
         */
        public String text() {
            return text;
        }

        /** The role with that text; null where there is none. */
        static Role of(String text) {
            for (Role role : ALL) {
                if (role.text.equals(text)) {
                    return role;
                }
            }
            return null;
        }
    }
}
