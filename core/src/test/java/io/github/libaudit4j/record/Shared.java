// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The folder {@code shared} beside the repository: logs that are too big to be committed. */
final class Shared {
    private Shared() {}

    /** A file or folder in it; skips the test where there is none. */
    static Path path(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared").resolve(name))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(
                folder != null, "needs " + name + " in the folder shared beside the repository");
        return folder.resolve("shared").resolve(name);
    }

    /** The logs that this machine's auditd wrote. */
    static List<Path> corpusLogs() {
        return Stream.of("raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2")
                .map(name -> path("corpus/" + name + "/samples.log"))
                .toList();
    }

    /** All files in a folder, at any depth, with that ending. */
    static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The lines of a file as bytes, without their newlines. */
    static List<byte[]> lines(Path log) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    lines.add(line.toByteArray());
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }
}
