// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the report of what {@code bench/race} has written down, and keeps it as JSON. */
public final class RaceReport {
    private RaceReport() {}

    /**
     * Makes the report.
     *
     * @param args the folder with the script's tables and, where it is to be kept, a file for the
     *     JSON
     * @throws IOException if a table cannot be read or the file not be written
     */
    public static void main(String[] args) throws IOException {
        Results results = RaceFiles.read(Path.of(args[0]));
        System.out.print(RaceText.of(results));
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), ResultJson.of(results));
        }
    }
}
