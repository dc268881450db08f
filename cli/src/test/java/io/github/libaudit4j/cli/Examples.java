// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of {@code examples/} from their sources, as {@code examples/run} does. */
final class Examples {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Examples() {}

    /** What a program printed, both streams together, and how it ended. */
    record Output(int exit, String text) {}

    static Output run(String name, String... arguments) throws Exception {
        return below(List.of(), name, arguments);
    }

    static Output below(List<String> other, String name, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(other);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("-cp", place(AuditRecord.class) + ":" + place(AuditClient.class)));
        words.add(ROOT.resolve("examples/" + name + ".java").toString());
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
