// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.tsv.TsvRows;
import java.util.HashMap;
import java.util.Map;

/** What {@code strerror(3)} says of errors, by their names: {@code error-messages.tsv}. */
final class ErrorMessages {
    private static final Map<String, String> MESSAGES = load();

    private ErrorMessages() {}

    private static Map<String, String> load() {
        Map<String, String> messages = new HashMap<>();
        for (String[] row : TsvRows.of(ErrorMessages.class, "error-messages.tsv")) {
            messages.put(row[0], row[1]);
        }
        return messages;
    }

    /** The message of {@code EACCES}; null where there is none. */
    static String of(String name) {
        return MESSAGES.get(name);
    }
}
