// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three forms of rules as bytes. */
class RuleBytesTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    private static byte[] rule(String line, ByteOrder order) {
        RuleParser parser = new RuleParser(RuleTarget.of(Arches.X86_64));
        return RuleCodec.encode((FilterRule) parser.parse(line), order);
    }

    private final byte[] one = rule("-a always,exit -F arch=b64 -S mount -k mount", LITTLE);
    private final byte[] two = rule("-a never,exclude -F msgtype=CWD", LITTLE);

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).order(LITTLE).putInt(number).array();
    }

    /** A datagram as captures have it: its length, netlink's header, the payload. */
    private static byte[] datagram(int type, byte[] payload) {
        byte[] rest = new byte[8]; // seq and pid
        int length = 16 + payload.length;
        return join(number(length), number(length), number(2 << 16 | type), rest, payload);
    }

    @Test
    void structs() {
        assertThat(RuleBytes.split(join(one, two), LITTLE)).containsExactly(one, two);
        byte[] big =
                rule("-a always,exit -F path=/etc/shadow -F perm=wa -k a", ByteOrder.BIG_ENDIAN);
        assertThat(RuleBytes.split(join(big, big), ByteOrder.BIG_ENDIAN)).containsExactly(big, big);
    }

    @Test
    void hexadecimal() {
        String text =
                HexFormat.of().formatHex(one) + "\n\n  " + HexFormat.of().formatHex(two) + "\r\n";
        assertThat(RuleBytes.split(text.getBytes(StandardCharsets.US_ASCII), LITTLE))
                .containsExactly(one, two);
    }

    @Test
    void captures() {
        byte[] capture =
                join(
                        "AUNLCAP1".getBytes(StandardCharsets.US_ASCII),
                        datagram(1013, one),
                        datagram(1300, new byte[2_000]), // a record
                        datagram(1011, two),
                        datagram(3, new byte[0])); // NLMSG_DONE
        assertThat(RuleBytes.split(capture, LITTLE)).containsExactly(one, two);
    }

    @Test
    void nothing() {
        assertThat(RuleBytes.split(new byte[0], LITTLE)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "no hex", "AUNLCAP1xy", "00 11"})
    void whatIsNone(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> RuleBytes.split(bytes, LITTLE))
                .isInstanceOf(AuditFormatException.class);
    }

    @Test
    void anyBytesAreRulesOrAnError() {
        Random random = new Random(4);
        byte[] all = join(one, two);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = Arrays.copyOf(all, random.nextInt(all.length));
            for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(RuleBytes.split(bytes, LITTLE)).isNotNull();
            } catch (AuditFormatException e) {
                assertThat(e.offset()).isBetween(0L, (long) bytes.length);
            }
        }
    }
}
