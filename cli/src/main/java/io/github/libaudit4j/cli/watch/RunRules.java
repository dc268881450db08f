// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.TemporaryChanges;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one program and its children, and theirs.
 *
 * <pre>
 * -a always,exit -F arch=b64 -S openat -F gid=2684358631 -F pid!=4711 -k run-4711
 * -a always,exit -F arch=b64 -S openat -F pid=4718 -k run-4711
 * -a always,exit -F arch=b64 -S openat -F ppid=4718 -k run-4711
 * </pre>
 *
 * <p>The first is of all that have the mark; the others are of the program and its children where
 * they set their groups anew.
 *
 * @param target this host
 * @param calls what {@code -S} says; none for all
 * @param fields what {@code -F} says
 * @param keys the keys of all
 */
record RunRules(RuleTarget target, List<String> calls, List<String> fields, List<String> keys) {
    /**
     * The rules as the kernel takes them.
     *
     * @throws AuditFormatException if a word of the user is none that a rule can have
     */
    List<KernelRule> of(long group, boolean isMarked, long program, long self) {
        List<List<String>> scopes = new ArrayList<>();
        if (isMarked) {
            scopes.add(List.of("-F", "gid=" + group, "-F", "pid!=" + self));
        }
        scopes.add(List.of("-F", "pid=" + program));
        scopes.add(List.of("-F", "ppid=" + program));
        List<KernelRule> rules = new ArrayList<>();
        for (String arch : arches()) {
            for (List<String> scope : scopes) {
                rules.addAll(rule(arch, scope));
            }
        }
        return rules;
    }

    /** The kernel's arches; one rule is of all calls of any. */
    private List<String> arches() {
        boolean isGiven = fields.stream().anyMatch(field -> field.startsWith("arch"));
        if (isGiven || calls.isEmpty()) {
            return List.of("");
        }
        return target.arch() == Arches.X86_64 && areOf32Bit()
                ? List.of("arch=b64", "arch=b32")
                : List.of(Arches.is64Bit(target.arch()) ? "arch=b64" : "arch=b32");
    }

    /** A call may be of 64 bits alone. */
    private boolean areOf32Bit() {
        try {
            rule("arch=b32", List.of());
            return true;
        } catch (AuditFormatException e) {
            return false;
        }
    }

    private List<KernelRule> rule(String arch, List<String> scope) {
        List<String> words = new ArrayList<>(List.of("-a", "always,exit"));
        if (!arch.isEmpty()) {
            words.addAll(List.of("-F", arch));
        }
        for (String field : fields) {
            words.addAll(List.of("-F", field));
        }
        words.add("-S");
        words.add(calls.isEmpty() ? "all" : String.join(",", calls));
        words.addAll(scope);
        for (String key : keys) {
            words.addAll(List.of("-k", key));
        }
        RuleLine line = new RuleLine(null, 0, "", new RuleParser(target).parse(words));
        return TemporaryChanges.rules(List.of(line), target);
    }
}
