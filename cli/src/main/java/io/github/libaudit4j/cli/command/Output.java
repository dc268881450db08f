// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An output whose failures are {@link OutputFailure}s. It has no buffer: the formats have theirs.
 */
public final class Output extends OutputStream {
    private final OutputStream out;

    private Output(OutputStream out) {
        this.out = out;
    }

    /** Standard output, which stays open for another command: the process ends soon enough. */
    public static Output standard() {
        return kept(FileDescriptor.out);
    }

    /** Standard error, which stays open for what is told after the output. */
    public static Output errors() {
        return kept(FileDescriptor.err);
    }

    private static Output kept(FileDescriptor file) {
        return new Output(
                new FileOutputStream(file) {
                    @Override
                    public void close() {}
                });
    }

    /** A file that is written anew, or standard output for {@code -}. */
    public static Output of(String name) {
        if (name.equals("-")) {
            return standard();
        }
        try {
            return new Output(new FileOutputStream(name));
        } catch (IOException e) {
            throw new Failure("cannot write " + e.getMessage(), e); // the message has the name
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }
}
