// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rules of tests: each of one letter, which is its key. */
public final class Rules {
    public static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);
    public static final RulePrinter PRINTER = new RulePrinter(TARGET);

    private Rules() {}

    /** The rule with this key, such as {@code a}; upper case is of the list exclude. */
    public static KernelRule rule(char key) {
        String text =
                Character.isUpperCase(key)
                        ? "-a never,exclude -F msgtype=" + (1300 + key)
                        : "-a always,exit -S all -F exe=/nonexistent -k " + key;
        return KernelRule.of((FilterRule) new RuleParser(TARGET).parse(text));
    }

    /** Rules in their order. */
    public static List<KernelRule> rules(String keys) {
        List<KernelRule> rules = new ArrayList<>();
        for (char key : keys.toCharArray()) {
            rules.add(rule(key));
        }
        return rules;
    }

    /** The keys of rules. */
    public static String keys(List<KernelRule> rules) {
        StringBuilder keys = new StringBuilder();
        for (KernelRule rule : rules) {
            for (char key = 'A'; key <= 'z'; key++) {
                if (Character.isLetter(key) && rule.equals(rule(key))) {
                    keys.append(key);
                }
            }
        }
        return keys.toString();
    }

    /** The lines of a rule file. Of a word of letters, each is a rule. */
    public static List<RuleLine> lines(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.matches("[A-Za-z]+")) {
                rules(line).forEach(rule -> text.append(rule.text(PRINTER)).append('\n'));
            } else {
                text.append(line).append('\n');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        RuleFile file = RuleFile.parse("x.rules", bytes, new RuleParser(TARGET));
        if (file.hasErrors()) {
            throw new AssertionError(file.problems());
        }
        return file.lines();
    }
}
