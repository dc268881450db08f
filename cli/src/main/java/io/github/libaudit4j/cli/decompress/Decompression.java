// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.IOException;
import java.io.InputStream;

/** Opens what a file holds. */
public final class Decompression {
    private Decompression() {}

    /**
     * The stream of what a file holds, decompressed where its first bytes say that it is
     * compressed; its name plays no part. Only the decoder that is needed is loaded.
     *
     * <p>Whatever goes wrong while it is read is an {@code IOException} with one line for people:
     * the name, what is wrong, where. What could be decompressed is delivered before it.
     *
     * @param raw the file; it is closed with the stream, or here when this throws
     * @param name what to call it in messages
     * @return the stream; of a plain file, the file's own bytes, read without a copy by reads of 64
     *     KiB and more
     * @throws IOException if the file's start cannot be read
     */
    public static InputStream open(InputStream raw, String name) throws IOException {
        try {
            Source source = new Source(raw, name);
            Format format = source.format();
            return format == Format.PLAIN ? source : new Decompressed(source, format);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
