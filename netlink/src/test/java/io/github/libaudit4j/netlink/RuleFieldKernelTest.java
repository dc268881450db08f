// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.Action;
import io.github.libaudit4j.rule.Comparison;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleLimits;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.rule.TextCondition;
import io.github.libaudit4j.table.Arches;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Which fields, on which lists, with which operators and values: what {@code fields.tsv} and {@link
 * RuleLimits} say, beside this kernel and auditctl. Rules are of the action never, audit is
 * disabled, and a rule that is taken is deleted at once.
 */
@ExtendWith(KernelLock.class)
@Timeout(300)
class RuleFieldKernelTest {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final String NO_PROGRAM = "/nonexistent-libaudit4j";
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    private AuditClient client;

    @BeforeEach
    void open() throws Exception {
        Auditctl.require();
        client = AuditClient.open();
        client.setEnabled(false);
    }

    @AfterEach
    void close() throws Exception {
        if (client != null) {
            client.close();
        }
    }

    /** A field on a list, with an operator. */
    private record Case(RuleField field, FilterList list, Operator operator) {
        FilterRule rule() {
            List<Condition> conditions = new ArrayList<>();
            boolean scoped = field.number() != RuleField.EXE && list != FilterList.FILESYSTEM;
            if (scoped) {
                conditions.add(
                        new TextCondition(RuleField.of(RuleField.EXE), Operator.EQUAL, NO_PROGRAM));
            }
            conditions.add(condition());
            SyscallSet syscalls = list == FilterList.TASK ? SyscallSet.none() : SyscallSet.all();
            return new FilterRule(false, list, Action.NEVER, syscalls, conditions);
        }

        private Condition condition() {
            if (field.number() == RuleField.FIELD_COMPARE) {
                return new Comparison(RuleField.named("uid"), operator, RuleField.named("euid"));
            }
            return field.isText()
                    ? new TextCondition(field, operator, text())
                    : new NumberCondition(field, operator, number());
        }

        private String text() {
            return switch (field.number()) {
                case RuleField.PATH, RuleField.EXE -> NO_PROGRAM;
                case RuleField.DIR -> "/tmp";
                default -> "libaudit4j";
            };
        }

        private int number() {
            return switch (field.kind()) {
                case ARCH -> Arches.X86_64;
                case FILE_TYPE -> 0x8000;
                default -> 1;
            };
        }

        @Override
        public String toString() {
            return field + " " + operator.sign() + " on " + list.word();
        }
    }

    private static List<Case> cases() {
        Set<RuleField> fields = new HashSet<>();
        RuleField.names().forEach(name -> fields.add(RuleField.named(name)));
        List<Case> cases = new ArrayList<>();
        for (RuleField field : fields) {
            for (FilterList list : FilterList.values()) {
                for (Operator operator : Operator.values()) {
                    cases.add(new Case(field, list, operator));
                }
            }
        }
        return cases;
    }

    @Test
    void everyFieldOnEveryListWithEveryOperator() throws Exception {
        List<Case> cases = cases();
        assertThat(cases).hasSize(46 * 8 * 8);
        Set<String> onlyOthers = new HashSet<>();
        Set<String> notAuditctl3 = new HashSet<>();
        int taken = 0;
        for (Case each : cases) {
            boolean kernel = isTaken(each.rule());
            boolean ours = RuleLimits.refusal(each.rule()) == null;
            assertThat(ours && !kernel).as("%s: we take what the kernel refuses", each).isFalse();
            taken += ours ? 1 : 0;
            if (!kernel || !isForAuditctl(each)) {
                continue;
            }
            boolean auditctl = isTakenByAuditctl(each.rule());
            if (auditctl && !ours) {
                onlyOthers.add(each.toString());
            } else if (ours && !auditctl && each.list() != FilterList.URING_EXIT) {
                notAuditctl3.add(each.field() + " on " + each.list().word());
            }
        }
        assertThat(taken).isGreaterThan(700);
        // the operator of a key means nothing
        assertThat(onlyOthers).containsExactly("key != on exit");
        // auditctl 4 takes these
        assertThat(notAuditctl3)
                .containsExactlyInAnyOrder(
                        "a0 on exclude",
                        "a1 on exclude",
                        "a2 on exclude",
                        "a3 on exclude",
                        "arch on exclude",
                        "egid on exclude",
                        "euid on exclude",
                        "fsgid on exclude",
                        "fsuid on exclude",
                        "key on exclude",
                        "obj_gid on exclude",
                        "obj_uid on exclude",
                        "pers on exclude",
                        "saddr_fam on exclude",
                        "sessionid on exclude",
                        "sgid on exclude",
                        "suid on exclude");
    }

