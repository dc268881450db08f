// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * The auditctl of this machine ({@code LIBAUDIT4J_AUDITCTL} names another), which loads rules into
 * this machine's kernel and takes them away again. Skips where there is none, or no audit, or rules
 * are loaded. It holds the lock that the other tests of the kernel hold, and loads nothing but
 * rules that cannot match.
 */
final class Auditctl implements AutoCloseable {
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "audit.lock");
    private static final Pattern REFUSED = Pattern.compile("error in line (\\d+) of");
    private static final Pattern WAIT_TIME = Pattern.compile("backlog_wait_time (\\d+)");
    private static final int FIRST = 4; // the line of the first rule that is looked at

    private final String program;
    private Process holder;
    private String waitTime;

    private Auditctl(String program) {
        this.program = program;
    }

    static Auditctl open() throws IOException {
        require("root".equals(System.getProperty("user.name")), "not root");
        String other = System.getenv("LIBAUDIT4J_AUDITCTL");
        Auditctl auditctl = new Auditctl(other == null ? "auditctl" : other);
        try {
            auditctl.lock();
            return auditctl;
        } catch (Throwable e) {
            auditctl.close();
            throw e;
        }
    }

    private static void require(boolean condition, String reason) {
        if ("1".equals(System.getenv("LIBAUDIT4J_REQUIRE_KERNEL"))) {
            assertThat(condition).as(reason).isTrue();
        }
        Assumptions.assumeTrue(condition, reason);
    }

    private void lock() throws IOException {
        try {
            run("-v");
        } catch (IOException e) {
            require(false, e.getMessage());
        }
        holder =
                new ProcessBuilder(
                                "flock", "-w", "600", LOCK.toString(), "sh", "-c", "echo held; cat")
                        .start();
        assertThat(holder.inputReader().readLine()).as("lock " + LOCK).isEqualTo("held");
        String status = run("-s");
        Matcher matcher = WAIT_TIME.matcher(status);
        require(matcher.find(), status);
        require(status.contains("enabled 0") || status.contains("enabled 1"), status);
        require(status.contains("pid 0"), "an audit daemon runs");
        require(run("-l").contains("No rules"), "audit rules are loaded");
        run("--backlog_wait_time", "0");
        waitTime = matcher.group(1);
    }

    /** The first number of its version. */
    int version() throws IOException {
        Matcher matcher = Pattern.compile("version (\\d+)").matcher(run("-v"));
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Loads each rule for itself; a bit for each that auditctl or the kernel refuses. */
    BitSet refused(List<String> lines) throws IOException {
        List<String> file = new ArrayList<>();
        file.add("-c"); // goes on behind an error
        file.add("-a never,exit -S getpid -F exe=/nonexistent-first"); // from here it is told of
        file.add("-D");
        for (String line : lines) {
            assertThat(line).matches("-[aAw] .*").doesNotContainPattern(" -([befrRqtmlsD]|-\\w)");
            file.add(line);
            file.add("-D");
        }
        Path rules = Files.createTempFile("libaudit4j", ".rules");
        Files.write(rules, file, StandardCharsets.UTF_8);
        try {
            return refused(run("-R", rules.toString()), lines.size());
        } finally {
            Files.delete(rules);
        }
    }

    private static BitSet refused(String output, int rules) {
        BitSet refused = new BitSet();
        Matcher matcher = REFUSED.matcher(output);
        while (matcher.find()) {
            int line = Integer.parseInt(matcher.group(1));
            assertThat((line - FIRST) % 2).as("a -D failed: " + output).isZero();
            refused.set((line - FIRST) / 2);
        }
        assertThat(refused.length()).isLessThanOrEqualTo(rules);
        return refused;
    }

    private String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        return new String(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (waitTime != null) {
            run("-D");
            run("--backlog_wait_time", waitTime);
        }
        if (holder != null) {
            try (OutputStream in = holder.getOutputStream()) {
                in.flush();
            }
            holder.onExit().join();
        }
    }
}
