// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.List;

/**
 * A word that records say whether something succeeded with.
 *
 * @param word the kernel's, libaudit's, or that of old programs
 * @param bytes the same
 * @param isYes whether it says yes
 */
record ResultWord(String word, byte[] bytes, boolean isYes) {
    static final List<ResultWord> ALL =
            List.of(
                    of("yes", true),
                    of("success", true),
                    of("1", true),
                    of("no", false),
                    of("failed", false),
                    of("0", false));

    private static ResultWord of(String word, boolean isYes) {
        return new ResultWord(word, WrittenText.bytes(word), isYes);
    }
}
