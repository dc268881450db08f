// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * Addresses of networks that are older than, or beside, the internet.
 *
 * <pre>saddr=0300A0A2846086404E is family=ax25 call=PQB0C-7</pre>
 */
final class OldNetworkAddresses {
    private static final int CALL = 6; // letters of a call sign, linux/ax25.h ax25_address
    private static final int ROSE = 5; // bytes, linux/rose.h rose_address

    private OldNetworkAddresses() {}

    /** Adds the parts of an address, if it is of such a family. */
    static void take(int family, AddressBytes address) {
        switch (family) {
            case 3, 6 -> call(address, 2); // struct sockaddr_ax25, linux/ax25.h
            case 4 -> ipx(address);
            case 5 -> appletalk(address);
            case 9 -> address.putText("number", 2, 16); // struct sockaddr_x25, linux/x25.h
            case 11 -> rose(address);
            default -> {}
        }
    }

    /** A call sign: each letter a bit to the left, then the station's number. */
    private static void call(AddressBytes address, int at) {
        if (!address.has(at, CALL + 1)) {
            return;
        }
        StringBuilder call = new StringBuilder(CALL + 3);
        for (int i = at; i < at + CALL; i++) {
            call.append((char) ((address.at(i) & 0xFF) >> 1));
        }
        int station = address.at(at + CALL) >> 1 & 15;
        String text = call.toString().strip();
        address.put("call", station == 0 ? text : text + "-" + station);
    }

    /** struct sockaddr_ipx, linux/ipx.h. */
    private static void ipx(AddressBytes address) {
        address.put("network", address.networkNumber(4, 4));
        address.putHardware("node", 8);
        address.put("port", address.networkNumber(2, 2));
    }

    /** struct sockaddr_at, linux/atalk.h. */
    private static void appletalk(AddressBytes address) {
        address.put("network", address.networkNumber(4, 2));
        address.put("node", address.number(6, 1));
        address.put("port", address.number(2, 1));
    }

    /** struct sockaddr_rose, linux/rose.h. */
    private static void rose(AddressBytes address) {
        address.putHardware("node", 2, ROSE, false);
        call(address, 2 + ROSE);
    }
}
