// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * A program of this system that compresses standard input.
 *
 * @param words the command, for example {@code zstd -19 -c}
 */
record Compressor(String words) {
    static Stream<Compressor> all() {
        return Stream.of(
                        "gzip -c",
                        "gzip -1 -c",
                        "xz -c",
                        "xz -0 -C sha256 -c",
                        "bzip2 -c",
                        "bzip2 -1 -c",
                        "zstd -c",
                        "zstd --fast=5 -c",
                        "zstd -1 --no-check -c",
                        "zstd -12 -c",
                        "zstd -19 -c",
                        "zstd --zstd=wlog=10 -c")
                .map(Compressor::new);
    }

    /** Compresses; the test is skipped where the program is not there. */
    byte[] compress(byte[] text) {
        Process process = start();
        Thread.ofVirtual().start(() -> feed(process, text));
        try {
            byte[] compressed = process.getInputStream().readAllBytes();
            assumeTrue(process.waitFor() == 0, words + " fails on this system");
            return compressed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(words.split(" "))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            abort(words + " is not installed");
            throw new AssertionError(e);
        }
    }

    private static void feed(Process process, byte[] text) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
