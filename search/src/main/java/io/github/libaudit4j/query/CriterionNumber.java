// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A value is a number, in one of the spellings that records have of it. */
final class CriterionNumber implements CriterionMatch {
    /** What an id is where there is none. */
    private static final String[] UNSET = {"4294967295", "-1"};

    private final String[] spellings;
    private final byte[][] written;

    private CriterionNumber(String... spellings) {
        this.spellings = spellings;
        this.written = new byte[spellings.length][];
        for (int i = 0; i < spellings.length; i++) {
            written[i] = WrittenText.bytes(spellings[i]);
        }
    }

    static CriterionNumber of(long number) {
        return new CriterionNumber(Long.toString(number));
    }

    static CriterionNumber unset() {
        return new CriterionNumber(UNSET);
    }

    /** An architecture, in hexadecimal. */
    static CriterionNumber hex(int number) {
        String digits = Integer.toHexString(number);
        String capitals = digits.toUpperCase(Locale.ROOT);
        return digits.equals(capitals)
                ? new CriterionNumber(digits)
                : new CriterionNumber(digits, capitals);
    }

    @Override
    public boolean matches(AuditRecord record, int index) {
        if (record.form(index) != Form.BARE) {
            return false;
        }
        for (byte[] each : written) {
            if (WrittenText.is(record, index, each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value of {@link CallFields} is what is looked for. */
    boolean isAt(byte[] bytes, int from, int to) {
        int end = CallFields.end(bytes, from, to);
        for (byte[] each : written) {
            if (Arrays.equals(bytes, from, end, each, 0, each.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Clues clues(CriterionFields fields) {
        return fields.clues(name -> {
            List<String> texts = new ArrayList<>();
            for (String spelling : spellings) {
                texts.add(name + "=" + spelling);
            }
            return texts;
        });
    }
}
