// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.charset.StandardCharsets;

/**
 * A member's name as it is written, {@code "exe":}, with a comma before it and the quote of a
 * string behind it, in an array that is copied by eight bytes.
 */
final class MemberName {
    /** Where the name starts, behind the comma. */
    static final int NAME = 1;

    final byte[] bytes;

    /** Where the quote of a string stands. */
    final int end;

    /** The name whose text is this; not too long for what is left of a buffer. */
    MemberName(byte[] text) {
        byte[] quoted = JsonWriter.quoted(text);
        end = NAME + quoted.length + 1;
        bytes = new byte[end + 1 + Long.BYTES];
        bytes[0] = ',';
        System.arraycopy(quoted, 0, bytes, NAME, quoted.length);
        bytes[end - 1] = ':';
        bytes[end] = '"';
    }

    MemberName(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }
}
