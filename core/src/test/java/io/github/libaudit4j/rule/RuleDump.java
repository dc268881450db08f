// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.StringJoiner;

/**
 * A rule in words of its own, so that tests of the parser do without the printer: {@code append
 * exit always calls=257 arch=0xc000003e exe=/x key=[a][b]}.
 */
final class RuleDump {
    private RuleDump() {}

    static String of(Rule rule) {
        if (rule instanceof FilterRule filter) {
            return filter(filter);
        } else if (rule instanceof WatchRule watch) {
            return "watch "
                    + watch.path()
                    + " "
                    + watch.permissions().letters()
                    + keys(watch.keys());
        } else if (rule instanceof DeleteRule delete) {
            return "delete: " + of(delete.rule());
        } else if (rule instanceof DeleteAllRules all) {
            return "delete all" + keys(all.keys());
        } else if (rule instanceof Setting setting) {
            return setting.name() + " = " + setting.value();
        }
        Command command = (Command) rule;
        return command.name() + " " + command.arguments();
    }

    private static String filter(FilterRule rule) {
        StringJoiner dump = new StringJoiner(" ");
        dump.add(rule.prepend() ? "prepend" : "append").add(rule.list().word());
        dump.add(rule.action().word()).add("calls=" + calls(rule.syscalls()));
        for (Condition condition : rule.conditions()) {
            dump.add(condition(condition));
        }
        return dump.toString();
    }

    private static String calls(SyscallSet set) {
        if (set.isAll()) {
            return "all";
        }
        StringJoiner numbers = new StringJoiner(",");
        for (int number : set.numbers()) {
            numbers.add(String.valueOf(number));
        }
        return set.isEmpty() ? "none" : numbers.toString();
    }

    private static String condition(Condition condition) {
        String start = condition.field() + condition.operator().sign();
        if (condition instanceof NumberCondition number) {
            boolean hexadecimal = number.field().number() == RuleField.ARCH;
            return start
                    + (hexadecimal ? "0x" + Integer.toHexString(number.value()) : number.value());
        } else if (condition instanceof Comparison pair) {
            return pair.left() + condition.operator().sign() + pair.right();
        }
        return start + "[" + ((TextCondition) condition).value().replace("\u0001", "][") + "]";
    }

    private static String keys(Iterable<String> keys) {
        StringBuilder dump = new StringBuilder();
        keys.forEach(key -> dump.append(" [").append(key).append(']'));
        return dump.toString();
    }
}
