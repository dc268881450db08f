// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A member's name as it is written, {@code "exe":}, in an array that is copied by eight bytes. */
final class MemberName {
    private static final int EIGHT = Long.BYTES - 1;

    final byte[] bytes;
    final int length;

    /** The name whose text is this; not too long for what is left of a buffer. */
    MemberName(byte[] text) {
        byte[] quoted = JsonWriter.quoted(text);
        length = quoted.length + 1;
        bytes = Arrays.copyOf(quoted, length + EIGHT & ~EIGHT);
        bytes[length - 1] = ':';
    }

    MemberName(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }
}
