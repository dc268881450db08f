// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * Addresses of a part of a host or a cluster: a virtual machine, a service, a processor, an
 * algorithm.
 *
 * <pre>saddr=28000000D204000002000000 is family=vsock cid=2 port=1234</pre>
 */
final class HostAddresses {
    private static final int SERVICE_RANGE = 1; // TIPC_SERVICE_RANGE, linux/tipc.h
    private static final int SERVICE = 2; // TIPC_SERVICE_ADDR
    private static final int SOCKET = 3; // TIPC_SOCKET_ADDR

    private HostAddresses() {}

    /** Adds the parts of an address; false where it is of another family. */
    static boolean take(int family, AddressBytes address) {
        switch (family) {
            case 30 -> tipc(address);
            case 32 -> iucv(address);
            case 33 -> rxrpc(address);
            case 38 -> alg(address);
            case 40 -> vsock(address);
            case 42 -> qipcrtr(address);
            case 45 -> mctp(address);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** struct sockaddr_vm, linux/vm_sockets.h. */
    private static void vsock(AddressBytes address) {
        address.put("cid", address.number(8, 4));
        address.put("port", address.number(4, 4));
    }

    /** struct sockaddr_alg, linux/if_alg.h. */
    private static void alg(AddressBytes address) {
        address.putText("type", 2, 14);
        address.putText("name", 24, address.length());
    }

    /** struct sockaddr_tipc, linux/tipc.h. */
    private static void tipc(AddressBytes address) {
        switch ((int) address.number(2, 1)) {
            case SERVICE_RANGE -> {
                address.put("type", address.number(4, 4));
                address.put("lower", address.number(8, 4));
                address.put("upper", address.number(12, 4));
            }
            case SERVICE -> {
                address.put("type", address.number(4, 4));
                address.put("instance", address.number(8, 4));
            }
            case SOCKET -> {
                address.put("node", address.number(8, 4));
                address.put("ref", address.number(4, 4));
            }
            default -> {}
        }
    }

    /** struct sockaddr_qrtr, linux/qrtr.h. */
    private static void qipcrtr(AddressBytes address) {
        address.put("node", address.number(4, 4));
        address.put("port", address.number(8, 4));
    }

    /** struct sockaddr_mctp, linux/mctp.h. */
    private static void mctp(AddressBytes address) {
        address.put("network", address.number(4, 4));
        address.put("endpoint", address.number(8, 1));
        address.put("type", address.number(9, 1));
    }

    /** struct sockaddr_iucv, net/iucv/af_iucv.h; names in ASCII, filled with blanks. */
    private static void iucv(AddressBytes address) {
        address.putName("user", 16, 8);
        address.putName("name", 24, 8);
    }

    /** struct sockaddr_rxrpc, linux/rxrpc.h: a service at an address of another family. */
    private static void rxrpc(AddressBytes address) {
        address.put("service", address.number(2, 2));
        address.put("transport_port", address.networkNumber(10, 2));
    }
}
