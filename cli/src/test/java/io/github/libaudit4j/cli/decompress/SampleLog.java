// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Logs to compress. */
final class SampleLog {
    private static final Path FILES = Path.of("src/test/resources/decompress");

    private SampleLog() {}

    /** A committed file. */
    static byte[] file(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the committed compressed files hold. */
    static byte[] both() {
        return joined(file("first.log"), file("second.log"));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Lines that compress as those of a log do. */
    static byte[] lines(int bytes, int seed) {
        Random random = new Random(seed);
        StringBuilder log = new StringBuilder(bytes + 200);
        for (int serial = 1; log.length() < bytes; serial++) {
            log.append(
                    "type=SYSCALL msg=audit(17953%05d.%03d:%d): arch=c000003e syscall=%d"
                            .formatted(serial / 9, serial % 1000, serial, random.nextInt(300)));
            log.append(
                    " success=yes a0=%x pid=%d comm=\"cat\" key=(null)\n"
                            .formatted(random.nextLong(1L << 44), random.nextInt(40_000)));
        }
        return log.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }
}
