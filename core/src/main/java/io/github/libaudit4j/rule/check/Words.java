// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Comparison;
import io.github.libaudit4j.rule.Condition;
import java.util.List;

/** Words of findings. */
final class Words {
    private Words() {}

    /** {@code a, b and c}. */
    static String join(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** {@code a, b, c and 4 more}. */
    static String some(List<String> words, int shown) {
        if (words.size() <= shown + 1) {
            return join(words);
        }
        return String.join(", ", words.subList(0, shown))
                + " and "
                + (words.size() - shown)
                + " more";
    }

    /** {@code 1 rule}, {@code 2 rules}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The start of a condition as it stands in a line; empty where it is written otherwise. */
    static String written(Condition condition, String text) {
        String name =
                condition instanceof Comparison two ? two.left().name() : condition.field().name();
        String written = name + condition.operator().sign();
        return text.contains(written) ? written : "";
    }
}
