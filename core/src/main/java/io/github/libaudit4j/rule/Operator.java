// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** How a condition compares, with its bits of {@code linux/audit.h}. */
public enum Operator {
    /** {@code AUDIT_BIT_MASK}: one of the bits is set. */
    BIT_MASK("&", 0x08000000),
    /** {@code AUDIT_LESS_THAN}. */
    LESS("<", 0x10000000),
    /** {@code AUDIT_GREATER_THAN}. */
    GREATER(">", 0x20000000),
    /** {@code AUDIT_NOT_EQUAL}. */
    NOT_EQUAL("!=", 0x30000000),
    /** {@code AUDIT_EQUAL}. */
    EQUAL("=", 0x40000000),
    /** {@code AUDIT_BIT_TEST}: all of the bits are set. */
    BIT_TEST("&=", 0x48000000),
    /** {@code AUDIT_LESS_THAN_OR_EQUAL}. */
    LESS_OR_EQUAL("<=", 0x50000000),
    /** {@code AUDIT_GREATER_THAN_OR_EQUAL}. */
    GREATER_OR_EQUAL(">=", 0x60000000);

    private static final Operator[] ALL = values();

    private final String sign;
    private final int bits;

    Operator(String sign, int bits) {
        this.sign = sign;
        this.bits = bits;
    }

    /**
     * The operator with these bits of {@code fieldflags}.
     *
     * @param bits such as 0x40000000
     * @return null where the kernel has no such operator
     */
    public static Operator of(int bits) {
        for (Operator operator : ALL) {
            if (operator.bits == bits) {
                return operator;
            }
        }
        return null;
    }

    /**
     * How auditctl writes it.
     *
     * @return such as {@code >=}
     */
    public String sign() {
        return sign;
    }

    /**
     * What the kernel has in {@code fieldflags}.
     *
     * @return such as 0x60000000
     */
    public int bits() {
        return bits;
    }
}
