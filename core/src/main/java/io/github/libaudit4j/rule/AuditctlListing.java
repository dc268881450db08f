// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes rules as {@code auditctl -l} prints them, for those who compare with what it printed.
 *
 * <pre>{@code
 * List<FilterRule> rules = ...; // as the kernel lists them
 * new AuditctlListing(Arches.X86_64, AuditctlListing.Version.V4, false).lines(rules);
 * // "-a always,exit -F arch=b64 -S openat -F exe=/srv/my prog -F auid>=1000 -F key=a -F key=b"
 * }</pre>
 *
 * <p>Not all of it can be read again: a value with a blank has no quotes, and {@code arch=b64} is
 * said of every 64-bit arch. {@link RulePrinter} writes what can.
 *
 * <p>In one thing it differs. auditctl prints {@code -w PATH -p PERMS} for every rule without other
 * fields that has permissions, also for one of {@code never} and for one without a path. Here only
 * a rule that {@code -w} makes is printed so. The names of values that auditctl finds for {@code
 * -i} in the arguments {@code a0} to {@code a3} of one system call ({@code a1=O_RDWR|O_CREAT}) are
 * not here either.
 */
public final class AuditctlListing {
    private static final int UNSET = -1;

    private final int host;
    private final Version version;
    private final ListingNames names;
    private final boolean interpret;

    /** Whose listing. */
    public enum Version {
        /**
         * auditctl 3, checked with 3.0.9. It does not know the list io_uring, prints {@code exe!=}
         * as {@code exe=}, and looks up the system calls of a rule without an arch in the table of
         * the last rule that had one.
         */
        V3,
        /**
         * auditctl 4, checked with 4.2.2. Of io_uring it prints the operations up to 36, and leaves
         * out the others.
         */
        V4
    }

    /**
     * A listing.
     *
     * @param host the {@code AUDIT_ARCH_*} of the host where auditctl runs
     * @param version whose
     * @param interpret as with {@code -i}: the name of the arch, and {@code unset}
     */
    public AuditctlListing(int host, Version version, boolean interpret) {
        this.host = host;
        this.version = version;
        this.names = version == Version.V3 ? ListingNames.V3 : ListingNames.V4;
        this.interpret = interpret;
    }

    /**
     * A listing of rules.
     *
     * @param rules in the order of the kernel
     * @return a line each, without newlines; {@code No rules} where there is none
     */
    public List<String> lines(List<FilterRule> rules) {
        if (rules.isEmpty()) {
            return List.of("No rules");
        }
        List<String> lines = new ArrayList<>(rules.size());
        int arch = host;
        for (FilterRule rule : rules) {
            arch = SyscallText.arch(rule, version == Version.V3 ? arch : host);
            lines.add(line(rule, arch));
        }
        return lines;
    }

    /**
     * The line of a rule that is listed alone.
     *
     * @param rule a rule
     * @return its line, without a newline
     */
    public String line(FilterRule rule) {
        return line(rule, SyscallText.arch(rule, host));
    }

    private String line(FilterRule rule, int arch) {
        StringBuilder line = new StringBuilder();
        if (isWatch(rule)) {
            addWatch(rule, line);
            return line.toString();
        }
        line.append("-a ").append(rule.action().word()).append(',').append(list(rule.list()));
        for (Condition condition : rule.conditions()) {
            if (condition.field().number() == RuleField.ARCH) {
                add(condition, line);
            }
        }
        addSyscalls(rule, arch, line);
        for (Condition condition : rule.conditions()) {
            if (condition.field().number() != RuleField.ARCH) {
                add(condition, line);
            }
        }
        return line.toString();
    }

    /** Whether {@code -w} makes it, but for slashes at the end of its path. */
    private static boolean isWatch(FilterRule rule) {
        List<Condition> conditions = rule.conditions();
        int count = conditions.size();
        return rule.list() == FilterList.EXIT
                && rule.action() == Action.ALWAYS
                && rule.syscalls().isAll()
                && (count == 2 || count == 3)
                && (isEqual(conditions.get(0), RuleField.PATH)
                        || isEqual(conditions.get(0), RuleField.DIR))
                && isEqual(conditions.get(1), RuleField.PERM)
                && (count == 2 || isEqual(conditions.get(2), RuleField.KEY));
    }

