// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * The numbers of a device, which the kernel writes in hex ({@code audit_log_name} in
 * kernel/auditsc.c) and every other tool in decimal.
 *
 * <pre>dev=fd:00 is 253:0, a device mapper's; dev=08:01 is 8:1</pre>
 */
final class DeviceNumber extends Vocabulary {
    private static final long MINOR = 0xFFFFFFFFL;

    DeviceNumber() {
        super(true);
    }

    @Override
    Meaning meaning() {
        return Meaning.DEVICE;
    }

    /** {@code 00:00} is none. */
    @Override
    boolean knows(long number) {
        return number != 0;
    }

    @Override
    String text(long number) {
        return knows(number) ? (number >>> Integer.SIZE) + ":" + (number & MINOR) : null;
    }
}
