// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.AuditctlListing.Version;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditctlListingTest {
    private static final RuleField EXE = RuleField.of(RuleField.EXE);

    @ParameterizedTest
    @ValueSource(strings = {"raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2"})
    void theCorpusIsListedAsAuditctl3DidIt(String folder) throws IOException {
        assertThat(lines(folder, Version.V3)).isEqualTo(RuleFixtures.listed(folder, "rules.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2"})
    void theCorpusIsListedAsAuditctl4DidIt(String folder) throws IOException {
        assertThat(lines(folder, Version.V4))
                .isEqualTo(RuleFixtures.listed(folder, "rules-v4.txt"));
    }

    private static List<String> lines(String folder, Version version) throws IOException {
        List<FilterRule> rules = new ArrayList<>();
        for (byte[] bytes : RuleFixtures.captured(folder)) {
            rules.add(RuleCodec.decode(bytes, ByteOrder.LITTLE_ENDIAN));
        }
        return listing(version).lines(rules);
    }

    @Test
    void aNumberIsListedAsAuditctlWritesIt() {
        assertThat(of("exit", -13)).isEqualTo("exit=-EACCES");
        assertThat(of("exit", 13)).isEqualTo("exit=13");
        assertThat(of("exit", -9999)).isEqualTo("exit=-9999");
        assertThat(of("auid", -1)).isEqualTo("auid=-1");
        assertThat(of("inode", 0x80000000)).isEqualTo("inode=2147483648");
        assertThat(of("a0", -1)).isEqualTo("a0=0xFFFFFFFF");
        assertThat(of("filetype", 0x8000)).isEqualTo("filetype=32768");
        assertThat(of("perm", 15)).isEqualTo("perm=rwxa");
        assertThat(of("devmajor", -1)).isEqualTo("devmajor=-1");
    }

    private static String of(String field, int value) {
        Condition exe = new TextCondition(EXE, Operator.EQUAL, "/x");
        Condition number = new NumberCondition(RuleField.named(field), Operator.EQUAL, value);
        String line = listing(Version.V3).line(rule(Action.ALWAYS, exe, number));
        String start = "-a always,exit -S all -F exe=/x -F ";
        assertThat(line).startsWith(start);
        return line.substring(start.length());
    }

    /** D41: other programs list the second and third as a watch. */
    @Test
    void onlyAWatchIsListedAsOne() {
        Condition path =
                new TextCondition(RuleField.of(RuleField.PATH), Operator.EQUAL, "/etc/shadow");
        Condition perm = new NumberCondition(RuleField.of(RuleField.PERM), Operator.EQUAL, 10);
        AuditctlListing listing = listing(Version.V3);
        assertThat(listing.line(rule(Action.ALWAYS, path, perm))).isEqualTo("-w /etc/shadow -p wa");
        assertThat(listing.line(rule(Action.NEVER, path, perm)))
                .isEqualTo("-a never,exit -S all -F path=/etc/shadow -F perm=wa");
        assertThat(listing.line(rule(Action.ALWAYS, perm)))
                .isEqualTo("-a always,exit -S all -F perm=wa");
    }

    @Test
    void auditctl3LooksUpSystemCallsInTheTableOfTheRuleBefore() {
        FilterRule b32 =
                calls(
                        new NumberCondition(
                                RuleField.of(RuleField.ARCH), Operator.EQUAL, Arches.I386));
        FilterRule none = calls(new TextCondition(EXE, Operator.EQUAL, "/x"));
        assertThat(listing(Version.V3).lines(List.of(b32, none)))
                .containsExactly(
                        "-a always,exit -F arch=b32 -S open", "-a always,exit -S open -F exe=/x");
        assertThat(listing(Version.V3).line(none)).isEqualTo("-a always,exit -S fstat -F exe=/x");
    }

    private static FilterRule calls(Condition condition) {
        return new FilterRule(
                false, FilterList.EXIT, Action.ALWAYS, SyscallSet.of(5), List.of(condition));
    }

    @Test
    void noRulesAreSaidToBeNone() {
        assertThat(listing(Version.V4).lines(List.of())).containsExactly("No rules");
    }

    private static AuditctlListing listing(Version version) {
        return new AuditctlListing(Arches.X86_64, version, false);
    }

    private static FilterRule rule(Action action, Condition... conditions) {
        return new FilterRule(
                false, FilterList.EXIT, action, SyscallSet.all(), List.of(conditions));
    }
}
