// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A field that a rule can look at: a row of {@code fields.tsv}.
 *
 * <pre>{@code
 * RuleField.named("loginuid").number(); // 9, AUDIT_LOGINUID of linux/audit.h
 * RuleField.named("loginuid").name();   // "auid"
 * }</pre>
 *
 * @param number such as {@code AUDIT_LOGINUID} 9
 * @param name how it is printed
 * @param kind what its values are
 * @param lists the lists whose rules may look at it
 * @param operators the operators that the kernel takes for it
 */
public record RuleField(
        int number, String name, Kind kind, Set<FilterList> lists, Set<Operator> operators) {

    /** {@code AUDIT_LOGINUID}, whose word is {@code auid}. */
    public static final int AUID = 9;

    /** {@code AUDIT_ARCH}. */
    public static final int ARCH = 11;

    /** {@code AUDIT_MSGTYPE}. */
    public static final int MSGTYPE = 12;

    /** {@code AUDIT_LOGINUID_SET}, for which auditctl has no word. */
    public static final int LOGINUID_SET = 24;

    /** {@code AUDIT_INODE}. */
    public static final int INODE = 102;

    /** {@code AUDIT_WATCH}, whose word is {@code path}. */
    public static final int PATH = 105;

    /** {@code AUDIT_PERM}. */
    public static final int PERM = 106;

    /** {@code AUDIT_DIR}. */
    public static final int DIR = 107;

    /** {@code AUDIT_FIELD_COMPARE}. */
    public static final int FIELD_COMPARE = 111;

    /** {@code AUDIT_EXE}. */
    public static final int EXE = 112;

    /** {@code AUDIT_SADDR_FAM}. */
    public static final int SADDR_FAM = 113;

    /** {@code AUDIT_FSTYPE}. */
    public static final int FSTYPE = 26;

    /** {@code AUDIT_ARG0}. */
    public static final int A0 = 200;

    /** {@code AUDIT_ARG3}. */
    public static final int A3 = 203;

    /** {@code AUDIT_FILTERKEY}. */
    public static final int KEY = 210;

    /** What the values of a field are. */
    public enum Kind {
        /** A number, decimal or hexadecimal with 0x. */
        NUMBER,
        /** A user's id or name. */
        USER,
        /** A group's id or name. */
        GROUP,
        /** A session's number. */
        SESSION,
        /** An {@code AUDIT_ARCH_*}: {@code b64}, {@code b32} or a name. */
        ARCH,
        /** A record type's number or name. */
        RECORD_TYPE,
        /** Text. */
        TEXT,
        /** {@code rwxa}. */
        PERMISSIONS,
        /** {@code file}, {@code dir} and so on: {@code S_IF*}. */
        FILE_TYPE,
        /** A file system's magic number: {@code tracefs}, {@code debugfs}. */
        FILESYSTEM,
        /** A system call's result: a number, or an error's name with or without a minus. */
        EXIT,
        /** Whether a system call did what it should: 0 or 1. */
        SUCCESS,
        /** An {@code AF_*}. */
        ADDRESS_FAMILY,
        /** Two fields: an {@code AUDIT_COMPARE_*}. */
        COMPARISON
    }

    private static final Table TABLE = new Table();

    /**
     * The field with a number.
     *
     * @param number as in {@code struct audit_rule_data}
     * @return null where there is none
     */
    public static RuleField of(int number) {
        return TABLE.byNumber.get(number);
    }

    /**
     * The field with a name.
     *
     * @param name such as {@code auid}, in any case
     * @return null where there is none
     */
    public static RuleField named(String name) {
        return TABLE.byName.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The names that {@link #named} understands.
     *
     * @return sorted
     */
    public static List<String> names() {
        return TABLE.names;
    }

    /**
     * Whether its values are text, which stands behind the struct.
     *
     * @return true for paths, labels and keys
     */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    @Override
    public int hashCode() {
        return number; // no two fields have the same
    }

    @Override
    public String toString() {
        return name;
    }

    /** The rows. */
    private static final class Table {
        private static final String RESOURCE = "fields.tsv";

        private final Map<Integer, RuleField> byNumber = new HashMap<>();
        private final Map<String, RuleField> byName = new HashMap<>();
        private final List<String> names;

        Table() {
            TsvRows.of(RuleField.class, RESOURCE).forEach(this::add);
            List<String> sorted = new ArrayList<>(byName.keySet());
            Collections.sort(sorted);
            names = List.copyOf(sorted);
        }

        private void add(String[] column) {
            String[] words = column[1].split(",");
            RuleField field =
                    new RuleField(
                            Integer.parseInt(column[0]),
                            words[0],
                            Kind.valueOf(column[2]),
                            lists(column[3]),
                            operators(column[4]));
            byNumber.put(field.number, field);
            for (String word : words) {
                byName.put(word, field);
            }
        }

        private static Set<FilterList> lists(String column) {
            List<FilterList> lists = new ArrayList<>();
            for (FilterList list : FilterList.values()) {
                if (column.equals("*") || List.of(column.split(",")).contains(list.word())) {
                    lists.add(list);
                }
            }
            return Set.copyOf(lists);
        }

        private static Set<Operator> operators(String column) {
            return switch (column) {
                case "all" -> Set.of(Operator.values());
                case "order" ->
                        Set.of(
                                Operator.EQUAL,
                                Operator.NOT_EQUAL,
                                Operator.LESS,
                                Operator.LESS_OR_EQUAL,
                                Operator.GREATER,
                                Operator.GREATER_OR_EQUAL);
                case "equality" -> Set.of(Operator.EQUAL, Operator.NOT_EQUAL);
                case "equal" -> Set.of(Operator.EQUAL);
                default -> throw new AssertionError(RESOURCE + ": operators " + column);
            };
        }
    }
}
