// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Rules in the kernel's form: one {@code struct audit_rule_data} after the other, in hexadecimal,
 * or in the datagrams of a capture.
 */
public final class RuleBytes {
    private static final byte[] CAPTURE = "AUNLCAP1".getBytes(StandardCharsets.US_ASCII);
    private static final int STRUCT = 1040; // sizeof(struct audit_rule_data), linux/audit.h
    private static final int BUFLEN = 1036; // where its buflen stands
    private static final int HEADER = 16; // sizeof(struct nlmsghdr), linux/netlink.h
    private static final int ADD_RULE = 1011; // AUDIT_ADD_RULE
    private static final int LIST_RULES = 1013; // AUDIT_LIST_RULES

    private RuleBytes() {}

    /**
     * Splits what was read into rules.
     *
     * @param bytes what was read
     * @param order the byte order of the host that the rules are of
     * @return a struct and its texts each
     * @throws AuditFormatException if it is none of the three
     */
    public static List<byte[]> split(byte[] bytes, ByteOrder order) {
        if (startsWith(bytes, CAPTURE)) {
            return ofCapture(bytes, order);
        }
        return isHex(bytes) ? ofHex(bytes) : ofStructs(bytes, order);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** A length before each datagram, which is a netlink header and its payload. */
    private static List<byte[]> ofCapture(byte[] bytes, ByteOrder order) {
        List<byte[]> rules = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        in.position(CAPTURE.length);
        while (in.hasRemaining()) {
            int length = in.remaining() >= Integer.BYTES ? in.getInt() : -1;
            if (length < 0 || length > in.remaining()) {
                throw new AuditFormatException("the capture ends within a datagram", in.position());
            }
            ByteBuffer datagram = in.slice(in.position(), length).order(order);
            int type = length >= HEADER ? datagram.getShort(Integer.BYTES) : 0;
            if ((type == LIST_RULES || type == ADD_RULE) && length >= HEADER + STRUCT) {
                byte[] rule = new byte[length - HEADER];
                datagram.get(HEADER, rule);
                rules.add(rule);
            }
            in.position(in.position() + length);
        }
        return rules;
    }

    private static boolean isHex(byte[] bytes) {
        for (byte b : bytes) {
            if (!HexFormat.isHexDigit(b) && b != '\n' && b != '\r' && b != ' ') {
                return false;
            }
        }
        return true;
    }

    private static List<byte[]> ofHex(byte[] bytes) {
        List<byte[]> rules = new ArrayList<>();
        int at = 0;
        for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\n", -1)) {
            String digits = line.strip();
            if (digits.length() % 2 != 0 || digits.indexOf(' ') >= 0) {
                throw new AuditFormatException("no pairs of hexadecimal digits", at);
            }
            if (!digits.isEmpty()) {
                rules.add(HexFormat.of().parseHex(digits));
            }
            at += line.length() + 1;
        }
        return rules;
    }

    private static List<byte[]> ofStructs(byte[] bytes, ByteOrder order) {
        List<byte[]> rules = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
        int at = 0;
        while (at < bytes.length) {
            long texts = bytes.length - at >= STRUCT ? in.getInt(at + BUFLEN) & 0xFFFFFFFFL : -1;
            if (texts < 0 || texts > bytes.length - at - STRUCT) {
                throw new AuditFormatException(
                        "no struct audit_rule_data, no hexadecimal digits and no capture", at);
            }
            int padded = STRUCT + (int) texts + 3 & ~3; // as netlink pads, and the codec
            int end = Math.min(at + padded, bytes.length);
            rules.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return rules;
    }
}
