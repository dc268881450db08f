// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;

/** Collects the keys of a rule, which the kernel gets as one text. */
final class KeyReader {
    /** AUDIT_MAX_KEY_LEN of linux/audit.h. */
    private static final int LONGEST = 256;

    private final List<String> keys = new ArrayList<>();
    private Word last;
    private int bytes; // of all, and of what stands between them

    /** Reads what follows {@code -k}: {@code a,b} is one key. */
    void read(Word key) {
        int length = RuleText.encode(key.text()).length;
        if (length == 0) {
            throw key.wrong("a key is not empty");
        }
        bytes += length + (keys.isEmpty() ? 0 : 1);
        if (bytes > LONGEST) {
            throw key.wrong("the keys of a rule have at most " + LONGEST + " bytes in all");
        }
        if (!OperatorSign.isReadBack(Operator.EQUAL, key.text())) {
            throw key.wrong("auditctl takes no key with != >= <= or &= in it");
        }
        keys.add(key.text());
        last = key;
    }

    List<String> keys() {
        return keys;
    }

    /** Where the last one stands; null where there is none. */
    Word last() {
        return last;
    }

    /** The condition that the kernel looks at; null where there is no key. */
    Condition condition() {
        if (keys.isEmpty()) {
            return null;
        }
        String joined = String.join(String.valueOf(FilterRule.KEY_SEPARATOR), keys);
        return new TextCondition(RuleField.of(RuleField.KEY), Operator.EQUAL, joined);
    }
}
