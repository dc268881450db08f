// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Output that waits until what is before it has been printed: in memory, then in a file. */
final class Spool extends OutputStream {
    private static final int MOST = 1 << 22; // in memory

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file; // null while all is in memory
    private OutputStream rest;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (rest == null && memory.size() + length > MOST) {
            file = Files.createTempFile("audit-report", ".rows");
            rest = Files.newOutputStream(file);
        }
        (rest == null ? memory : rest).write(bytes, from, length);
    }

    /** Writes all to where it belongs, and forgets it. */
    void moveTo(OutputStream out) throws IOException {
        memory.writeTo(out);
        memory.reset();
        if (rest != null) {
            rest.close();
            Files.copy(file, out);
        }
        close();
    }

    /** Removes the file, if there is one. */
    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
            rest = null;
            Files.deleteIfExists(file);
        }
    }
}
