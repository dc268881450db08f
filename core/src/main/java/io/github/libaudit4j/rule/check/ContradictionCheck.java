// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.Severity;
import java.util.List;

/** Conditions that never hold, alone or together, and conditions that always do. */
final class ContradictionCheck implements Check {
    private static final int EXIT = RuleField.named("exit").number();
    private static final int SUCCESS = RuleField.named("success").number();
    private static final String SIGN = ": the kernel compares exit without its sign";
    private static final long LAST_ERROR = 0xFFFFF001L; // -4095, MAX_ERRNO of linux/err.h

    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().all()) {
            List<Condition> contradiction = rule.conditions().contradiction();
            if (!contradiction.isEmpty()) {
                tellNever(rule, contradiction, findings);
            } else if (isFailureThatIsNone(rule)) {
                tellResult(rule, findings);
            } else {
                tellAlways(rule, findings);
            }
        }
    }

    private static void tellNever(CheckedRule rule, List<Condition> never, Findings findings) {
        Condition signed = null;
        for (Condition condition : never) {
            signed = isOrderOfExit(condition) ? condition : signed;
        }
        String reason =
                never.size() == 1
                        ? findings.text(never.get(0)) + " never holds"
                        : findings.list(never) + " never hold together";
        findings.add(
                Severity.WARNING,
                rule.line(),
                Words.written(never.get(0), rule.line().text()),
                "never-fires",
                reason + (signed == null ? "" : SIGN),
                signed == null ? null : fix(signed));
    }

    private static boolean isOrderOfExit(Condition condition) {
        return condition.field().number() == EXIT
                && condition.operator() != Operator.EQUAL
                && condition.operator() != Operator.NOT_EQUAL;
    }

    /** What was meant by {@code exit<0}, and by {@code exit>=0}. */
    private static String fix(Condition exit) {
        boolean isFailure =
                exit.operator() == Operator.LESS || exit.operator() == Operator.LESS_OR_EQUAL;
        return isFailure
                ? "for calls that fail write -F success=0"
                : "for calls that succeed write -F success=1";
    }

    /** A failure has a result of -4095 to -1. */
    private static boolean isFailureThatIsNone(CheckedRule rule) {
        NumberRange success = rule.conditions().range(SUCCESS);
        NumberRange exit = rule.conditions().range(EXIT);
        if (success == null || exit == null || success.only() < 0) {
            return false;
        }
        boolean failed = success.implies(Operator.EQUAL, Conditions.FAILED);
        return failed ? exit.high() < LAST_ERROR : exit.low() >= LAST_ERROR;
    }

    private static void tellResult(CheckedRule rule, Findings findings) {
        Condition success = rule.rule().condition(SUCCESS);
        Condition exit = rule.rule().condition(EXIT);
        findings.add(
                Severity.WARNING,
                rule.line(),
                Words.written(success, rule.line().text()),
                "never-fires",
                "%s and %s contradict each other: a call fails exactly if its result is -4095 to -1"
                        .formatted(findings.text(exit), findings.text(success)),
                "leave out " + findings.text(success));
    }

    private static void tellAlways(CheckedRule rule, Findings findings) {
        for (Condition condition : rule.conditions().all()) {
            if (condition instanceof NumberCondition number
                    && FieldTraits.of(number.field()).isOne()
                    && !AssumedIds.has(number)) {
                tellAlways(rule, number, findings);
            }
        }
    }

    private static void tellAlways(CheckedRule rule, NumberCondition number, Findings findings) {
        boolean isExit = number.field().number() == EXIT;
        NumberRange any = new NumberRange(0, NumberRange.HIGHEST);
        if (any.implies(number.operator(), Conditions.value(number))) {
            findings.add(
                    Severity.WARNING,
                    rule.line(),
                    Words.written(number, rule.line().text()),
                    "always-true",
                    findings.text(number) + " always holds" + (isExit ? SIGN : ""),
                    isExit ? fix(number) : "leave it out");
        } else if (isExit && rule.rule().condition(SUCCESS) == null) {
            tellSign(rule, number, findings);
        }
    }

    /** {@code exit>0} holds for -13, too, which is 4294967283 to the kernel. */
    private static void tellSign(CheckedRule rule, NumberCondition exit, Findings findings) {
        boolean isUpwards =
                exit.operator() == Operator.GREATER || exit.operator() == Operator.GREATER_OR_EQUAL;
        boolean isDownwards =
                exit.operator() == Operator.LESS || exit.operator() == Operator.LESS_OR_EQUAL;
        if (isUpwards && exit.value() >= 0 || isDownwards && exit.value() < 0) {
            boolean success = isUpwards;
            findings.add(
                    Severity.WARNING,
                    rule.line(),
                    Words.written(exit, rule.line().text()),
                    "sign",
                    "%s holds for calls that %s, too: the kernel compares exit without its sign"
                            .formatted(findings.text(exit), success ? "fail" : "succeed"),
                    "add -F success=" + (success ? 1 : 0));
        }
    }
}
