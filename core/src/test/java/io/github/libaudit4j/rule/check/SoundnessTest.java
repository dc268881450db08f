// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.Action;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.rule.TextCondition;
import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Sets of rules by chance over a small world, every event of which is tried as the kernel would:
 * what is told to be hidden is never the first to match, what is told never to fire never matches.
 */
class SoundnessTest {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);
    private static final int[] ARCHES = {Arches.X86_64, Arches.I386};
    private static final int[] IDS = {0, 1, 2, -1};
    private static final int[] RESULTS = {0, 3, -13};
    private static final String[] PROGRAMS = {"/a", "/b"};

    /** What a process is and did; a file has an owner, and a call may have two files. */
    private record Event(
            int arch,
            int call,
            int uid,
            int gid,
            int group,
            int result,
            int a0,
            String exe,
            int owner,
            int other) {}

    private final Random random = new Random(5);
    private final List<Event> world = world();

    private static List<Event> world() {
        List<Event> world = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 4_000; i++) {
            world.add(
                    new Event(
                            ARCHES[random.nextInt(2)],
                            random.nextInt(4),
                            IDS[random.nextInt(4)],
                            random.nextInt(3),
                            random.nextInt(3),
                            RESULTS[random.nextInt(3)],
                            random.nextInt(4),
                            PROGRAMS[random.nextInt(2)],
                            random.nextInt(3),
                            random.nextInt(3)));
        }
        return world;
    }

    @Test
    void whatIsToldIsSo() {
        int hidden = 0;
        int never = 0;
        for (int round = 0; round < 1_500; round++) {
            List<RuleLine> lines = lines();
            Set<Integer> shadowed = new HashSet<>();
            Set<Integer> silent = new HashSet<>();
            for (RuleProblem problem : RuleCheck.check(lines, TARGET)) {
                if (problem.code().equals("shadowed")) {
                    shadowed.add(problem.line());
                } else if (problem.code().equals("never-fires")) {
                    silent.add(problem.line());
                }
            }
            for (Event event : world) {
                RuleLine first = null;
                for (RuleLine line : lines) {
                    boolean matches = matches((FilterRule) line.rule(), event);
                    assertThat(matches && silent.contains(line.line()))
                            .as("%s never fires, and does: %s", line, event)
                            .isFalse();
                    first = first == null && matches ? line : first;
                }
                assertThat(first != null && shadowed.contains(first.line()))
                        .as("%s is hidden, and is the first: %s of %s", first, event, lines)
                        .isFalse();
            }
            hidden += shadowed.size();
            never += silent.size();
        }
        assertThat(hidden).isGreaterThan(300);
        assertThat(never).isGreaterThan(300);
    }

    private List<RuleLine> lines() {
        List<RuleLine> lines = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            lines.add(new RuleLine("made", i, "rule " + i, rule()));
        }
        return lines;
    }

    private FilterRule rule() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            conditions.add(condition());
        }
        SyscallSet calls =
                random.nextInt(3) == 0
                        ? SyscallSet.all()
                        : SyscallSet.of(random.nextInt(4), random.nextInt(4));
        Action action = random.nextBoolean() ? Action.ALWAYS : Action.NEVER;
        return new FilterRule(false, FilterList.EXIT, action, calls, conditions);
    }

    private Condition condition() {
        return switch (random.nextInt(9)) {
            case 0 -> number("arch", equality(), ARCHES[random.nextInt(2)]);
            case 1 -> number("uid", order(), random.nextInt(3));
            case 2 -> number("auid", equality(), IDS[random.nextInt(4)]);
            case 3 -> number("gid", order(), random.nextInt(3));
            case 4 -> number("exit", order(), RESULTS[random.nextInt(3)]);
            case 5 -> number("success", equality(), random.nextInt(2));
            case 6 -> number("a0", Operator.values()[random.nextInt(8)], random.nextInt(4));
            case 7 -> number("obj_uid", order(), random.nextInt(3));
            default ->
                    new TextCondition(
                            RuleField.of(RuleField.EXE), equality(), PROGRAMS[random.nextInt(2)]);
        };
    }

    private static Condition number(String field, Operator operator, int value) {
        return new NumberCondition(RuleField.named(field), operator, value);
    }

    private Operator equality() {
        return random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL;
    }

    private Operator order() {
        return List.of(
                        Operator.EQUAL,
                        Operator.NOT_EQUAL,
                        Operator.LESS,
                        Operator.LESS_OR_EQUAL,
                        Operator.GREATER,
                        Operator.GREATER_OR_EQUAL)
                .get(random.nextInt(6));
    }

    private static boolean matches(FilterRule rule, Event event) {
        if (!rule.syscalls().contains(event.call)) {
            return false;
        }
        for (Condition condition : rule.conditions()) {
            if (!holds(condition, event)) {
                return false;
            }
        }
        return true;
    }

    /** As audit_filter_rules of kernel/auditsc.c. */
    private static boolean holds(Condition condition, Event event) {
        Operator operator = condition.operator();
        if (condition instanceof TextCondition text) {
            return event.exe.equals(text.value()) == (operator == Operator.EQUAL);
        }
        int value = ((NumberCondition) condition).value();
        return switch (condition.field().name()) {
            case "arch" -> compare(event.arch, operator, value);
            case "uid", "auid" -> compare(event.uid, operator, value);
            case "gid" -> holdsForGroup(event, operator, value);
            case "exit" -> compare(event.result, operator, value);
            case "success" -> compare(event.result < 0 ? 2 : 1, operator, value != 0 ? 1 : 2);
            case "a0" -> compare(event.a0, operator, value);
            default ->
                    compare(event.owner, operator, value) || compare(event.other, operator, value);
        };
    }

    private static boolean holdsForGroup(Event event, Operator operator, int value) {
        boolean holds = compare(event.gid, operator, value);
        return switch (operator) {
            case EQUAL -> holds || event.group == value;
            case NOT_EQUAL -> holds && event.group != value;
            default -> holds;
        };
    }

    private static boolean compare(int left, Operator operator, int right) {
        int order = Integer.compareUnsigned(left, right);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case BIT_MASK -> (left & right) != 0;
            case BIT_TEST -> (left & right) == right;
        };
    }
}
