// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs. */
final class Shell {
    private Shell() {}

    /**
     * What a program printed, both streams together, and how it ended.
     *
     * @param status its exit status
     */
    record Output(int status, String text) {}

    static Output run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    static Output run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        byte[] text = process.getInputStream().readAllBytes();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        return new Output(process.exitValue(), new String(text, StandardCharsets.UTF_8));
    }
}
