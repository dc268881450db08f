// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that arrive in small pieces, as from a pipe. */
final class TrickleStream extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int most;
    private int turn;

    /** At most {@code most} bytes a read. */
    TrickleStream(byte[] bytes, int most) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.most = most;
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        turn = turn % most + 1; // 1, 2 ... most, 1, 2 ...
        return bytes.read(buffer, from, Math.min(length, turn));
    }
}
