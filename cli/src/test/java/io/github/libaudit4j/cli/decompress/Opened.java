// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What came of reading a file to its end, or to where it breaks.
 *
 * @param bytes what was delivered
 * @param problem the message of the exception; null where it was read to its end
 */
record Opened(byte[] bytes, String problem) {
    static final String NAME = "audit.log.7";

    static Opened of(byte[] file) {
        return of(new ByteArrayInputStream(file), 1 << 16);
    }

    static Opened of(InputStream file, int readSize) {
        ByteArrayOutputStream delivered = new ByteArrayOutputStream();
        try (InputStream in = Decompression.open(file, NAME)) {
            byte[] buffer = new byte[readSize];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                delivered.write(buffer, 0, read);
            }
            return new Opened(delivered.toByteArray(), null);
        } catch (IOException e) {
            return new Opened(delivered.toByteArray(), e.getMessage());
        }
    }
}
