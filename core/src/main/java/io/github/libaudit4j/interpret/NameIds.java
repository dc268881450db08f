// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * The ids of users and groups by their names, on one host: the other way round than {@link
 * IdNames}.
 *
 * <pre>{@code
 * NameIds ids = PasswdIds.read(Path.of("web1/passwd"), Path.of("web1/group"));
 * ids.user("alice"); // 1000
 * }</pre>
 */
public interface NameIds {
    /** What a name has that is not known. */
    long UNKNOWN = -1;

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
     * Knows no names.
     *
     * @return ids that are all {@link #UNKNOWN}
     */
    static NameIds none() {
        return new NameIds() {
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
     * Knows root alone, which is 0 everywhere.
     *
     * @return ids of one name
     */
    static NameIds rootOnly() {
        return new NameIds() {
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
}
