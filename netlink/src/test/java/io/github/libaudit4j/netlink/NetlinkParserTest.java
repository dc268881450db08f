// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetlinkParserTest {
    private static final NetlinkParser STRICT = NetlinkParser.strict(ByteOrder.LITTLE_ENDIAN);
    private static final NetlinkParser AUDIT = NetlinkParser.audit(ByteOrder.LITTLE_ENDIAN);

    @ParameterizedTest
    @CsvSource({
        "LITTLE, 12000000 e803 0500 01000000 92100000 abcd",
        "BIG, 00000012 03e8 0005 00000001 00001092 abcd",
    })
    void bothByteOrders(String order, String hex) throws NetlinkException {
        ByteOrder byteOrder = order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        NetlinkMessage message =
                new NetlinkMessage(1000, 5, 1, 4242, new byte[] {(byte) 0xab, (byte) 0xcd});

        assertThat(message.toBytes(byteOrder)).isEqualTo(bytes(hex));
        assertThat(NetlinkParser.strict(byteOrder).parse(bytes(hex)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(message);
    }

    @Test
    void aDatagramHasSeveralMessagesPaddedToFourBytes() throws NetlinkException {
        List<NetlinkMessage> messages =
                STRICT.parse(
                        bytes(
                                "11000000 f503 0200 07000000 00000000 aa 000000"
                                        + "10000000 0300 0200 07000000 00000000"));

        assertThat(messages).extracting(NetlinkMessage::type).containsExactly(1013, 3);
        assertThat(messages.get(0).payload()).containsExactly(0xaa);
        assertThat(messages.get(1).payload()).isEmpty();
    }

    @Test
    void theLastMessageNeedsNoPadding() throws NetlinkException {
        assertThat(STRICT.parse(bytes("11000000 f503 0200 07000000 00000000 aa"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", // less than a header
                "10000000 e803 0000 01000000 000000", // one byte less
                "00000000 e803 0000 01000000 00000000", // a length of 0: no step forward
                "0f000000 e803 0000 01000000 00000000", // less than its own header
                "11000000 e803 0000 01000000 00000000", // beyond the datagram
                "ffffffff e803 0000 01000000 00000000", // negative, as a signed number
                "00000080 e803 0000 01000000 00000000",
                "10000000 e803 0000 01000000 00000000 00000000", // then a torn one
            })
    void aLengthThatIsNotPossibleIsAnError(String hex) {
        for (NetlinkParser parser : List.of(STRICT, AUDIT)) {
            assertThatThrownBy(() -> parser.parse(bytes(hex)))
                    .isInstanceOfSatisfying(
                            NetlinkException.class,
                            e -> assertThat(e.errno()).isEqualTo(Errno.EBADMSG));
        }
    }

    @Test
    void anEmptyDatagramHasNoMessage() throws NetlinkException {
        assertThat(STRICT.parse(new byte[0])).isEmpty();
    }

    /** What the socket of an audit daemon gets: 16 bytes more than the header says. */
    @ParameterizedTest
    @CsvSource({
        "0e000000, 1320, 2805",
        "1e000000, 1320, 2805",
        "00000000, 1320, 2805",
        "ffffffff, 1320, 2805",
        "0e000000, 1005, ed03",
        "0e000000, 1006, ee03",
        "0e000000, 1100, 4c04",
    })
    void aRecordIsAsLongAsItsDatagram(String length, int type, String typeBytes)
            throws NetlinkException {
        byte[] text = "audit(1.2:3): ".getBytes(StandardCharsets.US_ASCII);
        String hex = length + typeBytes + "0000 00000000 00000000" + HexFormat.of().formatHex(text);

        List<NetlinkMessage> messages = AUDIT.parse(bytes(hex));

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).type()).isEqualTo(type);
        assertThat(messages.get(0).payload()).isEqualTo(text);
    }

    @Test
    void anErrorMessageHasAnErrno() throws NetlinkException {
        NetlinkMessage refused =
                STRICT.parse(bytes("14000000 0200 0000 01000000 00000000 efffffff")).get(0);
        assertThat(refused.error(ByteOrder.LITTLE_ENDIAN)).isEqualTo(-17);
        assertThat(refused.error(ByteOrder.BIG_ENDIAN)).isEqualTo(0xefffffff);

        NetlinkMessage cut = new NetlinkMessage(2, 0, 1, 0, new byte[3]);
        assertThat(cut.hasError()).isFalse();
        assertThatThrownBy(() -> cut.error(ByteOrder.LITTLE_ENDIAN))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
