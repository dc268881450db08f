// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;

/** How an event ended. */
public enum Outcome {
    /** It succeeded. */
    YES("yes"),
    /** It failed, or was denied. */
    NO("no"),
    /** No record says it. */
    UNSET("unset");

    private final byte[] word;

    Outcome(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] word() {
        return word;
    }
}
