// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in another form. */
class RuleConversionTest {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-w /etc/shadow -p wa -k a | -a always,exit -S all -F path=/etc/shadow -F perm=wa -k a",
                "-w /etc/audit/ -p w | -a always,exit -S all -F dir=/etc/audit -F perm=w",
                "-W /etc/shadow -p wa | -d always,exit -S all -F path=/etc/shadow -F perm=wa",
                "-a always,exit -S mount -k b | -a always,exit -S mount -k b",
                "-b 8192 | -b 8192",
            })
    void watchesAsSyscallRules(String line, String expected) {
        Rule rule = new RuleParser(TARGET).parse(line);
        Rule converted = RuleConversion.toSyscall(rule, TARGET);
        assertThat(new RulePrinter(TARGET).print(converted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x86_64 | -a always,exit -S mount,chown -k a"
                        + " | -a always,exit -F arch=b64 -S chown,mount -k a"
                        + " | -a always,exit -F arch=b32 -S mount,chown -k a",
                "x86_64 | -a always,exit -S accept"
                        + " | -a always,exit -F arch=b64 -S accept |", // no such call of i386
                "x86_64 | -d always,exit -S mount"
                        + " | -d always,exit -F arch=b64 -S mount"
                        + " | -d always,exit -F arch=b32 -S mount",
                "x86_64 | -w /x -p w | -a always,exit -F arch=b64 -S all -F path=/x -F perm=w"
                        + " | -a always,exit -F arch=b32 -S all -F path=/x -F perm=w",
                "x86_64 | -a always,exit -F arch=b64 -S mount"
                        + " | -a always,exit -F arch=b64 -S mount |",
                "x86_64 | -a never,user -F uid=1 | -a never,user -F uid=1 |",
                "ppc64le | -a always,exit -S mount | -a always,exit -F arch=b64 -S mount |",
                "i386 | -a always,exit -S mount | -a always,exit -S mount |",
            })
    void pairs(String arch, String line, String first, String second) {
        RuleTarget target = RuleTarget.of(Arches.number(arch));
        Rule rule = new RuleParser(target).parse(line);
        RulePrinter printer = new RulePrinter(target);
        List<String> lines =
                RuleConversion.toPairs(rule, target).stream().map(printer::print).toList();
        assertThat(lines).isEqualTo(second == null ? List.of(first) : List.of(first, second));
    }

    /** Each half is read as it was meant: the numbers of its own arch. */
    @Test
    void numbersAreThoseOfTheArch() {
        Rule rule = new RuleParser(TARGET).parse("-a always,exit -S mount");
        List<Rule> pair = RuleConversion.toPairs(rule, TARGET);
        assertThat(pair.toString()).contains("syscalls={165}").contains("syscalls={21}");
    }
}
