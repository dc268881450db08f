// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.List;

/** The field {@code key}, which go-libaudit takes out of the fields and calls tags. */
final class RuleKeys {
    private static final String SEPARATOR = "\u0001"; // AUDIT_KEY_SEPARATOR, libaudit.h

    private RuleKeys() {}

    /**
     * Hex is several keys, and so is a bare word that looks like hex; of other text, {@code
     * key=net} and {@code net} are one key.
     */
    static List<String> take(Fields fields) {
        Fields.Field key = fields.remove("key");
        if (key == null) {
            return List.of();
        }
        if (Hex.isUpper(key.original())) {
            return List.of(Hex.upper(key.original()).split(SEPARATOR, -1));
        }
        int equals = key.value().indexOf('=');
        return List.of(key.value().substring(equals + 1));
    }
}
