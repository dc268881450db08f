// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.interpret.PasswdIds;

/** The ids of users and groups that rules name: {@code -F auid=alice}. */
public interface RuleIds {
    /** What a name has that is not known. */
    long UNKNOWN = -1;

    /**
     * The id of a user.
     *
     * @param name such as {@code root}
     * @return {@link #UNKNOWN} where the name is not known
     */
    long user(String name);

    /**
     * The id of a group.
     *
     * @param name such as {@code root}
     * @return {@link #UNKNOWN} where the name is not known
     */
    long group(String name);

    /**
     * Knows root alone, which is 0 everywhere.
     *
     * @return ids of one name
     */
    static RuleIds rootOnly() {
        return new RuleIds() {
            @Override
            public long user(String name) {
                return name.equals("root") ? 0 : UNKNOWN;
            }

            @Override
            public long group(String name) {
                return name.equals("root") ? 0 : UNKNOWN;
            }
        };
    }

    /**
     * The ids of a host's passwd and group files.
     *
     * @param files the files as they were read
     * @return their ids
     */
    static RuleIds of(PasswdIds files) {
        return new RuleIds() {
            @Override
            public long user(String name) {
                return files.user(name);
            }

            @Override
            public long group(String name) {
                return files.group(name);
            }
        };
    }
}
