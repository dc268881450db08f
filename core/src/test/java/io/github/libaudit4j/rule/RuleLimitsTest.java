// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused; that the rest is taken, the tests of the kernel show. */
class RuleLimitsTest {
    private static final Condition EXE = text("exe", "/x");

    @ParameterizedTest
    @CsvSource({
        "uid, BIT_MASK, 1, 'uid takes'",
        "uid, EQUAL, -1, never unset",
        "obj_gid, EQUAL, -1, never unset",
        "auid, GREATER, -1, = and !=",
        "inode, LESS, 5, 'inode takes != =, not <'",
        "perm, NOT_EQUAL, 1, 'perm takes =, not !='",
        "perm, EQUAL, 0, 'r, w, x and a'",
        "perm, EQUAL, 16, 'r, w, x and a'",
        "filetype, EQUAL, 1, 'one of fifo, character'",
        "saddr_fam, EQUAL, 46, below 46",
        "saddr_fam, EQUAL, -1, below 46",
        "msgtype, EQUAL, 1300, 'msgtype is not for the list exit but for user, exclude'",
        "fstype, EQUAL, 1, 'fstype is not for the list exit but for filesystem'",
        "loginuid_set, EQUAL, 1, auid=unset"
    })
    void aNumberIsRefused(String field, String operator, int value, String reason) {
        Operator sign = Operator.valueOf(operator);
        Condition condition = new NumberCondition(RuleField.named(field), sign, value);
        RuleLimits.Refusal refusal = RuleLimits.refusal(exit(EXE, condition));
        assertThat(refusal.reason()).contains(reason);
        assertThat(refusal.condition()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "path, etc, path begins with /",
        "path, /etc/, path does not end with /; use dir",
        "exe, /, exe does not end with /",
        "subj_user, '', no value of subj_user",
        "key, '', no value of key",
        "key, 'a\u0001', one of the keys is empty",
        "path, '/a\u0000', NUL",
        "path, /a>=b, operator inside"
    })
    void aTextIsRefused(String field, String value, String reason) {
        assertThat(RuleLimits.refusal(exit(text(field, value))).reason()).contains(reason);
    }

    /** The lengths that the kernel was seen to take and to refuse. */
    @ParameterizedTest
    @CsvSource({
        "key, 256, true", "key, 257, false", "subj_type, 4096, true", "subj_type, 4097, false",
        "path, 4095, true", "path, 4096, false", "exe, 256, true", "exe, 4096, false"
    })
    void aTextHasALength(String field, int length, boolean taken) {
        boolean path = field.equals("path") || field.equals("exe");
        String value = (path ? "/a" : "ab").repeat(2048 + 1).substring(0, length);
        value = path && value.endsWith("/") ? value.substring(0, length - 1) + "b" : value;
        RuleLimits.Refusal refusal = RuleLimits.refusal(exit(text(field, value)));
        assertThat(refusal == null).isEqualTo(taken);
    }

    @Test
    void aNameInAPathHas255Bytes() {
        assertThat(RuleLimits.refusal(exit(text("exe", "/" + "é".repeat(127) + "a")))).isNull();
        assertThat(RuleLimits.refusal(exit(text("exe", "/" + "é".repeat(128) + "/a"))).reason())
                .contains("255 bytes");
    }

    @Test
    void someConditionsStandAlone() {
        assertThat(at(exit(text("path", "/a"), text("dir", "/b")))).isEqualTo(1);
        assertThat(at(exit(number("inode", 1), EXE, text("path", "/b")))).isEqualTo(2);
        assertThat(at(exit(EXE, EXE))).isEqualTo(1);
        assertThat(at(exit(EXE, text("key", "a"), number("pid", 1)))).isEqualTo(1);
        assertThat(at(exit(text("key", "a"), text("key", "b")))).isZero();
    }

    @Test
    void aKeyOfAnotherListStandsBesideAProgram() {
        Condition key = text("key", "k");
        assertThat(RuleLimits.refusal(rule(FilterList.USER, EXE, key))).isNull();
        assertThat(at(rule(FilterList.USER, number("uid", 1), key))).isEqualTo(1);
        assertThat(RuleLimits.refusal(rule(FilterList.EXCLUDE, EXE, key))).isNull();
        assertThat(at(rule(FilterList.EXCLUDE, number("uid", 1), key))).isEqualTo(1);
        assertThat(at(rule(FilterList.FILESYSTEM, key))).isZero();
        Condition fstype = number("fstype", 0x74726163);
        assertThat(RuleLimits.refusal(rule(FilterList.FILESYSTEM, fstype, key))).isNull();
    }

    @Test
    void aRuleAsAWhole() {
        assertThat(at(rule(FilterList.ENTRY))).isEqualTo(RuleLimits.WHOLE_RULE);
        assertThat(at(rule(FilterList.WATCH))).isEqualTo(RuleLimits.WHOLE_RULE);
        assertThat(reason(Action.POSSIBLE, SyscallSet.all())).contains("always or never");
        assertThat(reason(Action.ALWAYS, SyscallSet.none())).contains("-S all");
        assertThat(reason(Action.ALWAYS, SyscallSet.of(2032))).contains("class");
        assertThat(reason(Action.ALWAYS, SyscallSet.of(2031))).isNull();
        FilterRule user =
                new FilterRule(
                        false, FilterList.USER, Action.NEVER, SyscallSet.of(1), List.of(EXE));
        assertThat(RuleLimits.refusal(user).reason()).contains("takes no -S");
    }

    private static String reason(Action action, SyscallSet syscalls) {
        RuleLimits.Refusal refusal =
                RuleLimits.refusal(
                        new FilterRule(false, FilterList.EXIT, action, syscalls, List.of(EXE)));
        return refusal == null ? null : refusal.reason();
    }

    @Test
    void auditctlTakes63Conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < RuleLimits.MOST_CONDITIONS; i++) {
            conditions.add(number("pid", i));
        }
        assertThat(RuleLimits.refusal(exit(conditions.toArray(new Condition[0])))).isNull();
        conditions.add(EXE);
        assertThat(RuleLimits.refusal(exit(conditions.toArray(new Condition[0]))).reason())
                .contains("63");
    }

    private static int at(FilterRule rule) {
        return RuleLimits.refusal(rule).condition();
    }

    private static FilterRule exit(Condition... conditions) {
        return rule(FilterList.EXIT, conditions);
    }

    private static FilterRule rule(FilterList list, Condition... conditions) {
        return new FilterRule(false, list, Action.ALWAYS, SyscallSet.all(), List.of(conditions));
    }

    private static Condition text(String field, String value) {
        return new TextCondition(RuleField.named(field), Operator.EQUAL, value);
    }

    private static Condition number(String field, int value) {
        return new NumberCondition(RuleField.named(field), Operator.EQUAL, value);
    }
}
