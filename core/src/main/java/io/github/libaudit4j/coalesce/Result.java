// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import java.util.Locale;

/** How what was tried ended. */
public enum Result {
    /** It was done. */
    SUCCESS("success"),
    /** It was refused, or went wrong. */
    FAIL("fail"),
    /** The event does not say. */
    UNKNOWN("unknown");

    private final String text;

    Result(String text) {
        this.text = text;
    }

    /**
     * The word for it in output.
     *
     * @return {@code "success"}, {@code "fail"} or {@code "unknown"}
     */
    public String text() {
        return text;
    }

    /** What {@code success=yes}, {@code res=1} or {@code res=failed} says. */
    static Result of(AuditRecord record, int index) {
        String word = record.value(index);
        return switch (word.equals("yes") ? word : word.toLowerCase(Locale.ROOT)) {
            case "yes", "1", "success" -> SUCCESS;
            case "no", "0", "failed", "failure", "fail" -> FAIL;
            default -> UNKNOWN;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
