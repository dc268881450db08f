// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/** What became of a file: {@code nametype=} of a PATH record, {@code objtype=} of older kernels. */
public enum FileRole {
    /** It was there before and after. */
    NORMAL("normal"),
    /** The directory of one that was created or deleted. */
    PARENT("parent"),
    /** It was created. */
    CREATE("create"),
    /** It was deleted. */
    DELETE("delete"),
    /** The kernel does not say. */
    UNKNOWN("unknown");

    private static final FileRole[] ALL = values();

    private final String text;

    FileRole(String text) {
        this.text = text;
    }

    /**
     * The word for it in output.
     *
     * @return for example {@code "create"}
     */
    public String text() {
        return text;
    }

    /** The role that a record names. */
    static FileRole of(String nametype) {
        for (FileRole role : ALL) {
            if (role.text.equalsIgnoreCase(nametype)) {
                return role;
            }
        }
        return UNKNOWN;
    }

    @Override
    public String toString() {
        return text;
    }
}
