// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * The names of users and groups, where a record says their ids only.
 *
 * <pre>{@code
 * IdNames names = PasswdNames.read(Path.of("web1/passwd"), Path.of("web1/group"));
 * names.user(0); // "root"
 * names.user(IdNames.UNSET); // null
 * }</pre>
 *
 * <p>An id means nothing without the host it comes from, so the default is {@link #none()}: a log
 * of another host is never explained with the names of this one. All implementations of this
 * library may be used by several threads at once.
 */
public interface IdNames {
    /**
     * The id that says that there is none, {@code (uid_t) -1}; records print it as {@code
     * auid=4294967295} or {@code -1}. It has no name and is looked up nowhere.
     */
    long UNSET = 0xFFFFFFFFL;

    /**
     * The name of a user.
     *
     * @param id any number
     * @return the name; null where it is not known, and for what is no {@link #isId id}
     */
    String user(long id);

    /**
     * The name of a group.
     *
     * @param id any number
     * @return the name; null where it is not known, and for what is no {@link #isId id}
     */
    String group(long id);

    /**
     * Knows no names.
     *
     * @return names that are all null
     */
    static IdNames none() {
        return NoNames.NONE;
    }

    /**
     * Whether a number can be the id of a user or group.
     *
     * @param number any number
     * @return true from 0 to 4294967294
     */
    static boolean isId(long number) {
        return number >= 0 && number < UNSET;
    }
}
