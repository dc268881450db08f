// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RulePrinter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rule as the kernel lists it. Two are equal where the kernel would take them for the same.
 *
 * <p>One that this version cannot decode, as a later kernel may have it, can be kept, deleted and
 * put back all the same.
 */
public final class KernelRule {
    /** Of {@code struct audit_rule_data}: where buflen stands, and the texts behind it. */
    private static final int BUFLEN = 1036;

    private static final int BUF = 1040;

    /** {@code #define AUDIT_FILTER_PREPEND 0x10} of linux/audit.h. */
    private static final int PREPEND = 0x10;

    private final byte[] struct;
    private final FilterRule rule;
    private final String problem;

    private KernelRule(byte[] struct, FilterRule rule, String problem) {
        this.struct = struct;
        this.rule = rule;
        this.problem = problem;
    }

    /**
     * All rules of the kernel.
     *
     * @param client the way there
     * @return the rules in its order
     * @throws NetlinkException with the kernel's errno
     */
    public static List<KernelRule> all(AuditClient client) throws NetlinkException {
        List<KernelRule> rules = new ArrayList<>();
        for (byte[] bytes : client.rules()) {
            rules.add(listed(bytes));
        }
        return rules;
    }

    /** A rule that the kernel listed. */
    static KernelRule listed(byte[] bytes) {
        byte[] struct = withoutPadding(bytes);
        try {
            return new KernelRule(struct, RuleCodec.decode(bytes, ByteOrder.nativeOrder()), null);
        } catch (AuditFormatException e) {
            return new KernelRule(struct, null, e.getMessage());
        }
    }

    /**
     * A rule as the kernel will list it.
     *
     * @param rule the rule
     * @return the same, whether it is appended or prepended
     */
    public static KernelRule of(FilterRule rule) {
        FilterRule placed =
                new FilterRule(
                        false, rule.list(), rule.action(), rule.syscalls(), rule.conditions());
        byte[] bytes = RuleCodec.encode(placed, ByteOrder.nativeOrder());
        return new KernelRule(withoutPadding(bytes), placed, null);
    }

    private static byte[] withoutPadding(byte[] bytes) {
        if (bytes.length < BUF) {
            return bytes.clone();
        }
        int length = buffer(bytes).getInt(BUFLEN);
        boolean isPossible = length >= 0 && length <= bytes.length - BUF;
        return isPossible ? Arrays.copyOf(bytes, BUF + length) : bytes.clone();
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** The number of the list it is on. */
    int list() {
        return struct.length < BUF ? 0 : buffer(struct).getInt(0);
    }

    /**
     * The rule.
     *
     * @return null where it cannot be decoded
     */
    public FilterRule rule() {
        return rule;
    }

    /**
     * Why it cannot be decoded.
     *
     * @return null where it can
     */
    public String problem() {
        return problem;
    }

    /**
     * The struct without the zeros behind it.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return struct.clone();
    }

    /**
     * The keys of its events.
     *
     * @return none where it cannot be decoded
     */
    public List<String> keys() {
        return rule == null ? List.of() : rule.keys();
    }

    /**
     * The rule as a line.
     *
     * @param printer for this host
     * @return a line of a rule file; where none says it a comment that says why
     */
    public String text(RulePrinter printer) {
        if (rule == null) {
            return "# a rule that cannot be read: " + problem;
        }
        try {
            return printer.print(rule);
        } catch (IllegalArgumentException e) {
            return "# a rule that cannot be written as a line: " + e.getMessage();
        }
    }

    /**
     * Adds it.
     *
     * @param client the way to the kernel
     * @param inFront whether before the others of its list, not behind them
     * @throws NetlinkException with the kernel's errno
     */
    public void add(AuditClient client, boolean inFront) throws NetlinkException {
        byte[] bytes = struct.clone();
        if (inFront) {
            buffer(bytes).putInt(0, list() | PREPEND);
        }
        client.addRule(bytes);
    }

    /**
     * Deletes the first that is the same.
     *
     * @param client the way to the kernel
     * @throws NetlinkException with the kernel's errno
     */
    public void delete(AuditClient client) throws NetlinkException {
        client.deleteRule(struct);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KernelRule same && Arrays.equals(struct, same.struct);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(struct);
    }

    @Override
    public String toString() {
        return rule == null ? problem : rule.toString();
    }
}
