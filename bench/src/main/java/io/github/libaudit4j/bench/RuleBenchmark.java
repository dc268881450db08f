// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.check.RuleCheck;
import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds for a file of rules, in one thread, from memory: {@code parse} reads it, {@code
 * check} looks for faults in what was read.
 *
 * <p>Of the usual rules a quarter watch files; a quarter each are about programs that are run,
 * calls that a program makes, and a user's calls. Ranges of users are hard to tell apart. With four
 * times as many rules of a kind the time is to be about four times as long.
 */
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class RuleBenchmark {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    /** What they are about. */
    public enum Kind {
        /** Files, programs, calls and users. */
        usual,
        /** Calls of users between two numbers. */
        ranges
    }

    /** What they are about. */
    @Param public Kind kind;

    /** How many. */
    @Param({"2500", "10000"})
    public int rules;

    private byte[] text;
    private List<RuleLine> lines;

    /** Makes the file. */
    @Setup
    public void setUp() {
        StringBuilder made = new StringBuilder("-D\n");
        for (int i = 0; i < rules; i++) {
            made.append(kind == Kind.usual ? usual(i) : range(i)).append('\n');
        }
        text = made.toString().getBytes(StandardCharsets.US_ASCII);
        lines = parse().lines();
    }

    static String usual(int i) {
        return switch (i % 4) {
            case 0 -> "-w /srv/app" + i + "/etc/config.yaml -p wa -k config";
            case 1 ->
                    "-a always,exit -F arch=b64 -S execve,execveat -F path=/usr/bin/tool"
                            + i
                            + " -F auid>=1000 -F auid!=unset -k privileged";
            case 2 ->
                    "-a always,exit -F arch=b64 -S rename,unlink,chmod -F exe=/opt/app"
                            + i
                            + "/bin/run -F exit=-EACCES -k access";
            default -> "-a always,exit -F arch=b32 -S chown -F auid=" + (1000 + i) + " -k user";
        };
    }

    private static String range(int i) {
        return "-a always,exit -F arch=b64 -S chmod -F auid>=%d -F auid<%d -k range"
                .formatted(2_000_000 - i, 3_000_000 + i);
    }

    /** Reads the file. */
    @Benchmark
    public RuleFile parse() {
        return RuleFile.parse("audit.rules", text, new RuleParser(TARGET));
    }

    /** Checks the rules that were read. */
    @Benchmark
    public List<RuleProblem> check() {
        return RuleCheck.check(lines, TARGET);
    }
}
