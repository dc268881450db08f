// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The kernel's {@code struct audit_rule_data} of {@code linux/audit.h}: rule to bytes and back.
 *
 * <pre>
 * offset  bytes
 *      0      4  flags: the list, and AUDIT_FILTER_PREPEND 0x10
 *      4      4  action
 *      8      4  field_count
 *     12    256  mask
 *    268    256  fields
 *    524    256  values; of text, its length
 *    780    256  fieldflags: the operators
 *   1036      4  buflen
 *   1040         buf: the texts, one behind the other, and zeros up to a multiple of four
 * </pre>
 *
 * <p>A rule is encoded as the kernel lists it, and the kernel takes what it lists. auditctl sends
 * other bytes for the same rule:
 *
 * <ul>
 *   <li>For all system calls it sets every bit of the mask. The kernel clears the last 16, which
 *       name classes of calls, and sets the calls of each class instead.
 *   <li>The kernel drops {@code AUDIT_FILTER_PREPEND} once the rule has its place, and then finds
 *       no rule to delete for bytes that have it.
 *   <li>The zeros at the end are those of the datagram. {@code nlmsg_len} does not count them, and
 *       the kernel does not look at them.
 *   <li>Text that holds a NUL ends there when it is listed.
 *   <li>{@code auid=unset} is listed as it was sent, although the kernel keeps it as {@code
 *       loginuid_set=0}; so {@code loginuid_set=0} beside it in one rule is listed as {@code
 *       auid=unset} too.
 * </ul>
 */
public final class RuleCodec {
    private RuleCodec() {}

    /**
     * A rule as the kernel takes it, and as it lists it.
     *
     * @param rule a rule; {@link RuleLimits} says whether the kernel takes it
     * @param order the byte order of the host
     * @return the struct and its texts
     * @throws IllegalArgumentException if a text holds half of a character
     */
    public static byte[] encode(FilterRule rule, ByteOrder order) {
        byte[][] texts = texts(rule.conditions());
        int length = length(texts);
        ByteBuffer out = ByteBuffer.allocate(RuleStruct.padded(RuleStruct.BUF + length));
        out.order(order);
        int list = rule.list().number() | (rule.prepend() ? RuleStruct.PREPEND : 0);
        out.putInt(RuleStruct.FLAGS, list);
        out.putInt(RuleStruct.ACTION, rule.action().number());
        out.putInt(RuleStruct.FIELD_COUNT, rule.conditions().size());
        putMask(out, rule.syscalls());
        for (int i = 0; i < texts.length; i++) {
            Condition condition = rule.conditions().get(i);
            out.putInt(RuleStruct.FIELDS + 4 * i, condition.field().number());
            out.putInt(RuleStruct.VALUES + 4 * i, value(condition, texts[i]));
            out.putInt(RuleStruct.FIELD_FLAGS + 4 * i, condition.operator().bits());
        }
        out.putInt(RuleStruct.BUFLEN, length);
        out.position(RuleStruct.BUF);
        for (byte[] text : texts) {
            out.put(text);
        }
        return out.array();
    }

    /**
     * What the kernel lists.
     *
     * @param bytes a struct and its texts, with or without the zeros at the end
     * @param order the byte order of the host
     * @return a rule that is encoded to the same bytes
     * @throws AuditFormatException if the bytes are no rule, or one with a list, an action, a field
     *     or an operator that this version does not know; the offset is that of the number
     */
    public static FilterRule decode(byte[] bytes, ByteOrder order) {
        return new RuleStruct(bytes, order).rule();
    }

    private static byte[][] texts(List<Condition> conditions) {
        byte[][] texts = new byte[conditions.size()][];
        for (int i = 0; i < texts.length; i++) {
            boolean text = conditions.get(i) instanceof TextCondition;
            texts[i] = RuleText.encode(text ? ((TextCondition) conditions.get(i)).value() : "");
        }
        return texts;
    }

    private static int length(byte[][] texts) {
        int length = 0;
        for (byte[] text : texts) {
            length += text.length;
        }
        return length;
    }

    private static void putMask(ByteBuffer out, SyscallSet syscalls) {
        for (int number : syscalls.numbers()) {
            int word = RuleStruct.MASK + 4 * (number / Integer.SIZE);
            out.putInt(word, out.getInt(word) | 1 << number % Integer.SIZE);
        }
    }

    private static int value(Condition condition, byte[] text) {
        if (condition instanceof NumberCondition number) {
            return number.value();
        }
        return condition instanceof Comparison pair ? pair.number() : text.length;
    }
}
