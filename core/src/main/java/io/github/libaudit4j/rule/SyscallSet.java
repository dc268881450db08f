// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.BitSet;

/**
 * The system calls that a rule is about: the {@code mask} of {@code struct audit_rule_data}, one
 * bit a number. Immutable.
 *
 * <pre>{@code
 * SyscallSet set = SyscallSet.of(257, 76); // openat and truncate of x86_64
 * set.contains(76);                        // true
 * }</pre>
 */
public final class SyscallSet {
    /** How many numbers there is room for: {@code AUDIT_BITMASK_SIZE * 32}. */
    public static final int SIZE = 2048;

    /** {@code AUDIT_SYSCALL_CLASSES}: the last bits are no calls, and the kernel drops them. */
    static final int CLASSES = 16;

    private static final SyscallSet ALL = all0();
    private static final SyscallSet NONE = new SyscallSet(new BitSet());

    private final BitSet bits;

    private SyscallSet(BitSet bits) {
        this.bits = bits;
    }

    private static SyscallSet all0() {
        BitSet bits = new BitSet(SIZE);
        bits.set(0, SIZE - CLASSES);
        return new SyscallSet(bits);
    }

    /**
     * All system calls, {@code -S all}.
     *
     * @return the set that the kernel lists for such a rule: without the 16 bits of its classes
     */
    public static SyscallSet all() {
        return ALL;
    }

    /**
     * No system call.
     *
     * @return the empty set, which a rule has whose list takes no {@code -S}
     */
    public static SyscallSet none() {
        return NONE;
    }

    /**
     * Some system calls.
     *
     * @param numbers of the rule's arch, 0 to 2047
     * @return the set
     * @throws IllegalArgumentException if a number is out of range
     */
    public static SyscallSet of(int... numbers) {
        BitSet bits = new BitSet(SIZE);
        for (int number : numbers) {
            if (number < 0 || number >= SIZE) {
                throw new IllegalArgumentException(
                        "a rule has room for system calls 0 to 2047, not for " + number);
            }
            bits.set(number);
        }
        return new SyscallSet(bits);
    }

    /**
     * Whether it is about a call.
     *
     * @param number any number
     * @return false where it is not, or out of range
     */
    public boolean contains(int number) {
        return number >= 0 && bits.get(number);
    }

    /**
     * Whether it is about every call that another is about.
     *
     * @param other a set
     * @return true for {@link #all()} whatever the other
     */
    public boolean containsAll(SyscallSet other) {
        if (isAll()) {
            return true;
        }
        BitSet wanted = other.bits;
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            if (!bits.get(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it is about every call: the first 2016 bits are set, as auditctl looks at it.
     *
     * @return true for {@link #all()}
     */
    public boolean isAll() {
        return bits.nextClearBit(0) >= SIZE - Integer.SIZE;
    }

    /**
     * Whether it is about no call.
     *
     * @return true for {@link #none()}
     */
    public boolean isEmpty() {
        return bits.isEmpty();
    }

    /**
     * The numbers in it.
     *
     * @return a new array, ascending
     */
    public int[] numbers() {
        return bits.stream().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyscallSet set && bits.equals(set.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return isAll() ? "all" : bits.toString();
    }
}
