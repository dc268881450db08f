// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A value is an IP address of a network: {@code 10.0.0.0/8}, {@code fe80::/10}, or one address in
 * any spelling. An IPv4 address within IPv6, {@code ::ffff:10.0.0.1}, is that IPv4 address.
 */
final class AddressTest implements ValueTest {
    private static final int LONGEST = 49; // an IPv6 address with an IPv4 tail, and /128

    private final byte[] network;
    private final int bits;

    private AddressTest(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** Reads a network; IllegalArgumentException where it is none. */
    static AddressTest of(String text) {
        int slash = text.indexOf('/');
        byte[] network = slash < 0 ? address(text) : address(text.substring(0, slash));
        int most = network == null ? 0 : 8 * network.length;
        long bits = slash < 0 ? most : ValueNumber.decimal(text.substring(slash + 1));
        if (network == null || bits < 0 || bits > most) {
            throw new IllegalArgumentException(
                    "no network: " + text + "; one is 10.0.0.0/8 or fe80::/10");
        }
        return new AddressTest(network, (int) bits);
    }

    /** The bytes of an address; null where it is none. Nothing is looked up. */
    private static byte[] address(String text) {
        boolean isLong = text.indexOf(':') >= 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isOfLong = c == ':' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            if (!isDigit && c != '.' && !(isLong && isOfLong)) {
                return null;
            }
        }
        if (text.length() > LONGEST || !isLong) {
            return four(text);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static byte[] four(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[4];
        if (parts.length != address.length) {
            return null;
        }
        for (int i = 0; i < parts.length; i++) {
            long number = ValueNumber.decimal(parts[i]);
            if (number < 0 || number > 255) {
                return null;
            }
            address[i] = (byte) number;
        }
        return address;
    }

    @Override
    public boolean test(FieldValues value) {
        byte[] address = address(value.text());
        if (address == null || address.length != network.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i & 7);
            if (((address[i >> 3] ^ network[i >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        return SourceClues.any(source);
    }
}
