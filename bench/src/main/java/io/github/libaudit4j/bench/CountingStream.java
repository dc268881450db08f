// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.io.OutputStream;

/** Takes bytes and only counts them. */
final class CountingStream extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        count += length;
    }

    /** How many bytes came since the last call. */
    long take() {
        long taken = count;
        count = 0;
        return taken;
    }
}
