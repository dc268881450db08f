// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code audit watch -d}, or {@code run}, as a process of its own, with its output in files. */
final class WatchProcess implements Closeable {
    private static final long SECONDS = 30;

    private final Process process;
    private final Path out;
    private final Path err;

    private WatchProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it, its output to a file. */
    static WatchProcess start(Path folder, String... options) throws IOException {
        Path out = Files.createTempFile(folder, "watch", ".out");
        return start(folder, out, ProcessBuilder.Redirect.to(out.toFile()), "watch", options);
    }

    /** Starts it, its output to a pipe that the test reads, or not. */
    static WatchProcess piped(Path folder, String... options) throws IOException {
        return start(folder, null, ProcessBuilder.Redirect.PIPE, "watch", options);
    }

    /** Starts {@code audit run -d} instead. */
    static WatchProcess run(Path folder, String... words) throws IOException {
        Path out = Files.createTempFile(folder, "run", ".out");
        return start(folder, out, ProcessBuilder.Redirect.to(out.toFile()), "run", words);
    }

    private static WatchProcess start(
            Path folder, Path out, ProcessBuilder.Redirect to, String command, String... options)
            throws IOException {
        Path err = Files.createTempFile(folder, "watch", ".err");
        List<String> words = new ArrayList<>(Command.words("audit"));
        words.addAll(List.of(command, "-d"));
        words.addAll(List.of(options));
        Process process =
                new ProcessBuilder(words).redirectOutput(to).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        return new WatchProcess(process, out, err);
    }

    /** Waits until it has set the kernel and receives. */
    WatchProcess awaitReceiving() throws Exception {
        return awaitErr("audit watch: receiving\n");
    }

    WatchProcess awaitErr(String text) throws Exception {
        await(err, text);
        return this;
    }

    /** Waits for a text on its standard output. */
    void awaitOut(String text) throws Exception {
        await(out, text);
    }

    private void await(Path file, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.readString(file).contains(text)) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("'%s' in %s%s", text, Files.readString(file), err())
                    .isTrue();
            Thread.sleep(20);
        }
    }

    Process process() {
        return process;
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Ends it by a signal; gives its exit status. */
    int end(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        return exit();
    }

    int exit() throws Exception {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends: " + err()).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
