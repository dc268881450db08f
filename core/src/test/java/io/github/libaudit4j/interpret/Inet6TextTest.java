// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5952, section 4: one text for an address. */
class Inet6TextTest {
    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    @ParameterizedTest
    @CsvSource({
        "0000:0000:0000:0000:0000:0000:0000:0000, ::",
        "0000:0000:0000:0000:0000:0000:0000:0001, ::1",
        "0001:0000:0000:0000:0000:0000:0000:0000, 1::",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1", // 4.1 leading zeros
        "2001:0db8:0000:0001:0001:0001:0001:0001, 2001:db8:0:1:1:1:1:1", // 4.2.2 one group
        "2001:0000:0000:0001:0000:0000:0000:0001, 2001:0:0:1::1", // 4.2.3 the longest run
        "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1", // 4.2.3 the first
        "0000:0000:0001:0000:0000:0000:0000:0001, 0:0:1::1",
        "0000:0001:0000:0000:0000:0000:0000:0000, 0:1::",
        "0001:0000:0000:0000:0000:0000:0000:0001, 1::1",
        "0000:0000:0000:0000:0001:0000:0000:0000, ::1:0:0:0",
        "0001:0002:0003:0004:0005:0006:0000:0000, 1:2:3:4:5:6::",
        "0000:0000:0003:0004:0005:0006:0007:0008, ::3:4:5:6:7:8",
        "0000:0002:0003:0004:0005:0006:0007:0000, 0:2:3:4:5:6:7:0",
        "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789, abcd:ef01:2345:6789:abcd:ef01:2345:6789", // 4.3
        "0000:0000:0000:0000:0000:FFFF:C000:0207, ::ffff:192.0.2.7", // 5 mapped
        "0000:0000:0000:0000:0000:FFFF:0000:0000, ::ffff:0.0.0.0",
        "0000:0000:0000:0000:0001:FFFF:C000:0207, ::1:ffff:c000:207",
        "0000:0000:0000:0000:0000:FFFE:C000:0207, ::fffe:c000:207",
        "0000:0000:0000:0000:0000:0000:C000:0207, ::c000:207", // compatible, not in use
    })
    void isInTheOneForm(String groups, String text) {
        byte[] address = HexFormat.of().parseHex("EE" + groups.replace(":", "") + "EE");

        assertThat(Inet6Text.of(address, 1)).isEqualTo(text);
    }

    @Test
    void manyAddresses() throws UnknownHostException {
        Random random = new Random(5952);
        for (int i = 0; i < 20_000; i++) {
            byte[] address = new byte[16];
            for (int group = 0; group < 8; group++) {
                if (random.nextBoolean()) {
                    address[2 * group] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : 0);
                    address[2 * group + 1] = (byte) random.nextInt(3);
                }
            }
            String text = Inet6Text.of(address, 0);

            assertThat(text).isEqualTo(reference(address));
        }
    }

    /** What the JDK writes (all groups, no run left out), with the longest run left out. */
    private static String reference(byte[] address) throws UnknownHostException {
        String all = InetAddress.getByAddress(address).getHostAddress();
        Matcher zeros = ZEROS.matcher(all);
        String longest = "";
        int at = -1;
        while (zeros.find()) {
            int groups = groups(zeros.group());
            if (groups > groups(longest)) {
                longest = zeros.group();
                at = zeros.start();
            }
            zeros.region(zeros.end() - (zeros.group().endsWith(":") ? 1 : 0), all.length());
        }
        return at < 0 ? all : all.substring(0, at) + "::" + all.substring(at + longest.length());
    }

    private static int groups(String zeros) {
        return (int) zeros.chars().filter(c -> c == '0').count();
    }
}
