// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/** The names of users, or of groups, by their ids ({@code EntityCache}). */
public interface GoNames {
    /** Knows none, so that ids stay ids. */
    GoNames NONE =
            new GoNames() {
                @Override
                public String name(String id) {
                    return "";
                }

                @Override
                public String id(String name) {
                    return "";
                }
            };

    /**
     * The name of a user or group.
     *
     * @param id a decimal number, or any text at all: it stands in a log
     * @return the name; empty if there is none
     */
    String name(String id);

    /**
     * The id of a user or group.
     *
     * @param name a name, or any text at all: it stands in a log
     * @return a decimal number; empty if there is none
     */
    String id(String name);
}
