// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;

/**
 * Any text is rules or a format error, and any bytes are a file. Every build replays the inputs in
 * {@code RuleParserFuzzTestInputs}; {@code JAZZER_FUZZ=1} looks for new ones, one method at a time.
 */
class RuleParserFuzzTest {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    @FuzzTest(maxDuration = "2m")
    void line(byte[] bytes) {
        String line = RuleText.decode(bytes, 0, bytes.length);
        String halves = new String(bytes, StandardCharsets.UTF_16LE);
        for (Quoting quoting : Quoting.values()) {
            parse(new RuleParser(TARGET, quoting), line);
            parse(new RuleParser(TARGET, quoting), halves);
        }
    }

    private static void parse(RuleParser parser, String line) {
        try {
            for (Rule rule : parser.parseAll(line)) {
                assertThat(RuleDump.of(rule)).isNotEmpty();
            }
        } catch (AuditFormatException e) {
            assertThat(e.offset()).isBetween(0L, (long) line.length());
            assertThat(e.getMessage()).isNotEmpty().hasSizeLessThan(500);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void file(byte[] bytes) {
        RuleFile file = RuleFile.parse("f", bytes, new RuleParser(TARGET));
        int lines = 1;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        for (RuleProblem problem : file.problems()) {
            assertThat(problem.line()).isBetween(1, lines);
        }
        for (RuleLine line : file.lines()) {
            assertThat(line.line()).isBetween(1, lines);
        }
    }
}
