// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.table.Arches;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Any bytes are a rule or a format error. Every build replays the inputs in {@code
 * RuleCodecFuzzTestInputs}; {@code JAZZER_FUZZ=1} looks for new ones.
 */
class RuleCodecFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void struct(byte[] bytes) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            try {
                check(RuleCodec.decode(bytes, order), bytes, order);
            } catch (AuditFormatException e) {
                assertThat(e.offset()).isBetween(0L, (long) bytes.length);
            }
        }
    }

    private static void check(FilterRule rule, byte[] bytes, ByteOrder order) {
        byte[] encoded = RuleCodec.encode(rule, order);
        assertThat(encoded).startsWith(bytes); // without the zeros at the end, or with them
        assertThat(encoded.length).isLessThan(bytes.length + 4);
        RuleLimits.refusal(rule);
        for (AuditctlListing.Version version : AuditctlListing.Version.values()) {
            assertThat(new AuditctlListing(Arches.X86_64, version, true).line(rule)).isNotEmpty();
        }
        print(rule);
    }

    /** A rule that is taken has a line, unless a value holds the end of one. */
    private static void print(FilterRule rule) {
        try {
            assertThat(new RulePrinter(RuleTarget.of(Arches.X86_64)).print(rule)).isNotEmpty();
        } catch (IllegalArgumentException e) {
            boolean lines =
                    Arrays.stream(rule.toString().split("", -1))
                            .anyMatch(c -> c.equals("\n") || c.equals("\r"));
            assertThat(lines || RuleLimits.refusal(rule) != null).isTrue();
        }
    }
}
