// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.output.Escaped;

/** Text of a cell as {@link Escaped} writes it; most cells hold nothing to escape. */
final class CellText {
    private CellText() {}

    static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                StringBuilder out = new StringBuilder(text.length() + 8);
                Escaped.append(out, text);
                return out.toString();
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '\\';
    }
}
