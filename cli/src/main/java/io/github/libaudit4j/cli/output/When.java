// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import java.time.Instant;

/** The time of an event as text of one length, so that lines sort by it. */
final class When {
    private static final int WITHOUT_MILLIS = "2026-11-22T14:03:13Z".length();

    private When() {}

    /** Appends {@code 2026-11-22T14:03:13.579Z}. */
    static StringBuilder append(StringBuilder line, Instant time) {
        String text = time.toString();
        return text.length() == WITHOUT_MILLIS
                ? line.append(text, 0, text.length() - 1).append(".000Z")
                : line.append(text);
    }
}
