// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketAddressTest {
    private static final String LINK_LOCAL = "FE800000000000000000000000000001";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // struct sockaddr_un, linux/un.h
                "0100                       | family=local",
                "01002F72756E2F61           | family=local path=/run/a",
                "01002F72756E2F6100         | family=local path=/run/a",
                "01002F72756E2F6100DEADBEEF | family=local path=/run/a",
                "010072656C                 | family=local path=rel",
                "010000                     | family=local abstract=",
                "0100006162                 | family=local abstract=ab",
                "01000061006200             | 'family=local abstract=a\0b\0'",
                "01002FFF                   | family=local path=/\uFFFD",
                "00012F72756E2F61           | family=local path=/run/a",
                // struct sockaddr_in, linux/in.h
                "02000050A9FEA9FE0000000000000000 | family=inet addr=169.254.169.254 port=80",
                "0200FFFFFFFFFFFF                 | family=inet addr=255.255.255.255 port=65535",
                "0200000000000000                 | family=inet addr=0.0.0.0 port=0",
                "00020050A9FEA9FE0000000000000000 | family=inet addr=169.254.169.254 port=80",
                "02000050A9FEA9                   | family=inet",
                "0200                             | family=inet",
                // struct sockaddr_nl, linux/netlink.h
                "100000000102000003000080 | family=netlink pid=513 groups=2147483651",
                "001000000000020180000003 | family=netlink pid=513 groups=2147483651",
                "1000000001020000030000   | family=netlink",
                // others, and what is none
                "00000000 | family=unspec",
                "0000     | family=unspec",
                "1100000301000000 | family=packet protocol=all ifindex=1",
                "2800 | family=vsock",
                "0028 | family=vsock",
                "7F00 | family=127",
                // struct sockaddr_ll, linux/if_packet.h
                "110008060200000001000006525400123456 | family=packet protocol=arp ifindex=2 mac=52:54:00:12:34:56",
                "11009999020000000100000A525400123456 | family=packet protocol=39321 ifindex=2",
                "11000800 | family=packet protocol=ip",
                // struct sockaddr_vm, linux/vm_sockets.h
                "28000000D204000002000000 | family=vsock cid=2 port=1234",
                "00280000000004D2FFFFFFFF | family=vsock cid=4294967295 port=1234",
                // struct sockaddr_can, linux/can.h
                "1D00000005000000 | family=can ifindex=5",
                "1D0000000500000000000000000000000000000000000000 | family=can ifindex=5",
                "1D000000050000002301000056040000 | family=can ifindex=5 rx_id=291 tx_id=1110",
                // struct sockaddr_hci, _sco, _rc, _l2 of net/bluetooth
                "1F0000000100 | family=bluetooth adapter=0 channel=1",
                "1F00060504030201 | family=bluetooth device=01:02:03:04:05:06",
                "1F000605040302010300 | family=bluetooth device=01:02:03:04:05:06 channel=3",
                "1F0019000605040302010000 | family=bluetooth device=01:02:03:04:05:06 psm=25",
                "1F00010006050403020104000100 | family=bluetooth device=01:02:03:04:05:06 psm=1 cid=4",
                // struct sockaddr_alg, linux/if_alg.h
                "260068617368000000000000000000000000000000000000736861323536 | family=alg type=hash name=sha256",
                // struct sockaddr_xdp, linux/if_xdp.h
                "2C000000020000000100000000000000 | family=xdp ifindex=2 queue_id=1",
                // struct sockaddr_tipc, linux/tipc.h
                "1E000101D2040000010000000A000000 | family=tipc type=1234 lower=1 upper=10",
                "1E000202D20400000700000000000000 | family=tipc type=1234 instance=7",
                "1E0003000500000001100001 | family=tipc node=16781313 ref=5",
                // struct sockaddr_ax25, linux/ax25.h; sockaddr_x25, sockaddr_ipx, sockaddr_at
                "0300A0A28460864040 | family=ax25 call=PQB0C",
                "03009C60868298984E | family=ax25 call=N0CALL-7",
                "090031323334350000 | family=x25 number=12345",
                "0400400100000007 | family=ipx network=7 port=16385",
                "04004001000000070200000000010400 | family=ipx network=7 node=02:00:00:00:00:01 port=16385",
                "05008000FF012A00 | family=appletalk network=65281 node=42 port=128",
                // struct sockaddr_atmpvc, sockaddr_llc, sockaddr_pppox, sockaddr_rxrpc,
                // sockaddr_qrtr, sockaddr_mctp
                "08000000010002002A000000 | family=atmpvc interface=1 vpi=2 vci=42",
                "1A000100000000425254001234560000 | family=llc sap=66 mac=52:54:00:12:34:56",
                "180000000000001A52540012345665746830 | family=pppox session=26 mac=52:54:00:12:34:56 interface=eth0",
                "2100C409020010000200001B5A0000000000 | family=rxrpc service=2500 transport_port=27",
                "2A000000010000004D000000 | family=qipcrtr node=1 port=77",
                "2D00000001000000080100 | family=mctp network=1 endpoint=8 type=1",
                "23001020 | family=phonet object=16 device=32",
                "2700000001000000020000000300 | family=nfc device=1 target=2",
                "0B000102030405A0A28460864042 | family=rose node=01:02:03:04:05 call=PQB0C-1",
                "ABAB | family=43947",
                "0A0B | family=2826",
                "01   | ''",
                "''   | ''",
            })
    void takesApart(String hex, String parts) {
        assertThat(parse(hex)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        // family port flowinfo, then the scope
        "0A0001BB00000000, 00000000, addr=fe80::1 port=443",
        "0A0001BB00000000, 02000000, addr=fe80::1 port=443 scope_id=2",
        "0A0001BB00000000, FFFFFFFF, addr=fe80::1 port=443 scope_id=4294967295",
        "0A0001BB000B2345, 00000000, addr=fe80::1 port=443 flowinfo=729925",
        "0A0001BB80000000, 00000000, addr=fe80::1 port=443 flowinfo=2147483648",
        "0A0001BBFFFFFFFF, 00000000, addr=fe80::1 port=443 flowinfo=4294967295",
        "000A01BB000B2345, 00000002, addr=fe80::1 port=443 flowinfo=729925 scope_id=2",
        "0A0001BB00000000, '', addr=fe80::1 port=443",
        "0A0001BB00000000, 020000, addr=fe80::1 port=443",
    })
    void inet6(String head, String tail, String parts) {
        assertThat(parse(head + LINK_LOCAL + tail)).isEqualTo("family=inet6 " + parts);
    }

    @Test
    void mappedAddress() {
        assertThat(parse("0A0001BB0000000000000000000000000000FFFFC000020700000000"))
                .isEqualTo("family=inet6 addr=::ffff:192.0.2.7 port=443");
    }

    @Test
    void anyBytesAreNoError() {
        Random random = new Random(7);
        int[] families = {0, 1, 2, 10, 16, 17, 255};
        for (int i = 0; i < 50_000; i++) {
            byte[] address = new byte[random.nextInt(40)];
            random.nextBytes(address);
            if (address.length > 1 && random.nextInt(5) > 0) {
                int bigEndian = random.nextInt(2);
                address[1 - bigEndian] = 0;
                address[bigEndian] =
                        (byte)
                                (random.nextBoolean()
                                        ? random.nextInt(50)
                                        : families[random.nextInt(families.length)]);
            }
            Map<String, String> parts = SocketAddress.parse(address);

            assertThat(parts.containsKey("family")).isEqualTo(address.length > 1);
            assertThat(parts).doesNotContainValue(null);
        }
    }

    @Test
    void eachLengthOfEachFamily() {
        for (int family :
                new int[] {
                    1, 2, 3, 4, 5, 8, 9, 10, 11, 16, 17, 26, 29, 32, 33, 35, 38, 39, 40, 42, 44, 45
                }) {
            byte[] address = new byte[30];
            Arrays.fill(address, (byte) 0x2F);
            address[0] = (byte) family;
            address[1] = 0;
            int most = 0;
            for (int length = 2; length <= address.length; length++) {
                int parts = SocketAddress.parse(Arrays.copyOf(address, length)).size();

                assertThat(parts).isGreaterThanOrEqualTo(most);
                most = parts;
            }
            assertThat(most).isGreaterThan(1);
        }
    }

    private static String parse(String hex) {
        StringBuilder text = new StringBuilder();
        SocketAddress.parse(HexFormat.of().parseHex(hex))
                .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString().stripLeading();
    }
}
