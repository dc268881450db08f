// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * Addresses on a link: of a network interface, or of a device next to it.
 *
 * <pre>saddr=110008060200000001000006525400123456 is family=packet protocol=arp ifindex=2
 * mac=52:54:00:12:34:56</pre>
 */
final class LinkAddresses {
    private static final int LONGEST_HARDWARE = 8; // sll_addr, linux/if_packet.h
    private static final int HCI_LENGTH = 6; // struct sockaddr_hci
    private static final int SCO_LENGTH = 8; // struct sockaddr_sco
    private static final int RFCOMM_LENGTH = 10; // struct sockaddr_rc, with or without its padding
    private static final int CAN_WITH_IDS = 16;

    private LinkAddresses() {}

    /** Adds the parts of an address; false where it is of another family. */
    static boolean take(int family, AddressBytes address) {
        switch (family) {
            case 8 -> atmpvc(address);
            case 17 -> packet(address);
            case 24 -> pppox(address);
            case 26 -> llc(address);
            case 29 -> can(address);
            case 31 -> bluetooth(address);
            case 35 -> phonet(address);
            case 39 -> nfc(address);
            case 44 -> xdp(address);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** struct sockaddr_ll, linux/if_packet.h. */
    private static void packet(AddressBytes address) {
        long protocol = address.networkNumber(2, 2);
        String name = ByArch.of(CallNumbers.NO_ARCH).vocabularies().of("ethertype").text(protocol);
        if (name != null) {
            address.put("protocol", name);
        } else {
            address.put("protocol", protocol);
        }
        address.put("ifindex", address.number(4, 4));
        int length = (int) address.number(11, 1);
        if (length > 0 && length <= LONGEST_HARDWARE) {
            address.putHardware("mac", 12, length, false);
        }
    }

    /** struct sockaddr_can, linux/can.h: with the ids of ISO-TP where they are set. */
    private static void can(AddressBytes address) {
        address.put("ifindex", address.number(4, 4));
        if (address.length() >= CAN_WITH_IDS) {
            address.putUnlessZero("rx_id", address.number(8, 4));
            address.putUnlessZero("tx_id", address.number(12, 4));
        }
    }

    /**
     * One struct for each protocol (net/bluetooth/), which the length tells: that of HCI has the
     * number of an adapter, the others the address of a device, with its last byte first.
     */
    private static void bluetooth(AddressBytes address) {
        if (address.length() == HCI_LENGTH) {
            address.put("adapter", address.number(2, 2));
            address.put("channel", address.number(4, 2));
        } else if (address.length() > RFCOMM_LENGTH) { // struct sockaddr_l2, little endian
            address.putHardware("device", 4, 6, true);
            address.put("psm", address.number(2, 2));
            address.putUnlessZero("cid", address.number(10, 2));
        } else {
            address.putHardware("device", 2, 6, true);
            if (address.length() > SCO_LENGTH) {
                address.put("channel", address.number(8, 1));
            }
        }
    }

    /** struct sockaddr_xdp, linux/if_xdp.h. */
    private static void xdp(AddressBytes address) {
        address.put("ifindex", address.number(4, 4));
        address.put("queue_id", address.number(8, 4));
    }

    /** struct sockaddr_llc, linux/llc.h. */
    private static void llc(AddressBytes address) {
        address.put("sap", address.number(7, 1));
        address.putHardware("mac", 8);
    }

    /** struct sockaddr_pppox with PX_PROTO_OE, linux/if_pppox.h. */
    private static void pppox(AddressBytes address) {
        if (address.number(2, 4) == 0) {
            address.put("session", address.networkNumber(6, 2));
            address.putHardware("mac", 8);
            address.putText("interface", 14, 16);
        }
    }

    /** struct sockaddr_atmpvc, linux/atm.h. */
    private static void atmpvc(AddressBytes address) {
        address.put("interface", address.number(4, 2));
        address.put("vpi", address.number(6, 2));
        address.put("vci", address.number(8, 4));
    }

    /** struct sockaddr_pn, linux/phonet.h. */
    private static void phonet(AddressBytes address) {
        address.put("object", address.number(2, 1));
        address.put("device", address.number(3, 1));
        address.put("resource", address.number(4, 1));
    }

    /** struct sockaddr_nfc, linux/nfc.h. */
    private static void nfc(AddressBytes address) {
        address.put("device", address.number(4, 4));
        address.put("target", address.number(8, 4));
    }
}
