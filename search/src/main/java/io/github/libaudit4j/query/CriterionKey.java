// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;

/**
 * One of a value's keys is a text, or has it somewhere. Several keys are one value in hexadecimal,
 * with the byte 1 between them.
 *
 * <pre>key=6163636573730166696C6573: access and files</pre>
 */
record CriterionKey(CriterionText text) implements CriterionMatch {
    @Override
    public boolean matches(AuditRecord record, int index) {
        if (!text.isWhole() || !CriterionText.isHex(record, index)) {
            return text.matches(record, index);
        }
        byte[] bytes = record.bytes();
        int to = record.valueEnd(index);
        int start = record.valueStart(index);
        for (int i = start; i < to; i += 2) {
            if (bytes[i] == '0' && bytes[i + 1] == '1') {
                if (text.matchesHex(bytes, start, i)) {
                    return true;
                }
                start = i + 2;
            }
        }
        return text.matchesHex(bytes, start, to);
    }

    @Override
    public Clues clues(CriterionFields fields) {
        return text.clues(fields);
    }
}
