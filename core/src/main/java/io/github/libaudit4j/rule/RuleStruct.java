// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One {@code struct audit_rule_data} that came in; nothing in it is taken on trust. Refuses every
 * byte that the rule would not be encoded to.
 */
final class RuleStruct {
    // linux/audit.h: struct audit_rule_data
    static final int FLAGS = 0;
    static final int ACTION = 4;
    static final int FIELD_COUNT = 8;
    static final int MASK = 12;
    static final int FIELDS = 268;
    static final int VALUES = 524;
    static final int FIELD_FLAGS = 780;
    static final int BUFLEN = 1036;
    static final int BUF = 1040;

    static final int PREPEND = 0x10; // linux/audit.h: #define AUDIT_FILTER_PREPEND 0x10

    private final byte[] bytes;
    private final ByteBuffer in;
    private int text = BUF; // where the next text starts
    private int textsEnd;

    RuleStruct(byte[] bytes, ByteOrder order) {
        this.bytes = bytes;
        in = ByteBuffer.wrap(bytes).order(order);
    }

    /** The length with the zeros at the end. */
    static int padded(int length) {
        return length + 3 & ~3;
    }

    FilterRule rule() {
        checkLength();
        int flags = in.getInt(FLAGS);
        FilterList list = FilterList.of(flags & ~PREPEND);
        if (list == null) {
            throw unknown("list", flags & ~PREPEND, FLAGS);
        }
        Action action = Action.of(in.getInt(ACTION));
        if (action == null) {
            throw unknown("action", in.getInt(ACTION), ACTION);
        }
        List<Condition> conditions = conditions();
        return new FilterRule((flags & PREPEND) != 0, list, action, syscalls(), conditions);
    }

    private void checkLength() {
        if (bytes.length < BUF) {
            throw new AuditFormatException(
                    "a rule has " + BUF + " bytes at least, not " + bytes.length, bytes.length);
        }
        int length = in.getInt(BUFLEN);
        if (length < 0 || length > bytes.length - BUF) {
            throw new AuditFormatException(
                    "no room for " + Integer.toUnsignedString(length) + " bytes of text", BUFLEN);
        }
        textsEnd = BUF + length;
        if (bytes.length != textsEnd && bytes.length != padded(textsEnd)) {
            throw new AuditFormatException("bytes behind the texts", textsEnd);
        }
        checkZeros(textsEnd, bytes.length, "padding");
    }

    private List<Condition> conditions() {
        int count = in.getInt(FIELD_COUNT);
        if (count < 0 || count > FilterRule.MOST_CONDITIONS) {
            throw new AuditFormatException(
                    "a rule has at most "
                            + FilterRule.MOST_CONDITIONS
                            + " fields, not "
                            + Integer.toUnsignedString(count),
                    FIELD_COUNT);
        }
        List<Condition> conditions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            conditions.add(condition(4 * i));
        }
        if (text != textsEnd) {
            throw new AuditFormatException("text that no field has", text);
        }
        checkZeros(FIELDS + 4 * count, VALUES, "fields");
        checkZeros(VALUES + 4 * count, FIELD_FLAGS, "values");
        checkZeros(FIELD_FLAGS + 4 * count, BUFLEN, "operators");
        return conditions;
    }

    private Condition condition(int at) {
        RuleField field = RuleField.of(in.getInt(FIELDS + at));
        if (field == null) {
            throw unknown("field", in.getInt(FIELDS + at), FIELDS + at);
        }
        Operator operator = Operator.of(in.getInt(FIELD_FLAGS + at));
        if (operator == null) {
            throw unknown("operator", in.getInt(FIELD_FLAGS + at), FIELD_FLAGS + at);
        }
        int value = in.getInt(VALUES + at);
        if (field.isText()) {
            return new TextCondition(field, operator, text(value, VALUES + at));
        }
        if (field.number() != RuleField.FIELD_COMPARE) {
            return new NumberCondition(field, operator, value);
        }
        RuleField left = Comparisons.left(value);
        if (left == null) {
            throw unknown("comparison", value, VALUES + at);
        }
        return new Comparison(left, operator, Comparisons.right(value));
    }

    private String text(int length, int offset) {
        if (length < 0 || length > textsEnd - text) {
            throw new AuditFormatException(
                    "a text of " + Integer.toUnsignedString(length) + " bytes, which are not there",
                    offset);
        }
        text += length;
        return RuleText.decode(bytes, text - length, text);
    }

    private SyscallSet syscalls() {
        int[] numbers = new int[SyscallSet.SIZE];
        int count = 0;
        for (int number = 0; number < SyscallSet.SIZE; number++) {
            int word = in.getInt(MASK + 4 * (number / Integer.SIZE));
            if ((word >>> number % Integer.SIZE & 1) != 0) {
                numbers[count++] = number;
            }
        }
        return SyscallSet.of(Arrays.copyOf(numbers, count));
    }

    private void checkZeros(int from, int to, String what) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                throw new AuditFormatException("zeros expected behind the last of the " + what, i);
            }
        }
    }

    private static AuditFormatException unknown(String what, int number, int offset) {
        return new AuditFormatException(
                "an unknown " + what + ", " + Integer.toUnsignedString(number), offset);
    }
}
