// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Payloads of requests that are made of text. */
final class Payloads {
    /** The most of a message's text that the kernel records; it would cut the rest in silence. */
    static final int LONGEST_TEXT = 8560;

    private Payloads() {}

    /** A user message: its text and a NUL, since the kernel overwrites the last byte with one. */
    static byte[] message(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "the message has " + bytes.length + " bytes, not 1 to " + LONGEST_TEXT);
        }
        for (byte each : bytes) {
            if (each == 0 || each == '\n') {
                throw new IllegalArgumentException("the message has a line end or a NUL in it");
            }
        }
        return ByteBuffer.allocate(bytes.length + 1).put(bytes).array();
    }

    /** AUDIT_MAKE_EQUIV: both lengths, then both paths without a NUL. */
    static byte[] equivalent(String mount, String tree, ByteOrder order) {
        byte[] first = mount.getBytes(StandardCharsets.UTF_8);
        byte[] second = tree.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + first.length + second.length)
                .order(order)
                .putInt(first.length)
                .putInt(second.length)
                .put(first)
                .put(second)
                .array();
    }
}