    /** One operator is enough where it is the list that auditctl looks at. */
    private static boolean isForAuditctl(Case each) {
        boolean enough = each.list() == FilterList.EXIT || each.operator() == Operator.EQUAL;
        return enough && each.field().number() != RuleField.LOGINUID_SET; // it has no word for it
    }

    /** Rules by chance, also with nonsense in them. What we take of them the kernel takes. */
    @Test
    void noRuleThatWeTakeIsRefusedByTheKernel() throws Exception {
        Chance chance = new Chance(3);
        int ours = 0;
        int kernels = 0;
        for (int i = 0; i < 4_000; i++) {
            FilterRule rule = chance.rule();
            RuleLimits.Refusal refusal = RuleLimits.refusal(rule);
            boolean kernel = isTaken(rule);
            assertThat(refusal != null || kernel)
                    .as("we take %s and the kernel does not", rule)
                    .isTrue();
            ours += refusal == null ? 1 : 0;
            kernels += kernel ? 1 : 0;
        }
        assertThat(ours).isBetween(200, kernels);
    }

    private boolean isTaken(FilterRule rule) throws Exception {
        try {
            client.addRule(RuleCodec.encode(rule, ORDER));
        } catch (NetlinkException e) {
            return e.errno() == Errno.ENOENT; // only the path is not there
        }
        assertThat(client.deleteRules()).isEqualTo(1);
        return true;
    }

    private boolean isTakenByAuditctl(FilterRule rule) throws Exception {
        boolean taken = Auditctl.take(new RulePrinter(TARGET).words(rule));
        assertThat(client.deleteRules()).isEqualTo(taken ? 1 : 0);
        return taken;
    }

    /** Makes rules; most are near to one that is taken. */
    private static final class Chance {
        private static final int[] NUMBERS = {0, 1, 2, 15, 16, 45, 46, 255, 0x8000, 0xf000, -1};
        private static final String[] TEXTS = {
            "",
            "a",
            "/",
            "/tmp",
            "/tmp/",
            NO_PROGRAM,
            "/etc/",
            "tmp",
            "a\0b",
            "/tmp/..",
            "/tmp/.",
            "a\u0001b",
            "\u0001"
        };

        private final Random random;
        private final List<RuleField> fields = new ArrayList<>();

        Chance(long seed) {
            random = new Random(seed);
            RuleField.names().forEach(name -> fields.add(RuleField.named(name)));
        }

        FilterRule rule() {
            FilterList list = FilterList.values()[random.nextInt(8)];
            Action action = random.nextInt(20) == 0 ? Action.POSSIBLE : Action.NEVER;
            List<Condition> conditions = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                conditions.add(condition());
            }
            return new FilterRule(random.nextBoolean(), list, action, syscalls(list), conditions);
        }

        private SyscallSet syscalls(FilterList list) {
            boolean none = list == FilterList.TASK && random.nextInt(10) > 0;
            return switch (random.nextInt(8)) {
                case 0 -> SyscallSet.of(random.nextInt(SyscallSet.SIZE));
                case 1 -> SyscallSet.none();
                default -> none ? SyscallSet.none() : SyscallSet.all();
            };
        }

        private Condition condition() {
            RuleField field = fields.get(random.nextInt(fields.size()));
            Operator operator =
                    random.nextInt(3) > 0
                            ? Operator.EQUAL
                            : Operator.values()[random.nextInt(Operator.values().length)];
            if (field.number() == RuleField.FIELD_COMPARE) {
                return new Comparison(RuleField.named("gid"), operator, RuleField.named("obj_gid"));
            }
            return field.isText()
                    ? new TextCondition(field, operator, TEXTS[random.nextInt(TEXTS.length)])
                    : new NumberCondition(field, operator, NUMBERS[random.nextInt(NUMBERS.length)]);
        }
    }
}
