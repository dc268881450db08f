// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.Quoting;
import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rule sets that are in use, each finding looked at once: {@code real-rules.txt} has them, but for
 * the notes of {@code -w}. {@code -Dlibaudit4j.rewrite=true} writes it anew.
 */
class RealRulesTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/io/github/libaudit4j/rule/check/real-rules.txt");
    private static final RuleTarget TARGET = CheckCasesTest.target(Arches.X86_64);

    @Test
    void findingsAreTrue() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(Corpus.path("reference/go-libaudit/rule"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".rules")).sorted().toList()) {
                append(text, file, Quoting.FILE);
            }
        }
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
    }

    /** What a kernel had loaded has no errors, and is hidden by nothing. */
    @Test
    void loadedRulesAreSound() throws IOException {
        for (String folder : Corpus.SAMPLES) {
            StringBuilder text = new StringBuilder();
            append(text, Corpus.path("corpus/" + folder + "/rules-v4.txt"), Quoting.LISTING);
            assertThat(text.toString()).doesNotContain("error", "shadowed", "never-fires");
        }
    }

    private static void append(StringBuilder text, Path rules, Quoting quoting) throws IOException {
        RuleFile file = RuleFile.read(rules, new RuleParser(TARGET, quoting));
        append(text, rules, file.problems());
        append(text, rules, RuleCheck.check(file.lines(), TARGET));
    }

    private static void append(StringBuilder text, Path file, List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            if (!problem.code().equals("watch")) {
                text.append(file.getFileName()).append(':').append(problem.line()).append(' ');
                text.append(problem.severity().word()).append(' ').append(problem.code());
                text.append('\n');
            }
        }
    }
}
