// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import com.google.re2j.Pattern;
import io.airlift.compress.v3.zstd.ZstdJavaInputStream;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.record.AuditRecord;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;
import picocli.CommandLine;

/**
 * Runs a command as a process of its own, from its real entry point.
 *
 * @param exit what it exited with
 * @param out its standard output
 * @param err its standard error
 */
record Command(int exit, byte[] out, String err) {
    private static final long SECONDS = 60;

    /** The words before the command's own: the JVM and the main class. */
    static List<String> words(String command) {
        Class<?> main = command.equals("auparse") ? Auparse.class : Main.class;
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m"));
        words.add("-Duser.timezone=UTC"); // ausearch prints local time
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.addAll(List.of("-cp", classPath(), main.getName()));
        return words;
    }

    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (Class<?> each :
                List.of(
                        Main.class,
                        AuditRecord.class,
                        AuditClient.class,
                        Condition.class,
                        Pattern.class,
                        CommandLine.class,
                        XZInputStream.class,
                        ZstdJavaInputStream.class)) {
            try {
                places.add(
                        Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI())
                                .toString());
            } catch (URISyntaxException e) {
                throw new AssertionError(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** Runs {@code audit} or {@code auparse} in a directory, with bytes as its standard input. */
    static Command run(Path directory, byte[] in, List<String> line)
            throws IOException, InterruptedException {
        return run(directory, in, List.of(), line);
    }

    /** Runs a command below another one, such as setpriv, which takes something from it. */
    static Command below(String other, String... line) throws IOException, InterruptedException {
        return run(Path.of("."), new byte[0], List.of(other.split(" ")), List.of(line));
    }

    private static Command run(Path directory, byte[] in, List<String> before, List<String> line)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(before);
        words.addAll(words(line.get(0)));
        words.addAll(line.subList(1, line.size()));
        Path folder = Files.createTempDirectory("command");
        Path stdin = Files.write(folder.resolve("in"), in);
        Path stdout = folder.resolve("out");
        Path stderr = folder.resolve("err");
        Process process =
                new ProcessBuilder(words)
                        .directory(directory.toFile())
                        .redirectInput(stdin.toFile())
                        .redirectOutput(stdout.toFile())
                        .redirectError(stderr.toFile())
                        .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(line + " did not end within " + SECONDS + " s");
        }
        Command result =
                new Command(
                        process.exitValue(), Files.readAllBytes(stdout), Files.readString(stderr));
        for (Path file : List.of(stdin, stdout, stderr, folder)) {
            Files.delete(file);
        }
        return result;
    }

    static Command run(Path directory, String... line) throws IOException, InterruptedException {
        return run(directory, new byte[0], List.of(line));
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }
}
