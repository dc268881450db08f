// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.IOException;

/** What is wrong with compressed data, where the decoder has read on since. */
final class DataFault extends IOException {
    private static final long serialVersionUID = 1;

    private final long position;

    DataFault(String message, long position, Exception cause) {
        super(message, cause);
        this.position = position;
    }

    /** Where in the file it is wrong. */
    long position() {
        return position;
    }
}
