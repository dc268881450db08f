// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * Bytes that are not an audit record: what was expected, and at which byte of the input it was not
 * found.
 *
 * <p>It carries no stack trace: a log of binary noise makes one of these a line.
 */
public final class AuditFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * Bytes that cannot be read.
     *
     * @param reason what was expected, for a person to read
     * @param offset the byte where it was not found, counted from the start of the parsed range
     */
    public AuditFormatException(String reason, long offset) {
        super(reason, null, false, false);
        this.offset = offset;
    }

    /**
     * Where reading stopped.
     *
     * @return the byte, counted from the start of the parsed range
     */
    public long offset() {
        return offset;
    }
}
