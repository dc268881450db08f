// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first bytes of a log, by which it is known again whatever it is called, and compressed or
 * not: its first record has a time and a serial that no other log starts with.
 *
 * @param length how many bytes; at most {@link #LONGEST}
 * @param sha256 of these, in hexadecimal
 */
record LogStart(int length, String sha256) {
    static final int LONGEST = 1024;

    static LogStart of(byte[] head, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head, 0, length);
            return new LogStart(length, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every JDK has it
        }
    }
}
