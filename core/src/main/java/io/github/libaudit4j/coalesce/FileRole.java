// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import java.nio.charset.StandardCharsets;

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
    private final long key; // of the kernel's word

    FileRole(String text) {
        this.text = text;
        byte[] word = name().getBytes(StandardCharsets.US_ASCII);
        this.key = NameKey.of(word, 0, word.length);
    }

    /**
     * The word for it in output.
     *
     * @return for example {@code "create"}
     */
    public String text() {
        return text;
    }

    /** The role that a field names: nearly always as the kernel writes it. */
    static FileRole of(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        long word = to - from <= Long.BYTES ? NameKey.of(record.bytes(), from, to) : 0;
        for (FileRole role : ALL) {
            if (role.key == word) {
                return role;
            }
        }
        String other = record.value(index);
        for (FileRole role : ALL) {
            if (role.text.equalsIgnoreCase(other)) {
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
