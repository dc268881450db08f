// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.RecordTypes;

/** Rewrites the records whose text is not {@code name=value} pairs all along. */
final class Peculiarities {
    private Peculiarities() {}

    static String remove(int type, String text) {
        return switch (type) {
            case RecordTypes.AVC -> AvcPrefix.remove(text);
            case RecordTypes.LOGIN -> replaceTwo(replaceTwo(text, "old ", "old_"), "new ", "new_");
            case RecordTypes.CRED_DISP, RecordTypes.USER_START, RecordTypes.USER_END ->
                    trimEnd(replaceTwo(text, " (hostname=", " hostname="));
            default -> text;
        };
    }

    private static String replaceTwo(String text, String old, String replacement) {
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < 2; i++) {
            int found = text.indexOf(old, from);
            if (found < 0) {
                break;
            }
            replaced.append(text, from, found).append(replacement);
            from = found + old.length();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** With them goes the closing quote of {@code msg='...'}, and so its fields are found. */
    private static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ')' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        return text.substring(0, end);
    }
}