    private static boolean isEqual(Condition condition, int field) {
        return condition.field().number() == field && condition.operator() == Operator.EQUAL;
    }

    private void addWatch(FilterRule rule, StringBuilder line) {
        line.append("-w ").append(((TextCondition) rule.conditions().get(0)).value());
        line.append(" -p ").append(value((NumberCondition) rule.conditions().get(1)));
        addKeys(rule.keys(), " -k ", line);
    }

    private String list(FilterList list) {
        boolean unknown =
                switch (list) {
                    case ENTRY, WATCH -> true;
                    case URING_EXIT -> version == Version.V3;
                    default -> false;
                };
        return unknown ? "(null)" : list.word();
    }

    private void addSyscalls(FilterRule rule, int arch, StringBuilder line) {
        if (!SyscallText.has(rule.list()) && rule.list() != FilterList.WATCH) {
            return;
        }
        if (rule.syscalls().isAll()) {
            line.append(" -S all");
            return;
        }
        String before = " -S ";
        boolean operations = rule.list() == FilterList.URING_EXIT && version == Version.V4;
        for (int number : rule.syscalls().numbers()) {
            String name = operations ? names.operation(number) : names.syscall(arch, number);
            if (name != null) {
                line.append(before).append(name);
                before = ",";
            }
        }
    }

    private void add(Condition condition, StringBuilder line) {
        RuleField field = condition.field();
        String sign = condition.operator().sign();
        if (condition instanceof Comparison pair) {
            line.append(" -C ").append(pair.left()).append(sign).append(pair.right());
        } else if (field.number() == RuleField.KEY) {
            addKeys(FilterRule.keys(condition), " -F key=", line);
        } else if (condition instanceof TextCondition text) {
            line.append(" -F ").append(field).append(hasSign(field) ? sign : "=");
            line.append(text.value());
        } else if (condition instanceof NumberCondition number) {
            boolean known = field.number() != RuleField.LOGINUID_SET;
            line.append(known ? " -F " + field : " f" + field.number());
            line.append(field.number() == RuleField.PERM ? "=" : sign).append(value(number));
        }
    }

    /** auditctl prints = for the others, whatever the operator is. */
    private boolean hasSign(RuleField field) {
        return switch (field.number()) {
            case RuleField.PATH, RuleField.DIR -> false;
            case RuleField.EXE -> version == Version.V4;
            default -> true;
        };
    }

    private static void addKeys(List<String> keys, String before, StringBuilder line) {
        for (String key : keys) {
            if (!key.isEmpty()) {
                line.append(before).append(key);
            }
        }
    }

    private String value(NumberCondition condition) {
        int value = condition.value();
        return switch (condition.field().kind()) {
            case ARCH -> arch(value);
            case RECORD_TYPE -> names.recordType(value);
            case PERMISSIONS -> new Permissions(value & Permissions.ALL.bits()).letters();
            case FILESYSTEM -> fileSystem(value);
            case EXIT -> exit(value);
            case SESSION -> isUnset(value) ? "unset" : String.valueOf(value);
            case USER -> isUnset(condition, value) ? "unset" : String.valueOf(value);
            case NUMBER -> number(condition.field(), value);
            default -> String.valueOf(value);
        };
    }

    private boolean isUnset(int value) {
        return interpret && value == UNSET;
    }

    private boolean isUnset(NumberCondition condition, int value) {
        return condition.field().number() == RuleField.AUID && isUnset(value);
    }

    private String arch(int value) {
        if (names.arch(value) == null) {
            return "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
        }
        return interpret ? names.arch(value) : Arches.is64Bit(value) ? "b64" : "b32";
    }

    private String fileSystem(int value) {
        String word = ValueWords.FILE_SYSTEMS.word(value);
        boolean later = word != null && word.startsWith("cgroup");
        boolean known = word != null && (!later || version == Version.V4);
        return known ? word : String.valueOf(value);
    }

    private static String exit(int value) {
        boolean error = value < 0 && value != Integer.MIN_VALUE;
        return error ? "-" + ListingNames.errno(-value) : String.valueOf(value);
    }

    private static String number(RuleField field, int value) {
        if (field.number() >= RuleField.A0 && field.number() <= RuleField.A3) {
            return "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
        }
        return field.number() == RuleField.INODE
                ? Integer.toUnsignedString(value)
                : String.valueOf(value);
    }
}
