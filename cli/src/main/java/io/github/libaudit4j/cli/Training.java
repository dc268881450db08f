// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Runs several command lines, one after the other, for the JVM to learn from: see {@code train} in
 * {@code bin/app.sh}. The lines stand in a file, such as {@code audit search --raw -k net LOG};
 * those of one cache behind its name in brackets.
 */
final class Training {
    private static final String LOG = "LOG";

    private Training() {}

    /**
     * Runs the lines of a cache.
     *
     * @param args the file of lines, the name of the cache, and the log that LOG stands for
     */
    public static void main(String[] args) throws IOException {
        boolean isMeant = false;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.startsWith("[")) {
                isMeant = line.equals("[" + args[1] + "]");
            } else if (isMeant && !line.isBlank() && !line.startsWith("#")) {
                List<String> words = Arrays.asList(line.split(" "));
                Collections.replaceAll(words, LOG, args[2]);
                run(words);
            }
        }
        Exit.with(0);
    }

    private static void run(List<String> words) {
        List<String> args = words.subList(1, words.size());
        if (words.get(0).equals("auparse")) {
            Auparse.run(args);
        } else {
            Main.run(args);
        }
    }
}
