// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.util.Arrays;

/**
 * A value says that it succeeded, or that it did not.
 *
 * <pre>
 * success=no   res=failed   res=0   avc:  denied   (hostname=?, ... result=Authentication failure)
 * </pre>
 */
record CriterionResult(boolean isYes) implements CriterionMatch {
    private static final byte[] DENIED = WrittenText.bytes("denied");
    private static final byte[] GRANTED = WrittenText.bytes("granted");
    private static final byte[] OLD = WrittenText.bytes("result");
    private static final String SUCCESS = "success";
    private static final byte[][] NO = {
        WrittenText.bytes("no"),
        WrittenText.bytes("failed"),
        WrittenText.bytes("0"),
        WrittenText.bytes("(null)")
    };

    @Override
    public boolean matches(AuditRecord record, int index) {
        return isYes != isNo(record, index);
    }

    private static boolean isNo(AuditRecord record, int index) {
        if (isNamed(record, index, DENIED)) {
            return true;
        }
        if (isNamed(record, index, GRANTED)) {
            return false;
        }
        if (isNamed(record, index, OLD)) {
            return !startsWithSuccess(record, index);
        }
        boolean isNo = false;
        for (byte[] word : NO) {
            isNo |= record.form(index) == Form.BARE && WrittenText.is(record, index, word);
        }
        return isNo;
    }

    private static boolean isNamed(AuditRecord record, int index, byte[] name) {
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        return Arrays.equals(record.bytes(), from, to, name, 0, name.length);
    }

    /** Old programs write what PAM says, in its own letters. */
    private static boolean startsWithSuccess(AuditRecord record, int index) {
        int from = record.valueStart(index);
        boolean starts = record.valueEnd(index) - from >= SUCCESS.length();
        for (int i = 0; i < SUCCESS.length() && starts; i++) {
            starts = (record.bytes()[from + i] | 0x20) == SUCCESS.charAt(i);
        }
        return starts;
    }

    /** Success has too many spellings to be looked for. */
    @Override
    public Clues clues(CriterionFields fields) {
        return isYes
                ? Clues.NONE
                : Clues.texts(
                        "success=no",
                        "success=(null)",
                        "res=no",
                        "res=failed",
                        "res=0",
                        "res=(null)",
                        "result=",
                        "denied");
    }
}
