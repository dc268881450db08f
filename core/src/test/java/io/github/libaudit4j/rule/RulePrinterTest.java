// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePrinterTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    /** Each is printed as it stands, so it is also what the parser makes of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a always,exit -F arch=b64 -S openat,truncate -F exit=-EACCES -k denied",
                "-A never,exit -S all -F exe=/opt/my\\ prog -F auid>=1000 -F auid!=unset",
                "-a always,exit -F arch=b32 -S open -C auid!=obj_uid -F filetype=file -k a -k b",
                "-a always,exit -F arch!=aarch64 -S openat -F a0=0x1 -F a1&0x42 -F perm=wa",
                "-a always,exclude -F msgtype=CWD -F msgtype>=2999",
                "-a never,task -F uid=0",
                "-a never,user -F sessionid=unset -F subj_type=crond_t",
                "-a never,filesystem -F fstype=tracefs -k fs",
                "-a always,io_uring -S openat,connect -F uid=0 -k uring",
                "-a always,exit -F uid=0 -F arch=b64 -S openat -F success=0",
                "-d always,exit -F arch=b64 -S openat",
                "-w /etc/a\\\\b -p rwxa -k x",
                "-W /etc/shadow -p wa",
                "-D",
                "-D -k denied",
                "-b 8192",
                "--backlog_wait_time 60000",
                "-c",
                "--reset-lost"
            })
    void aLineIsPrintedAsItIsRead(String line) {
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        String printed = new RulePrinter(target).print(new RuleParser(target).parse(line));
        assertThat(printed).isEqualTo(inOrder(line));
    }

    /** System calls are printed in the order of their numbers. */
    private static String inOrder(String line) {
        return line.replace("openat,truncate", "truncate,openat")
                .replace("openat,connect", "connect,openat");
    }

    static List<RuleFixtures.Golden> goldens() throws IOException {
        return RuleFixtures.goldens();
    }

    /** The text gives the kernel's bytes; these bytes give a text that gives them again. */
    @ParameterizedTest
    @MethodSource("goldens")
    void aGoldenIsReadPrintedAndReadAgain(RuleFixtures.Golden golden) {
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        Rule read = new RuleParser(target, Quoting.SHELL).parse(golden.text());
        FilterRule rule = RuleCodec.decode(golden.bytes(), LITTLE);
        boolean directory = rule.condition(RuleField.DIR) != null;
        FilterRule whole =
                read instanceof WatchRule watch ? watch.toFilterRule(directory) : (FilterRule) read;

        assertThat(RuleCodec.encode(whole, LITTLE)).isEqualTo(golden.bytes());
        assertThat(RuleLimits.refusal(rule)).isNull();
        for (Quoting quoting : List.of(Quoting.FILE, Quoting.SHELL)) {
            String printed = new RulePrinter(target, quoting, IdNames.none()).print(rule);
            assertThat(new RuleParser(target, quoting).parse(printed)).isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2"})
    void theCorpusIsPrintedAndReadAgain(String folder) throws IOException {
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        List<FilterRule> again = new ArrayList<>();
        List<FilterRule> rules = new ArrayList<>();
        for (byte[] bytes : RuleFixtures.captured(folder)) {
            FilterRule rule = RuleCodec.decode(bytes, LITTLE);
            assertThat(RuleLimits.refusal(rule)).isNull();
            rules.add(rule);
            String printed = new RulePrinter(target).print(rule);
            again.add((FilterRule) new RuleParser(target).parse(printed));
        }
        assertThat(again).isEqualTo(rules);
    }

    @ParameterizedTest
    @EnumSource(value = Quoting.class, names = "LISTING", mode = EnumSource.Mode.EXCLUDE)
    void anyRuleThatIsTakenIsReadAgain(Quoting quoting) {
        RuleMaker maker = new RuleMaker(11);
        for (int i = 0; i < 30_000; i++) {
            int arch = maker.arch();
            RuleTarget target = RuleTarget.of(arch);
            FilterRule rule = maker.rule(arch);
            String printed = new RulePrinter(target, quoting, IdNames.none()).print(rule);
            assertThat(new RuleParser(target, quoting).parse(printed)).as(printed).isEqualTo(rule);
            List<String> words = new RulePrinter(target).words(rule);
            assertThat(new RuleParser(target).parse(words)).as(printed).isEqualTo(rule);
        }
    }

    @Test
    void namesAreReadAgain() {
        IdNames names = names("alice", "0wheel");
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        RulePrinter printer = new RulePrinter(target, Quoting.FILE, names);
        Rule rule = new RuleParser(target).parse("-a always,exit -S all -F uid=7 -F gid=7");
        assertThat(printer.print(rule)).isEqualTo("-a always,exit -S all -F uid=alice -F gid=7");
    }

    private static IdNames names(String user, String group) {
        return new IdNames() {
            @Override
            public String user(long id) {
                return user;
            }

            @Override
            public String group(long id) {
                return group;
            }
        };
    }

    /** What would be read as another rule, or as two. */
    @ParameterizedTest
    @CsvSource({
        "path, EQUAL, '/a\n-D', end of a line",
        "path, EQUAL, /a!=b, operator inside",
        "subj_sen, LESS, =s0, operator inside",
        "subj_sen, GREATER, a=b, operator inside"
    })
    void aValueThatCannotBeWrittenIsRefused(
            String field, Operator operator, String value, String reason) {
        FilterRule rule =
                new FilterRule(
                        false,
                        FilterList.EXIT,
                        Action.ALWAYS,
                        SyscallSet.all(),
                        List.of(new TextCondition(RuleField.named(field), operator, value)));
        RulePrinter printer = new RulePrinter(RuleTarget.of(Arches.X86_64));
        assertThatThrownBy(() -> printer.print(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    /** A shell can say it. */
    @Test
    void aShellTakesTheEndOfALineInQuotes() {
        WatchRule watch = new WatchRule("/a\n-D'", Permissions.ALL, List.of());
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        String printed = new RulePrinter(target, Quoting.SHELL, IdNames.none()).print(watch);
        assertThat(printed).isEqualTo("-w '/a\n-D'\\''' -p rwxa");
        assertThat(new RuleParser(target, Quoting.SHELL).parse(printed)).isEqualTo(watch);
    }
}
