// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What a compressed file holds. It turns what a decoder throws to one line for people, such as
 * {@code audit.log.2.gz: gzip data ends early, at byte 4096: the file was cut short}.
 */
final class Decompressed extends InputStream {
    private final Source source;
    private final Format format;
    private final InputStream decoder;
    private IOException problem;

    Decompressed(Source source, Format format) throws IOException {
        this.source = source;
        this.format = format;
        try {
            this.decoder = decoder();
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private InputStream decoder() throws IOException {
        return switch (format) {
            case GZIP -> new Gzip(source);
            case XZ -> Xz.open(source);
            case ZSTD -> Zstd.open(source);
            case BZIP2 -> Bzip2.open(source);
            case PLAIN -> throw new AssertionError("nothing to decompress");
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (problem != null) {
            throw problem;
        }
        try {
            return decoder.read(into, from, length);
        } catch (IOException | IndexOutOfBoundsException e) {
            problem = explained(e);
            throw problem;
        }
    }

    private IOException explained(Exception e) {
        if (source.failed() && e instanceof IOException failure) {
            return failure;
        }
        String data = source.name() + ": " + format.name().toLowerCase(Locale.ROOT);
        String where = ", at byte " + source.position() + ": ";
        if (e instanceof EOFException) {
            return new IOException(data + " data ends early" + where + "the file was cut short", e);
        }
        String what = e instanceof IOException ? e.getMessage() : "its parts do not fit together";
        return new IOException(data + " data is broken" + where + what, e);
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
