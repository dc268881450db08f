// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.Severity;

/** Rules that the kernel refuses with EEXIST, since it has them already. */
final class DuplicateCheck implements Check {
    private static final String CODE = "duplicate";

    @Override
    public void check(RuleSet set, Findings findings) {
        for (LoadedRules.Duplicate duplicate : set.loaded().duplicates()) {
            RuleLine line = duplicate.rule().line();
            boolean goesOn = goesOn(set, line);
            String place = Findings.place(duplicate.first().line(), line);
            findings.add(
                    goesOn ? Severity.WARNING : Severity.ERROR,
                    duplicate.rule(),
                    CODE,
                    "the same rule as %s: the kernel refuses it%s"
                            .formatted(place, goesOn ? "" : ", and auditctl stops reading there"),
                    "delete this line");
        }
    }

    /** Whether a line before this one tells auditctl to go on behind errors. */
    private static boolean goesOn(RuleSet set, RuleLine until) {
        for (RuleLine line : set.lines()) {
            if (line == until) {
                return false;
            }
            if (line.rule() instanceof Command command
                    && (command.name() == Command.Name.IGNORE
                            || command.name() == Command.Name.CONTINUE)) {
                return true;
            }
        }
        return false;
    }
}
