// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.libaudit4j.record.AuditFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCodecTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    /** The struct by hand, of a rule with a number, a pair and two texts. */
    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void aRuleHasTheLayoutOfTheHeader(String name) {
        ByteOrder order = name.startsWith("L") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer struct = ByteBuffer.allocate(1040 + 8).order(order);
        struct.putInt(0, 4 | 0x10).putInt(4, 2).putInt(8, 4);
        struct.putInt(12, 1 << 2).putInt(12 + 4 * 8, 1 << 1);
        int[][] fields = {
            {11, 0xc000003e, 0x40000000},
            {105, 4, 0x40000000},
            {111, 5, 0x30000000},
            {210, 3, 0x40000000}
        };
        for (int i = 0; i < fields.length; i++) {
            struct.putInt(268 + 4 * i, fields[i][0]);
            struct.putInt(524 + 4 * i, fields[i][1]);
            struct.putInt(780 + 4 * i, fields[i][2]);
        }
        struct.putInt(1036, 7).put(1040, new byte[] {'/', 'e', 't', 'c', 'a', 1, 'b'});

        FilterRule rule = sample();
        assertThat(RuleCodec.encode(rule, order)).isEqualTo(struct.array());
        assertThat(RuleCodec.decode(struct.array(), order)).isEqualTo(rule);
    }

    private static FilterRule sample() {
        List<Condition> conditions =
                List.of(
                        new NumberCondition(
                                RuleField.of(RuleField.ARCH), Operator.EQUAL, 0xc000003e),
                        new TextCondition(RuleField.of(RuleField.PATH), Operator.EQUAL, "/etc"),
                        new Comparison(
                                RuleField.named("obj_uid"),
                                Operator.NOT_EQUAL,
                                RuleField.named("auid")),
                        new TextCondition(RuleField.of(RuleField.KEY), Operator.EQUAL, "a\u0001b"));
        return new FilterRule(
                true, FilterList.EXIT, Action.ALWAYS, SyscallSet.of(2, 257), conditions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2"})
    void whatAKernelListedIsEncodedToTheSameBytes(String folder) throws IOException {
        List<byte[]> captured = RuleFixtures.captured(folder);
        assertThat(captured).hasSize(53);
        for (byte[] bytes : captured) {
            assertThat(RuleCodec.encode(RuleCodec.decode(bytes, LITTLE), LITTLE)).isEqualTo(bytes);
        }
    }

    @Test
    void goldensAreEncodedToTheSameBytes() throws IOException {
        List<RuleFixtures.Golden> goldens = RuleFixtures.goldens();
        assertThat(goldens).hasSize(123);
        for (RuleFixtures.Golden golden : goldens) {
            FilterRule rule = RuleCodec.decode(golden.bytes(), LITTLE);
            assertThat(RuleCodec.encode(rule, LITTLE)).as("%s", golden).isEqualTo(golden.bytes());
        }
    }

    @Test
    void whatIsEncodedIsDecodedToItself() {
        RuleMaker maker = new RuleMaker(5);
        for (int i = 0; i < 20_000; i++) {
            FilterRule rule = maker.rule(maker.arch());
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                assertThat(RuleCodec.decode(RuleCodec.encode(rule, order), order)).isEqualTo(rule);
            }
        }
    }

    @Test
    void theZerosAtTheEndMayBeMissing() {
        byte[] padded = RuleCodec.encode(sample(), LITTLE);
        byte[] bare = Arrays.copyOf(padded, 1040 + 7);
        assertThat(RuleCodec.decode(bare, LITTLE)).isEqualTo(sample());
        assertThatThrownBy(() -> RuleCodec.decode(Arrays.copyOf(padded, 1052), LITTLE))
                .isInstanceOf(AuditFormatException.class);
    }

    /** One number of the sample is changed, at its offset; the message names it. */
    @ParameterizedTest
    @CsvSource({
        "0, 8, list, 8",
        "0, 0x84, list, 132",
        "4, 3, action, 3",
        "8, 65, at most 64 fields, 65",
        "8, 3, text that no field has, ''",
        "268, 27, field, 27",
        "780, 1, operator, 1",
        "532, 26, comparison, 26",
        "528, 0x7fffffff, not there, 2147483647",
        "528, -1, not there, 4294967295",
        "1036, 100, no room, 100",
        "1036, -1, no room, 4294967295",
        "284, 1, zeros, ''",
        "540, 1, zeros, ''",
        "796, 1, zeros, ''"
    })
    void anUnknownNumberIsNamed(int offset, String value, String what, String number) {
        byte[] bytes = RuleCodec.encode(sample(), LITTLE);
        ByteBuffer.wrap(bytes).order(LITTLE).putInt(offset, Long.decode(value).intValue());
        AuditFormatException fault =
                catchThrowableOfType(
                        AuditFormatException.class, () -> RuleCodec.decode(bytes, LITTLE));
        assertThat(fault).hasMessageContaining(what).hasMessageContaining(number);
        assertThat(fault.offset()).isBetween(0L, (long) bytes.length);
    }

    @Test
    void everyCutIsAFormatError() {
        byte[] bytes = RuleCodec.encode(sample(), LITTLE);
        for (int length = 0; length < 1047; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RuleCodec.decode(cut, LITTLE))
                    .isInstanceOf(AuditFormatException.class);
        }
    }

    @Test
    void changedBytesAreAnErrorOrARuleWithTheseBytes() {
        Random random = new Random(7);
        RuleMaker maker = new RuleMaker(7);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = RuleCodec.encode(maker.rule(maker.arch()), LITTLE);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            taken += isTaken(bytes) ? 1 : 0;
        }
        assertThat(taken).isBetween(1_000, 19_000); // neither all nor nothing was looked at
    }

    private static boolean isTaken(byte[] bytes) {
        try {
            FilterRule rule = RuleCodec.decode(bytes, LITTLE);
            assertThat(RuleCodec.encode(rule, LITTLE)).isEqualTo(bytes);
            return true;
        } catch (AuditFormatException e) {
            assertThat(e.offset()).isBetween(0L, (long) bytes.length);
            return false;
        }
    }
}
