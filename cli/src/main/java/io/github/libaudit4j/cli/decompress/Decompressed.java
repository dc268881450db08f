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
        } catch (IOException | OutOfMemoryError e) {
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

    /** As much as fits, unless more of the file would have to be waited for. */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length && problem == null && (count == 0 || available() > 0)) {
            try {
                int read = decoder.read(into, from + count, length - count);
                if (read < 0) {
                    return count == 0 ? -1 : count;
                }
                count += read;
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                problem = explained(e);
            }
        }
        if (problem != null && count == 0) {
            throw problem;
        }
        return count;
    }

    @Override
    public int available() {
        return source.available();
    }

    private IOException explained(Throwable e) {
        if (source.failed() && e instanceof IOException failure) {
            return failure;
        }
        String data = source.name() + ": " + format.name().toLowerCase(Locale.ROOT) + " data ";
        long at = e instanceof DataFault fault ? fault.position() : source.position();
        String from = "cannot be read from byte " + at + " on: ";
        return new IOException(
                switch (e) {
                    case EOFException cut ->
                            data + "ends early, at byte " + at + ": the file was cut short";
                    case IOException broken -> data + from + e.getMessage();
                    case OutOfMemoryError memory ->
                            data
                                    + "needs more memory: set AUDIT_JAVA_OPTS=-Xmx512m, or"
                                    + " decompress it first and pipe it in";
                    default -> data + from + "it is broken";
                },
                e);
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
