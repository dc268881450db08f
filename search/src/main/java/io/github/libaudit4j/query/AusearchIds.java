// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.PasswdIds;

/**
 * The ids of users and groups by their names, on the host that a log is from.
 *
 * <pre>{@code
 * AusearchIds ids = AusearchIds.of(PasswdIds.read(Path.of("web1/passwd"), Path.of("web1/group")));
 * ids.user("alice"); // 1000
 * }</pre>
 */
public interface AusearchIds {
    /** What a name has that is not known: {@link PasswdIds#UNKNOWN}. */
    long UNKNOWN = PasswdIds.UNKNOWN;

    /**
     * The id of a user.
     *
     * @param name such as {@code alice}
     * @return {@link #UNKNOWN} where the name is not known
     */
    long user(String name);

    /**
     * The id of a group.
     *
     * @param name such as {@code adm}
     * @return {@link #UNKNOWN} where the name is not known
     */
    long group(String name);

    /**
     * Knows no names. Those in the log itself, such as {@code AUID="alice"}, are still found.
     *
     * @return ids that are all {@link #UNKNOWN}
     */
    static AusearchIds none() {
        return new AusearchIds() {
            @Override
            public long user(String name) {
                return UNKNOWN;
            }

            @Override
            public long group(String name) {
                return UNKNOWN;
            }
        };
    }

    /**
     * The names of files of passwd(5) and group(5).
     *
     * @param files what was read of them
     * @return their ids
     */
    static AusearchIds of(PasswdIds files) {
        return new AusearchIds() {
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
