// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that opens files: with fewer classes, or less memory, than the tests' has. */
final class OtherJvm {
    private static final String PROGRAM =
            """
            import io.github.libaudit4j.cli.decompress.Decompression;
            class Open {
                public static void main(String[] file) throws Exception {
                    try (var raw = new java.io.FileInputStream(file[0]);
                            var in = Decompression.open(raw, file[0])) {
                        long count = 0;
                        while (in.read() >= 0) {
                            count++;
                        }
                        System.out.print(count);
                    } catch (java.io.IOException | NoClassDefFoundError e) {
                        System.out.print(e);
                    }
                }
            }
            """;

    private final List<String> command = new ArrayList<>();

    OtherJvm(Path temp, String classPath, String... flags) throws IOException {
        Path program = Files.writeString(temp.resolve("Open.java"), PROGRAM);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath, program.toString()));
    }

    /** How many bytes the file holds, or what is thrown. */
    String open(Path file) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return printed;
    }
}
