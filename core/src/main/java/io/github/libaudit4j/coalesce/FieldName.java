// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/** What a field of a record can be called: letters, digits, hyphen and underscore. */
final class FieldName {
    private FieldName() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
