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
                "1100000301000000 | family=17",
                "2800 | family=40",
                "0028 | family=40",
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
                address[bigEndian] = (byte) families[random.nextInt(families.length)];
            }
            Map<String, String> parts = SocketAddress.parse(address);

            assertThat(parts.containsKey("family")).isEqualTo(address.length > 1);
            assertThat(parts).doesNotContainValue(null);
        }
    }

    @Test
    void eachLengthOfEachFamily() {
        for (int family : new int[] {1, 2, 10, 16}) {
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
