// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.table.Syscalls;

/** What follows {@code -S}: {@code openat,truncate}, {@code all}, or numbers without a name. */
final class SyscallText {
    private SyscallText() {}

    /** Whether rules of a list are about system calls, or operations of io_uring. */
    static boolean has(FilterList list) {
        return switch (list) {
            case EXIT, URING_EXIT, ENTRY -> true;
            case USER, TASK, WATCH, EXCLUDE, FILESYSTEM -> false;
        };
    }

    /** Names that the parser reads as the same numbers. */
    static String of(FilterRule rule, int host) {
        SyscallSet syscalls = rule.syscalls();
        if (syscalls.equals(SyscallSet.all())) {
            return "all";
        }
        boolean operations = rule.list() == FilterList.URING_EXIT;
        int arch = arch(rule, host);
        StringBuilder text = new StringBuilder();
        for (int number : syscalls.numbers()) {
            String name = operations ? operation(number) : name(arch, number);
            text.append(text.isEmpty() ? "" : ",").append(name != null ? name : number);
        }
        return text.toString();
    }

    /** auditctl refuses the names of the operations that it does not know. */
    private static String operation(int number) {
        String name = ValueWords.OPERATIONS.word(number);
        return name != null && name.equals(ListingNames.V4.operation(number)) ? name : null;
    }

    private static String name(int arch, int number) {
        String alias = ListingNames.alias(arch, number);
        String name = alias != null ? alias : Syscalls.name(arch, number);
        return name != null && Syscalls.number(arch, name) == number ? name : null;
    }

    /** Whose system calls are meant: auditctl looks at the last arch before {@code -S}. */
    static int arch(FilterRule rule, int host) {
        int arch = host;
        for (Condition condition : rule.conditions()) {
            if (condition instanceof NumberCondition number
                    && number.field().number() == RuleField.ARCH) {
                arch = number.value();
            }
        }
        return arch;
    }
}
