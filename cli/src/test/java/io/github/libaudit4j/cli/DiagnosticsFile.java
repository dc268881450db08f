// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.netlink.NetlinkMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** What {@code --diag} has written. */
final class DiagnosticsFile {
    private DiagnosticsFile() {}

    /** The types of its messages; each is as long as its header says. */
    static List<Integer> types(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.nativeOrder());
        List<Integer> types = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt(bytes.position());
            assertThat(length).isBetween(NetlinkMessage.HEADER, bytes.remaining());
            types.add((int) bytes.getShort(bytes.position() + 4));
            bytes.position(bytes.position() + length);
        }
        return types;
    }
}
