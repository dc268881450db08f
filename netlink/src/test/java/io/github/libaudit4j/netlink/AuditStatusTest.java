// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The structs of all kernels, of both byte orders. */
class AuditStatusTest {
    private static final List<ByteOrder> ORDERS =
            List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);

    /** 11, 12, 13 ... in the struct's order; the last one with its highest bit. */
    private static byte[] numbered(ByteOrder order) {
        ByteBuffer struct = ByteBuffer.allocate(44).order(order);
        for (int i = 0; i < 10; i++) {
            struct.putInt(11 + i);
        }
        return struct.putInt(0x8000_0015).array();
    }

    @ParameterizedTest
    @CsvSource({
        "32, -1, -1, -1",
        "35, -1, -1, -1",
        "36, 19, -1, -1",
        "40, 19, 20, -1",
        "44, 19, 20, 2147483669",
        "48, 19, 20, 2147483669",
    })
    void whatAnOldKernelDoesNotTellIsAbsent(
            int length, long featureBitmap, long waitTime, long waitTimeActual) {
        for (ByteOrder order : ORDERS) {
            byte[] struct = Arrays.copyOf(numbered(order), length);

            AuditStatus status = AuditStatus.parse(struct, order);

            assertThat(status)
                    .isEqualTo(
                            new AuditStatus(
                                    11,
                                    12,
                                    13,
                                    14,
                                    15,
                                    16,
                                    17,
                                    18,
                                    featureBitmap,
                                    waitTime,
                                    waitTimeActual));
            assertThat(status.toBytes(order))
                    .isEqualTo(Arrays.copyOf(struct, Math.min(44, length & ~3)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void aShorterStructIsRefused(int length) {
        assertThatThrownBy(() -> AuditStatus.parse(new byte[length], ByteOrder.BIG_ENDIAN))
                .isInstanceOfSatisfying(
                        AuditFormatException.class, e -> assertThat(e.offset()).isEqualTo(length));
    }

    @Test
    void featuresAreBits() {
        AuditStatus status = new AuditStatus(0, 2, 1, 0, 0, 64, 0, 0, 0x22, 0, 0);
        assertThat(status.has(KernelFeature.LOST_RESET)).isTrue();
        assertThat(status.has(KernelFeature.BACKLOG_WAIT_TIME)).isTrue();
        assertThat(status.has(KernelFeature.FILTER_FS)).isFalse();
        assertThat(status.isLocked()).isTrue();

        AuditStatus old = new AuditStatus(0, 1, 1, 0, 0, 64, 0, 0, AuditStatus.ABSENT, -1, -1);
        assertThat(old.has(KernelFeature.LOST_RESET)).isFalse();
        assertThat(old.isLocked()).isFalse();
    }

    @Test
    void theSmallerStructs() {
        for (ByteOrder order : ORDERS) {
            AuditFeatures features = new AuditFeatures(1, -1, 2, 1);
            assertThat(AuditFeatures.parse(features.toBytes(order), order)).isEqualTo(features);
            assertThat(features.isOn(AuditFeatures.LOGINUID_IMMUTABLE)).isTrue();
            assertThat(features.isOn(AuditFeatures.ONLY_UNSET_LOGINUID)).isFalse();
            assertThat(features.isLocked(AuditFeatures.LOGINUID_IMMUTABLE)).isFalse();
            assertThat(features.isLocked(AuditFeatures.ONLY_UNSET_LOGINUID)).isTrue();

            TtyStatus tty = new TtyStatus(1, 1);
            byte[] struct = tty.toBytes(order);
            assertThat(TtyStatus.parse(struct, order)).isEqualTo(tty);
            assertThat(TtyStatus.parse(Arrays.copyOf(struct, 4), order))
                    .isEqualTo(new TtyStatus(1, 0));

            byte[] nobody = ByteBuffer.allocate(8).order(order).putInt(-1).putInt(-1).array();
            assertThat(SignalInfo.parse(nobody, order)).isEqualTo(new SignalInfo(-1, -1, ""));
        }
    }

    @Test
    void smallerStructsThatAreTooShortAreRefused() {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        assertThatThrownBy(() -> AuditFeatures.parse(new byte[15], order))
                .isInstanceOf(AuditFormatException.class);
        assertThatThrownBy(() -> TtyStatus.parse(new byte[3], order))
                .isInstanceOf(AuditFormatException.class);
        assertThatThrownBy(() -> SignalInfo.parse(new byte[7], order))
                .isInstanceOf(AuditFormatException.class);
    }
}
