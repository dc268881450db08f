// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.DeleteAllRules;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.Setting;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.WatchRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Control lines in the wrong place: {@code -D -c -i -b -f -r} go first, {@code -e} goes last. */
final class OrderCheck implements Check {
    private static final String ORDER = "order";
    private static final long LOCKED = 2; // AUDIT_LOCKED of linux/audit.h

    @Override
    public void check(RuleSet set, Findings findings) {
        List<RuleLine> lines = set.lines();
        long refused = lines.stream().filter(line -> isRefused(line.rule())).count();
        Map<Setting.Name, RuleLine> last = last(lines);
        RuleLine firstRule = null;
        for (RuleLine line : lines) {
            refused -= isRefused(line.rule()) ? 1 : 0;
            if (line.rule() instanceof Setting setting) {
                if (setting.name() == Setting.Name.ENABLED) {
                    checkEnabled(setting, line, refused, findings);
                } else {
                    checkSetting(setting, line, firstRule, last.get(setting.name()), findings);
                }
            } else if (line.rule() instanceof Command command && firstRule != null) {
                checkCommand(command, line, firstRule, findings);
            } else if (firstRule == null && isRule(line.rule())) {
                firstRule = line;
            }
        }
        checkDeletions(set, findings);
    }

    private static Map<Setting.Name, RuleLine> last(List<RuleLine> lines) {
        Map<Setting.Name, RuleLine> last = new EnumMap<>(Setting.Name.class);
        for (RuleLine line : lines) {
            if (line.rule() instanceof Setting setting) {
                last.put(setting.name(), line);
            }
        }
        return last;
    }

    private static boolean isRule(Rule rule) {
        return rule instanceof FilterRule || rule instanceof WatchRule;
    }

    private static void checkSetting(
            Setting setting, RuleLine line, RuleLine firstRule, RuleLine last, Findings findings) {
        String option = setting.name().option();
        if (line != last && !setting.equals(last.rule())) {
            findings.add(
                    Severity.WARNING,
                    line,
                    option,
                    "conflict",
                    "%s sets it again: %s holds in the end"
                            .formatted(Findings.place(last, line), ((Setting) last.rule()).value()),
                    "delete one of the two");
        } else if (firstRule != null) {
            findings.add(
                    Severity.NOTE,
                    line,
                    option,
                    ORDER,
                    "holds from here on: the rules from %s on are loaded before it"
                            .formatted(Findings.place(firstRule, line)),
                    "move it above " + Findings.place(firstRule, line));
        }
    }

    private static void checkEnabled(
            Setting setting, RuleLine line, long refused, Findings findings) {
        if (setting.value() == LOCKED && refused > 0) {
            findings.add(
                    Severity.ERROR,
                    line,
                    setting.name().option(),
                    "lock",
                    "from here on the kernel refuses every change until the next boot: %s behind"
                                    .formatted(Words.count(refused, "line"))
                            + " it will not be loaded",
                    "move it to the end");
        } else if (setting.value() == 0) {
            findings.add(
                    Severity.WARNING,
                    line,
                    setting.name().option(),
                    "disabled",
                    "turns auditing off: no rule makes events",
                    "write -e 1");
        }
    }

    private static boolean isRefused(Rule rule) {
        return isRule(rule)
                || rule instanceof Setting
                || rule instanceof DeleteRule
                || rule instanceof DeleteAllRules;
    }

    private static void checkCommand(
            Command command, RuleLine line, RuleLine firstRule, Findings findings) {
        if (command.name() == Command.Name.CONTINUE || command.name() == Command.Name.IGNORE) {
            findings.add(
                    Severity.WARNING,
                    line,
                    command.name().option(),
                    ORDER,
                    "goes for the lines behind it: reading stops all the same at a rule above it"
                            + " that is refused",
                    "move it above " + Findings.place(firstRule, line));
        }
    }

    private static void checkDeletions(RuleSet set, Findings findings) {
        for (LoadedRules.Deletion deletion : set.loaded().deletions()) {
            RuleLine line = deletion.line();
            if (line.rule() instanceof DeleteAllRules && deletion.rules() > 0) {
                findings.add(
                        Severity.WARNING,
                        line,
                        "-D",
                        ORDER,
                        "takes away %s that the lines above it load"
                                .formatted(Words.count(deletion.rules(), "rule")),
                        ((DeleteAllRules) line.rule()).keys().isEmpty()
                                ? "move it to the start"
                                : "delete this line, or those of the rules");
            } else if (line.rule() instanceof DeleteRule && deletion.rules() == 0) {
                tellMissing(set, line, findings);
            }
        }
    }

    /** What is there before the lines are loaded is not known unless they begin with -D. */
    private static void tellMissing(RuleSet set, RuleLine line, Findings findings) {
        for (RuleLine other : set.lines()) {
            if (other == line) {
                return;
            }
            if (other.rule() instanceof DeleteAllRules all && all.keys().isEmpty()) {
                findings.add(
                        Severity.ERROR,
                        line,
                        line.text().strip(),
                        "not-there",
                        "no rule is there that is exactly this: the kernel refuses to delete it",
                        "delete this line");
                return;
            }
        }
    }
}
